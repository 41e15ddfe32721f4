import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Campaign } from '../../api/campaigns.js';
import { openedJoinQuery, stationJoinQuery, stationsQuery } from '../../api/stations.js';
import { Failure } from '../../app/failure.js';
import { useSpeech } from '../../app/language.js';
import { MoreButton } from '../../app/more-button.js';
import { QueryState } from '../../app/query-state.js';
import { Button } from '../../ui/button.js';
import { LinkButton } from '../../ui/link-button.js';
import { Panel } from '../../ui/panel.js';
import { EndedStations, StationTable } from './station-table.js';
import { useOpenJoin } from './use-open-join.js';
import './station-panel.css';

interface StationPanelProps {
  readonly campaign: Campaign;
  readonly mayManage: boolean;
}

const REFRESH_MS = 10_000;

/** A campaign's stations, and the way to more of them. */
export function StationPanel({ campaign, mayManage }: StationPanelProps) {
  const { t } = useSpeech();
  const isClosed = campaign.state === 'closed';
  const stations = useInfiniteQuery({
    ...stationsQuery(campaign.id),
    refetchInterval: isClosed ? false : REFRESH_MS,
  });
  return (
    <Panel title={t.stations.title}>
      <p>{t.stations.purpose}</p>
      <QueryState query={stations}>
        {({ pages }) => {
          const all = pages.flatMap(({ items }) => items);
          const active = all.filter(({ endedAt }) => endedAt === null);
          const ended = all.filter(({ endedAt }) => endedAt !== null);
          return (
            <>
              {active.length === 0 ? (
                <p className="quiet">{t.stations.empty}</p>
              ) : (
                <StationTable campaignId={campaign.id} stations={active} mayManage={mayManage} />
              )}
              {ended.length > 0 && <EndedStations stations={ended} />}
              <MoreButton query={stations} />
            </>
          );
        }}
      </QueryState>
      {mayManage && !isClosed && <JoinPageButton campaignId={campaign.id} />}
    </Panel>
  );
}

function JoinPageButton({ campaignId }: { readonly campaignId: string }) {
  const { t, format } = useSpeech();
  const navigate = useNavigate();
  const { data: opened } = useQuery(openedJoinQuery(campaignId));
  const { data: current } = useQuery(stationJoinQuery(campaignId));
  const open = useOpenJoin(
    campaignId,
    () => void navigate({ to: '/kampanjer/$id/anslut', params: { id: campaignId } }),
  );
  if (opened && current?.expiresAt === opened.expiresAt)
    return (
      <div>
        <LinkButton to="/kampanjer/$id/anslut" params={{ id: campaignId }}>
          {t.stations.showPage}
        </LinkButton>
      </div>
    );
  return (
    <div className="stack">
      {current && <p className="quiet">{t.stations.pageOpenUntil(format.time(current.expiresAt))}</p>}
      <div>
        <Button busy={open.isPending} onClick={() => open.mutate()}>
          {open.isPending ? t.stations.opening : t.stations.openPage}
        </Button>
      </div>
      {open.error && <Failure error={open.error} />}
    </div>
  );
}
