import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type Campaign,
  CAMPAIGN_LISTS,
  campaignQuery,
  closeCampaign,
  openCampaign,
  refusedState,
} from '../../api/campaigns.js';
import { Failure } from '../../app/failure.js';
import { useSpeech } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { CloseCampaign } from './close-campaign.js';

interface CampaignStepsProps {
  readonly campaign: Campaign;
  /** Scans that this window holds and the server does not. */
  readonly unsavedScans: number;
}

/** Opens and closes a campaign; offers only the step its state allows, and asks before it closes. */
export function CampaignSteps({ campaign, unsavedScans }: CampaignStepsProps) {
  const { t } = useSpeech();
  const queries = useQueryClient();
  const [closing, setClosing] = useState(false);
  const isOpen = campaign.state === 'open';
  const { queryKey } = campaignQuery(campaign.id);
  const move = useMutation({
    mutationFn: () => (isOpen ? closeCampaign(campaign.id) : openCampaign(campaign.id)),
    onSuccess: (moved) => queries.setQueryData(queryKey, moved),
    // Also when it failed: the other one who moved it was first, and the stations are others now.
    onSettled: () => {
      setClosing(false);
      void queries.invalidateQueries({ queryKey });
      void queries.invalidateQueries({ queryKey: CAMPAIGN_LISTS });
    },
  });
  const steps = { planned: t.campaigns.open, open: t.campaigns.close, closed: t.campaigns.reopen };
  return (
    <>
      <Button
        variant={campaign.state === 'planned' ? 'primary' : 'secondary'}
        busy={move.isPending}
        onClick={() => (isOpen ? setClosing(true) : move.mutate())}
      >
        {move.isPending && !isOpen ? t.campaigns.opening : steps[campaign.state]}
      </Button>
      <CloseCampaign
        campaign={campaign}
        unsavedScans={unsavedScans}
        open={closing}
        busy={move.isPending}
        onConfirm={() => move.mutate()}
        onClose={() => setClosing(false)}
      />
      {move.error && <MoveFailure error={move.error} />}
    </>
  );
}

/** Why it could not be opened or closed; that somebody else just did is no fault, but is told. */
function MoveFailure({ error }: { readonly error: unknown }) {
  const { t } = useSpeech();
  const state = refusedState(error);
  return (
    <div className="campaign-heading__fault">
      {state === undefined ? (
        <Failure error={error} />
      ) : (
        <Notice tone="warn" role="alert">
          <p>{t.campaigns.alreadyMoved(t.campaigns.states[state])}</p>
        </Notice>
      )}
    </div>
  );
}
