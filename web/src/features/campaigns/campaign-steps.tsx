import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Campaign, campaignQuery, campaignsQuery, closeCampaign, openCampaign } from '../../api/campaigns.js';
import { Failure } from '../../app/failure.js';
import { useSpeech } from '../../app/language.js';
import { Button } from '../../ui/button.js';

/** Opens and closes a campaign; offers only the step its state allows. */
export function CampaignSteps({ campaign }: { readonly campaign: Campaign }) {
  const { t } = useSpeech();
  const queries = useQueryClient();
  const isOpen = campaign.state === 'open';
  const move = useMutation({
    mutationFn: () => (isOpen ? closeCampaign(campaign.id) : openCampaign(campaign.id)),
    onSuccess: (moved) => {
      queries.setQueryData(campaignQuery(campaign.id).queryKey, moved);
      void queries.invalidateQueries({ queryKey: campaignsQuery.queryKey });
    },
  });
  const steps = { planned: t.campaigns.open, open: t.campaigns.close, closed: t.campaigns.reopen };
  return (
    <div className="stack">
      <Button
        variant={campaign.state === 'planned' ? 'primary' : 'secondary'}
        aria-disabled={move.isPending}
        onClick={() => !move.isPending && move.mutate()}
      >
        {steps[campaign.state]}
      </Button>
      {move.error && <Failure error={move.error} />}
    </div>
  );
}
