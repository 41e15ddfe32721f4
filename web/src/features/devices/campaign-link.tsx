import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { campaignQuery } from '../../api/campaigns.js';
import { useSpeech } from '../../app/language.js';

/** A campaign by its name, once that is fetched. */
export function CampaignLink({ campaignId }: { readonly campaignId: string }) {
  const { t } = useSpeech();
  const { data } = useQuery(campaignQuery(campaignId));
  return (
    <Link to="/kampanjer/$id" params={{ id: campaignId }}>
      {data?.name ?? t.devices.campaign}
    </Link>
  );
}
