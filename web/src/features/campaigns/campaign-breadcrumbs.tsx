import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Children, type ReactNode } from 'react';
import { campaignQuery } from '../../api/campaigns.js';
import { useSpeech } from '../../app/language.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';

interface CampaignBreadcrumbsProps {
  readonly campaignId: string;
  /** What lies between the campaign and the page. */
  readonly children?: ReactNode;
}

/** The way up from a page below a campaign's. */
export function CampaignBreadcrumbs({ campaignId, children }: CampaignBreadcrumbsProps) {
  const { t } = useSpeech();
  const { data: campaign } = useQuery(campaignQuery(campaignId));
  return (
    <Breadcrumbs>
      <Link to="/kampanjer">{t.campaigns.title}</Link>
      <Link to="/kampanjer/$id" params={{ id: campaignId }}>
        {campaign?.name ?? t.campaigns.backToCampaign}
      </Link>
      {Children.toArray(children)}
    </Breadcrumbs>
  );
}
