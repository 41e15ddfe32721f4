import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { ApiError } from '../../api/client.js';
import { sessionQuery } from '../../api/session.js';
import { joinAsStation, ownStationQuery, suggestedName } from '../../api/stations.js';
import { Failure } from '../../app/failure.js';
import { useSpeech } from '../../app/language.js';
import { PageHeading } from '../../app/page-heading.js';
import { useSession } from '../../app/session.js';
import { Button } from '../../ui/button.js';
import { LinkButton } from '../../ui/link-button.js';
import { Notice } from '../../ui/notice.js';
import { rememberStation } from './joined-station.js';
import { useJoinToken } from './join-token.js';
import { nameFault, StationNameField } from './station-name-field.js';
import './become-station-page.css';

/** Where a join page's code leads: the device is named, and is a station. Nobody needs to be signed in. */
export function BecomeStationPage() {
  const { t } = useSpeech();
  const { token, forget } = useJoinToken();
  const [refused, setRefused] = useState(false);

  function refuse(): void {
    setRefused(true);
    forget();
  }

  return (
    <div className="page become-station">
      <PageHeading title={t.stations.becomeTitle} purpose={token === null ? undefined : t.stations.becomePurpose} />
      {token !== null && (
        <>
          <SignedInAlready />
          <JoinForm key={token} token={token} onJoined={forget} onRefused={refuse} />
        </>
      )}
      {token === null && refused && (
        <Notice tone="error" role="alert" title={t.stations.scanAgainTitle}>
          <p>{t.stations.scanAgain}</p>
        </Notice>
      )}
      {token === null && !refused && (
        <Notice title={t.stations.noCodeTitle}>
          <p>{t.stations.noCode}</p>
        </Notice>
      )}
    </div>
  );
}

/** Says whose place on this device the station takes. */
function SignedInAlready() {
  const { t } = useSpeech();
  const session = useSession();
  const { data: own } = useQuery({ ...ownStationQuery, enabled: session?.role === 'station' });
  if (session === null) return null;
  if (session.role === 'station')
    return own ? (
      <Notice>
        <p>{t.stations.alreadyStation(own.name)}</p>
        <LinkButton to="/kampanjer/$id" params={{ id: own.campaignId }}>
          {t.stations.goOn}
        </LinkButton>
      </Notice>
    ) : null;
  return (
    <Notice tone="warn">
      <p>{t.stations.replacesSession(`${t.words.role[session.role]}, ${session.municipality.name}`)}</p>
    </Notice>
  );
}

/** Where the scan page remembers what this place is called. */
const REMEMBERED_NAME = 'atertag.station';

interface JoinFormProps {
  readonly token: string;
  readonly onJoined: () => void;
  readonly onRefused: () => void;
}

function JoinForm({ token, onJoined, onRefused }: JoinFormProps) {
  const { t } = useSpeech();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState(() => localStorage.getItem(REMEMBERED_NAME) ?? t.stations.defaultName);
  const [empty, setEmpty] = useState(false);
  const join = useMutation({
    mutationFn: () => joinAsStation({ token, name }),
    onSuccess: async ({ campaign, station }) => {
      localStorage.setItem(REMEMBERED_NAME, station.name);
      rememberStation({ station: station.name, campaign: campaign.name });
      // What was fetched as somebody else is not the station's to see.
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
      await queries.query({ ...sessionQuery, staleTime: 0 });
      onJoined();
      await navigate({ to: '/kampanjer/$id', params: { id: campaign.id } });
    },
    onError: (error) => {
      if (isOutdated(error)) onRefused();
      setName((typed) => suggestedName(error) ?? typed);
    },
  });
  const fault = nameFault(join.error, t);
  const full = join.error instanceof ApiError && join.error.kind === 'conflict' && fault === undefined;

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    setEmpty(name.trim() === '');
    if (name.trim() !== '' && !join.isPending) join.mutate();
  }

  return (
    <form className="stack" onSubmit={submit} noValidate>
      <StationNameField
        value={name}
        onChange={setName}
        hint={t.stations.stationNameHint}
        error={empty ? t.stations.nameFault : fault}
        className="become-station__name"
      />
      <div aria-live="polite" className="visually-hidden">
        {fault}
      </div>
      {full && (
        <Notice tone="error" role="alert">
          <p>{t.stations.full}</p>
        </Notice>
      )}
      {join.error && fault === undefined && !full && !isOutdated(join.error) && <Failure error={join.error} />}
      <Button type="submit" variant="primary" size="large" busy={join.isPending}>
        {join.isPending ? t.stations.joining : t.stations.join}
      </Button>
    </form>
  );
}

const isOutdated = (error: unknown): boolean => error instanceof ApiError && error.status === 401;
