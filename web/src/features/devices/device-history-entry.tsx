import { useState } from 'react';
import { mayDo } from '../../../../src/shared/permissions.js';
import type { Device, HistoryEntry } from '../../api/devices.js';
import { useSpeech, wordFor } from '../../app/language.js';
import type { Messages } from '../../app/messages/sv.js';
import { useSession } from '../../app/session.js';
import { Button } from '../../ui/button.js';
import { CampaignLink } from './campaign-link.js';
import { CorrectEvent } from './correct-event.js';
import { anchorOf } from './history-anchor.js';
import { campaignOf, departmentOf, eventWord, payloadFacts } from './history-payload.js';

/** A scan is received some seconds after it is read; only a longer wait is worth telling. */
const SAME_TIME_MS = 60_000;

interface DeviceHistoryEntryProps {
  readonly device: Device;
  readonly entry: HistoryEntry;
  /** The numbers of the entries that are fetched. */
  readonly seqOf: ReadonlyMap<string, number>;
  readonly departmentNames: ReadonlyMap<string, string>;
}

/** What happened, when, and who says so. What was put right stays, struck out. */
export function DeviceHistoryEntry({ device, entry, seqOf, departmentNames }: DeviceHistoryEntryProps) {
  const { t, format } = useSpeech();
  const { seq, occurredAt, recordedAt, actor, corrects, correctedBy, payload, hash } = entry;
  const word = eventWord(entry, t);
  const campaignId = campaignOf(entry);
  const department = departmentNames.get(departmentOf(entry) ?? '');
  const isLate = Math.abs(Date.parse(recordedAt) - Date.parse(occurredAt)) >= SAME_TIME_MS;
  return (
    <li id={anchorOf(seq)} className="history__entry" tabIndex={-1}>
      <p className="history__what">
        <time dateTime={occurredAt}>{format.time(occurredAt)}</time>
        {correctedBy === null ? <strong>{word}</strong> : <s>{word}</s>}
        <CorrectButton device={device} entry={entry} />
      </p>
      {correctedBy !== null && <EventLink words={t.devices.correctedBy} seq={seqOf.get(correctedBy)} />}
      {corrects !== null && <EventLink words={t.devices.corrects} seq={seqOf.get(corrects)} />}
      {payloadFacts(payload, t, format).map(({ term, value }) => (
        <p key={term}>
          {term}: {value}
        </p>
      ))}
      {department !== undefined && (
        <p>
          {t.devices.department}: {department}
        </p>
      )}
      {campaignId !== null && (
        <p>
          {t.devices.campaign}: <CampaignLink campaignId={campaignId} />
        </p>
      )}
      <p className="quiet history__proof">
        {t.devices.event(format.number(seq))} {t.devices.by} {actorText(actor, t)}
        {isLate && (
          <>
            , {t.devices.received} <time dateTime={recordedAt}>{format.time(recordedAt)}</time>
          </>
        )}{' '}
        · {t.devices.hash} <code title={hash}>{hash.slice(0, 12)}…</code>
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

function EventLink({ words, seq }: { readonly words: string; readonly seq: number | undefined }) {
  return <p>{seq === undefined ? words : <a href={`#${anchorOf(seq)}`}>{`${words} ${seq}`}</a>}</p>;
}

type CorrectButtonProps = Pick<DeviceHistoryEntryProps, 'device' | 'entry'>;

/** Not for what is put right already, or for what puts right; the first entry is what the device is. */
function CorrectButton({ device, entry }: CorrectButtonProps) {
  const { t, format } = useSpeech();
  const session = useSession();
  const [open, setOpen] = useState(false);
  const { seq, type, corrects, correctedBy } = entry;
  const isOpenToIt = type !== 'registered' && corrects === null && correctedBy === null;
  if (!isOpenToIt || session === null || !mayDo(session.role, 'device.record-event')) return null;
  return (
    <>
      <Button size="small" variant="quiet" icon="edit" onClick={() => setOpen(true)}>
        {t.devices.correct}
        <span className="visually-hidden"> {t.devices.event(format.number(seq))}</span>
      </Button>
      <CorrectEvent open={open} device={device} entry={entry} onClose={() => setOpen(false)} />
    </>
  );
}
