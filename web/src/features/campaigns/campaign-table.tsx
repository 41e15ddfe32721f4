import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { mayDo } from '../../../../src/shared/permissions.js';
import { type Campaign, progressQuery } from '../../api/campaigns.js';
import { useSpeech } from '../../app/language.js';
import { useSession } from '../../app/session.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { CampaignDates } from './campaign-dates.js';
import { CampaignStateMark } from './campaign-state-mark.js';
import './campaign-table.css';
import { progressSum } from './progress-sum.js';

interface CampaignTableProps {
  readonly campaigns: readonly Campaign[];
  readonly empty?: ReactNode;
}

export function CampaignTable({ campaigns, empty }: CampaignTableProps) {
  const { t } = useSpeech();
  const columns: readonly Column<Campaign>[] = [
    {
      id: 'name',
      heading: t.campaigns.name,
      rowHeading: true,
      cell: ({ id, name }) => (
        <Link to="/kampanjer/$id" params={{ id }}>
          {name}
        </Link>
      ),
    },
    { id: 'dates', heading: t.campaigns.dates, cell: (campaign) => <CampaignDates {...campaign} /> },
    { id: 'state', heading: t.campaigns.stateHeading, cell: (campaign) => <State campaign={campaign} /> },
  ];
  return (
    <DataTable
      caption={t.campaigns.caption}
      columns={columns}
      rows={campaigns}
      rowKey={({ id }) => id}
      empty={empty}
      hideCaption
    />
  );
}

/** How far it has come: of an open one what is in, of a closed one since when. */
function State({ campaign }: { readonly campaign: Campaign }) {
  const { t, format } = useSpeech();
  const { id, state, closedAt } = campaign;
  return (
    <div className="campaign-state">
      <CampaignStateMark state={state} />
      <span className="quiet">
        {state === 'open' && <In campaignId={id} />}
        {state === 'closed' && closedAt !== null && t.campaigns.closedOn(format.date(closedAt))}
      </span>
    </div>
  );
}

/** Asked for open campaigns alone, of which there are one or two: it reads the campaign's whole list of devices. */
function In({ campaignId }: { readonly campaignId: string }) {
  const { t, format } = useSpeech();
  const role = useSession()?.role;
  const enabled = role !== undefined && mayDo(role, 'department.read');
  const { data } = useQuery({ ...progressQuery(campaignId), enabled });
  if (data === undefined) return null;
  const { expected, collected } = progressSum(data);
  if (expected === 0) return null;
  return t.campaigns.expectedIn(format.number(collected), format.number(expected));
}
