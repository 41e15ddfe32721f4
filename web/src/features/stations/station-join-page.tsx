import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type Campaign, campaignQuery } from '../../api/campaigns.js';
import { openedJoinQuery, type OpenedStationJoin, stationJoinQuery, stationsQuery } from '../../api/stations.js';
import { Failure } from '../../app/failure.js';
import { useSpeech } from '../../app/language.js';
import { PageHeading } from '../../app/page-heading.js';
import { QueryState } from '../../app/query-state.js';
import { Button } from '../../ui/button.js';
import { LinkButton } from '../../ui/link-button.js';
import { Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/panel.js';
import { QrCode } from './qr-code.js';
import { useCloseJoin, useOpenJoin } from './use-open-join.js';
import './station-join-page.css';

/** A person looks from phone to screen: what joined must be there. */
const REFRESH_MS = 2_000;

/** The page that is shown to phones: the code, what to do, and who has come in. */
export function StationJoinPage({ campaignId }: { readonly campaignId: string }) {
  const { t } = useSpeech();
  const campaign = useQuery(campaignQuery(campaignId));
  return (
    <div className="page join-sheet">
      <QueryState query={campaign}>
        {(found) => (
          <>
            <PageHeading
              title={t.stations.joinTitle}
              purpose={<p className="lead">{t.stations.joinPurpose(found.name)}</p>}
            >
              <div className="join-sheet__controls">
                <LinkButton to="/kampanjer/$id" params={{ id: campaignId }}>
                  {t.stations.backToCampaign}
                </LinkButton>
              </div>
            </PageHeading>
            <JoinSheet campaign={found} />
          </>
        )}
      </QueryState>
    </div>
  );
}

function JoinSheet({ campaign }: { readonly campaign: Campaign }) {
  const { t } = useSpeech();
  const { data: opened } = useQuery(openedJoinQuery(campaign.id));
  const join = useQuery({ ...stationJoinQuery(campaign.id), refetchInterval: REFRESH_MS * 5 });
  if (campaign.state === 'closed')
    return (
      <Notice>
        <p>{t.stations.campaignClosed}</p>
      </Notice>
    );
  return (
    <QueryState query={join}>
      {(current) =>
        opened && current?.expiresAt === opened.expiresAt ? (
          <ShownCode campaignId={campaign.id} join={opened} since={current.openedAt} />
        ) : (
          <NoCode campaignId={campaign.id} openedElsewhere={current?.openedAt} />
        )
      }
    </QueryState>
  );
}

interface NoCodeProps {
  readonly campaignId: string;
  readonly openedElsewhere: string | undefined;
}

function NoCode({ campaignId, openedElsewhere }: NoCodeProps) {
  const { t, format } = useSpeech();
  const open = useOpenJoin(campaignId);
  return (
    <>
      <Notice title={openedElsewhere === undefined ? t.stations.notOpenTitle : t.stations.elsewhereTitle}>
        <p>{openedElsewhere === undefined ? t.stations.notOpen : t.stations.elsewhere(format.time(openedElsewhere))}</p>
        <Button variant="primary" busy={open.isPending} onClick={() => open.mutate()}>
          {openedElsewhere === undefined ? t.stations.openPage : t.stations.openNew}
        </Button>
      </Notice>
      {open.error && <Failure error={open.error} />}
    </>
  );
}

interface ShownCodeProps {
  readonly campaignId: string;
  readonly join: OpenedStationJoin;
  readonly since: string;
}

function ShownCode({ campaignId, join, since }: ShownCodeProps) {
  const { t, format } = useSpeech();
  const close = useCloseJoin(campaignId);
  return (
    <>
      {leadsNowhereElse(join.url) && (
        <div className="join-sheet__controls">
          <Notice tone="warn">
            <p>{t.stations.onlyThisMachine}</p>
          </Notice>
        </div>
      )}
      <div className="join-sheet__code-and-steps">
        <QrCode svg={join.qrSvg} name={t.stations.codeName} />
        <section className="stack" aria-label={t.stations.stepsTitle}>
          <h2>{t.stations.stepsTitle}</h2>
          <ol className="join-steps">
            {t.stations.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p>{t.stations.validUntil(format.time(join.expiresAt))}</p>
          <div>
            <p className="quiet">{t.stations.address}</p>
            <p className="code join-address">{join.url}</p>
          </div>
          <div className="row join-sheet__controls">
            <Button onClick={() => window.print()}>{t.stations.print}</Button>
            <Button busy={close.isPending} onClick={() => close.mutate()}>
              {close.isPending ? t.stations.closing : t.stations.closePage}
            </Button>
          </div>
          {close.error && <Failure error={close.error} />}
        </section>
      </div>
      <div className="join-sheet__controls">
        <NewStations campaignId={campaignId} since={since} />
      </div>
    </>
  );
}

/** Who has joined since the page was opened, told as it happens. */
function NewStations({ campaignId, since }: { readonly campaignId: string; readonly since: string }) {
  const { t, format } = useSpeech();
  const stations = useInfiniteQuery({ ...stationsQuery(campaignId), refetchInterval: REFRESH_MS });
  const joined = (stations.data?.pages ?? [])
    .flatMap(({ items }) => items)
    .filter(({ joinedAt, endedAt }) => endedAt === null && joinedAt >= since);
  return (
    <Panel title={t.stations.newTitle}>
      {stations.error && <Failure error={stations.error} />}
      {joined.length === 0 && <p className="quiet">{t.stations.newEmpty}</p>}
      <ul className="join-new" aria-live="polite">
        {joined.map(({ id, name, joinedAt }) => (
          <li key={id}>
            <strong>{name}</strong> <span className="quiet">{t.stations.newJoined(format.clock(joinedAt))}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** True for names by which every machine means itself. */
const leadsNowhereElse = (url: string): boolean =>
  /^(localhost|.*[.]localhost|127([.]\d+){3}|\[::1\])$/.test(new URL(url).hostname);
