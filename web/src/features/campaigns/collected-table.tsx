import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { mayDo } from '../../../../src/shared/permissions.js';
import type { CollectedDevice } from '../../api/campaigns.js';
import { useSpeech, wordFor } from '../../app/language.js';
import { useSession } from '../../app/session.js';
import { type Column, DataTable } from '../../ui/data-table.js';

interface CollectedTableProps {
  readonly campaignId: string;
  readonly devices: readonly CollectedDevice[];
  readonly empty: ReactNode;
}

/** Collected devices; for those who may see savings, each with the way to its own. */
export function CollectedTable({ campaignId, devices, empty }: CollectedTableProps) {
  const { t, format } = useSpeech();
  const role = useSession()?.role;
  const saving: Column<CollectedDevice> = {
    id: 'saving',
    heading: t.campaigns.saving,
    nowrap: true,
    cell: ({ deviceId, model }) => (
      <Link to="/kampanjer/$id/enheter/$deviceId" params={{ id: campaignId, deviceId }}>
        {t.campaigns.showSaving}
        <span className="visually-hidden">: {model ?? t.campaigns.unnamedDevice}</span>
      </Link>
    ),
  };
  const columns: readonly Column<CollectedDevice>[] = [
    {
      id: 'device',
      heading: t.campaigns.device,
      rowHeading: true,
      cell: ({ deviceId, model }) => (
        <Link to="/enheter/$id" params={{ id: deviceId }}>
          {model ?? t.campaigns.unnamedDevice}
        </Link>
      ),
    },
    {
      id: 'category',
      heading: t.campaigns.category,
      cell: ({ category }) => wordFor(t.words.category, category ?? 'other'),
    },
    {
      id: 'disposition',
      heading: t.campaigns.disposition,
      cell: ({ disposition }) => wordFor(t.words.state, disposition),
    },
    {
      id: 'department',
      heading: t.campaigns.department,
      cell: ({ department }) => department ?? t.campaigns.noDepartment,
    },
    {
      id: 'collectedAt',
      heading: t.campaigns.collectedAt,
      nowrap: true,
      cell: ({ collectedAt }) => <time dateTime={collectedAt}>{format.time(collectedAt)}</time>,
    },
    ...(role !== undefined && mayDo(role, 'savings.read') ? [saving] : []),
  ];
  return (
    <DataTable
      caption={t.campaigns.cohortDevicesCaption}
      columns={columns}
      rows={devices}
      rowKey={({ deviceId }) => deviceId}
      empty={empty}
      hideCaption
    />
  );
}
