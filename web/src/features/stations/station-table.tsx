import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { renameStation, type Station, stationsQuery } from '../../api/stations.js';
import type { Formats } from '../../app/formats.js';
import { useSpeech } from '../../app/language.js';
import type { Messages } from '../../app/messages/sv.js';
import { Button } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { RenameDialog } from './rename-dialog.js';
import { RevokeDialog } from './revoke-dialog.js';

interface StationTableProps {
  readonly campaignId: string;
  readonly stations: readonly Station[];
  readonly mayManage: boolean;
}

/** A campaign's stations at work, each to be renamed or revoked by those who may. */
export function StationTable({ campaignId, stations, mayManage }: StationTableProps) {
  const { t, format } = useSpeech();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<{ readonly act: 'rename' | 'revoke'; readonly station: Station } | null>(null);
  const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: stationsQuery(campaignId).queryKey });
  const close = (): void => setAsked(null);
  const actions: Column<Station> = {
    id: 'actions',
    heading: t.stations.actions,
    hideHeading: true,
    nowrap: true,
    cell: (station) => (
      <div className="station-actions">
        <Button
          size="small"
          aria-label={t.stations.renameStation(station.name)}
          onClick={() => setAsked({ act: 'rename', station })}
        >
          {t.stations.rename}
        </Button>
        <Button
          size="small"
          aria-label={t.stations.revokeStation(station.name)}
          onClick={() => setAsked({ act: 'revoke', station })}
        >
          {t.stations.revoke}
        </Button>
      </div>
    ),
  };
  const columns: readonly Column<Station>[] = [
    nameColumn(t),
    { id: 'lastSeenAt', heading: t.stations.lastSeenAt, cell: (station) => <LastSeen station={station} /> },
    joinedColumn(t, format),
    ...(mayManage ? [actions] : []),
  ];
  return (
    <>
      <DataTable caption={t.stations.caption} columns={columns} rows={stations} rowKey={({ id }) => id} hideCaption />
      {asked?.act === 'revoke' && <RevokeDialog station={asked.station} onRevoked={refresh} onClose={close} />}
      {asked?.act === 'rename' && (
        <RenameDialog
          open
          name={asked.station.name}
          rename={async (name) => {
            await renameStation(asked.station.id, name);
            await refresh();
          }}
          onClose={close}
        />
      )}
    </>
  );
}

/** Stations that were revoked or ended with the campaign. */
export function EndedStations({ stations }: { readonly stations: readonly Station[] }) {
  const { t, format } = useSpeech();
  const columns: readonly Column<Station>[] = [
    nameColumn(t),
    joinedColumn(t, format),
    {
      id: 'endedAt',
      heading: t.stations.endedAt,
      nowrap: true,
      cell: ({ endedAt }) => endedAt && format.time(endedAt),
    },
  ];
  return (
    <details>
      <summary>{t.stations.ended(stations.length)}</summary>
      <DataTable
        caption={t.stations.endedCaption}
        columns={columns}
        rows={stations}
        rowKey={({ id }) => id}
        density="tight"
        hideCaption
      />
    </details>
  );
}

const nameColumn = ({ stations }: Messages): Column<Station> => ({
  id: 'name',
  heading: stations.name,
  rowHeading: true,
  cell: ({ name }) => name,
});

const joinedColumn = ({ stations }: Messages, format: Formats): Column<Station> => ({
  id: 'joinedAt',
  heading: stations.joinedAt,
  nowrap: true,
  cell: ({ joinedAt }) => format.time(joinedAt),
});

/** The server notes once a minute who was there. */
const JUST_NOW_MS = 120_000;

function LastSeen({ station: { lastSeenAt } }: { readonly station: Station }) {
  const { t, format } = useSpeech();
  if (lastSeenAt === null) return t.stations.notSeen;
  const recent = Date.now() - Date.parse(lastSeenAt) < JUST_NOW_MS;
  return <time dateTime={lastSeenAt}>{recent ? t.stations.justNow : format.time(lastSeenAt)}</time>;
}
