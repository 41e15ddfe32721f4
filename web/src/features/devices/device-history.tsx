import { useInfiniteQuery } from '@tanstack/react-query';
import { deviceHistoryQuery, type HistoryEntry } from '../../api/devices.js';
import { useSpeech, wordFor } from '../../app/language.js';
import type { Messages } from '../../app/messages/sv.js';
import { MoreButton } from '../../app/more-button.js';
import { QueryState } from '../../app/query-state.js';
import { Panel } from '../../ui/panel.js';
import { payloadFacts } from './history-payload.js';
import './device-history.css';

interface DeviceHistoryProps {
  readonly deviceId: string;
  /** How many entries there are in all. */
  readonly events: number;
}

/** A device's history, newest on top. It is read from the first entry on, so later pages are added above. */
export function DeviceHistory({ deviceId, events }: DeviceHistoryProps) {
  const { t, format } = useSpeech();
  const history = useInfiniteQuery(deviceHistoryQuery(deviceId));
  return (
    <Panel title={t.devices.historyTitle}>
      <QueryState query={history}>
        {({ pages }) => {
          const entries = pages.flatMap((page) => page.items);
          const seqOf = new Map(entries.map(({ eventId, seq }) => [eventId, seq]));
          return (
            <>
              <p className="quiet">{t.devices.historyShown(entries.length, format.number(events))}</p>
              <MoreButton query={history} label={t.devices.later} />
              <ol className="history" reversed>
                {entries.toReversed().map((entry) => (
                  <Entry key={entry.eventId} entry={entry} seqOf={seqOf} />
                ))}
              </ol>
            </>
          );
        }}
      </QueryState>
    </Panel>
  );
}

interface EntryProps {
  readonly entry: HistoryEntry;
  /** The numbers of the entries that are loaded. */
  readonly seqOf: ReadonlyMap<string, number>;
}

function Entry({ entry, seqOf }: EntryProps) {
  const { t, format } = useSpeech();
  const { seq, type, occurredAt, recordedAt, actor, corrects, correctedBy, payload, hash } = entry;
  const corrected = correctedBy !== null;
  return (
    <li id={anchorOf(seq)} className="history__entry" tabIndex={-1}>
      <p className="history__what">
        <time dateTime={occurredAt}>{format.time(occurredAt)}</time>
        {corrected ? <s>{wordFor(t.words.event, type)}</s> : <strong>{wordFor(t.words.event, type)}</strong>}
      </p>
      {payloadFacts(payload, t, format).map(({ term, value }) => (
        <p key={term}>
          {term}: {value}
        </p>
      ))}
      {corrects !== null && <EventLink words={t.devices.corrects} seq={seqOf.get(corrects)} />}
      {correctedBy !== null && <EventLink words={t.devices.correctedBy} seq={seqOf.get(correctedBy)} />}
      <p className="quiet history__proof">
        {t.devices.event(format.number(seq))}, {t.devices.recorded} {format.time(recordedAt)}, {actorText(actor, t)} ·{' '}
        {t.devices.hash} <code title={hash}>{hash.slice(0, 12)}…</code>
      </p>
    </li>
  );
}

/** Who recorded it, by kind and the end of the id: history holds no names. */
function actorText(actor: string, { devices }: Messages): string {
  const [kind = '', id] = actor.split(':');
  const word = wordFor(devices.actor, kind);
  return id === undefined ? word : `${word} ${id.slice(-8)}`;
}

const anchorOf = (seq: number): string => `handelse-${seq}`;

function EventLink({ words, seq }: { readonly words: string; readonly seq: number | undefined }) {
  return <p>{seq === undefined ? words : <a href={`#${anchorOf(seq)}`}>{`${words} ${seq}`}</a>}</p>;
}
