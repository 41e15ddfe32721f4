import type { HistoryEntry } from '../../api/devices.js';
import type { Formats } from '../../app/formats.js';
import { wordFor } from '../../app/language.js';
import type { Messages } from '../../app/messages/sv.js';
import type { Fact } from '../../ui/facts.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The campaign an entry names. */
export function campaignOf({ payload }: HistoryEntry): string | null {
  const { campaignId } = payload as { campaignId?: unknown };
  return typeof campaignId === 'string' ? campaignId : null;
}

/** The department a device came to by an entry; null where it stayed. */
export function departmentOf({ type, departmentId, payload }: HistoryEntry): string | null {
  return type === 'registered' || 'departmentId' in payload ? departmentId : null;
}

/** What an entry is called: an assignment to a person and one to a department are events of one type. */
export function eventWord({ type, payload }: Pick<HistoryEntry, 'type' | 'payload'>, t: Messages): string {
  const { assignmentId, ended } = payload as { assignmentId?: unknown; ended?: unknown };
  if (assignmentId === undefined) return wordFor(t.words.event, type);
  return ended === true ? t.devices.takenFromPerson : t.devices.givenToPerson;
}

/** What an entry's payload says, in words; ids are left out, they are for programs. */
export function payloadFacts(payload: object, t: Messages, format: Formats): Fact[] {
  // Whether an assignment ended is in the entry's own word.
  const said = 'assignmentId' in payload ? ['ended'] : [];
  return Object.entries(payload).flatMap(([name, value]: [string, unknown]) => {
    if (said.includes(name)) return [];
    const text = valueText(name, value, t, format);
    return text === null ? [] : [{ term: wordFor(t.words.payload, name), value: text }];
  });
}

function valueText(name: string, value: unknown, t: Messages, format: Formats): string | null {
  if (typeof value === 'boolean') return value ? t.devices.yes : t.devices.no;
  if (typeof value === 'number') return format.number(value, 3);
  if (Array.isArray(value)) return value.map((each: unknown) => itemText(each, t)).join(', ') || null;
  if (typeof value !== 'string' || value === '' || UUID.test(value)) return null;
  if (name === 'category') return wordFor(t.words.category, value);
  if (name === 'state') return wordFor(t.words.state, value);
  if (DATE.test(value)) return format.date(value);
  return /^\d{4}-\d{2}-\d{2}T/.test(value) ? format.time(value) : value;
}

function itemText(item: unknown, t: Messages): string {
  if (typeof item !== 'object' || item === null) return String(item);
  const { kind, value } = item as { kind?: unknown; value?: unknown };
  if (typeof kind === 'string' && typeof value === 'string') return `${wordFor(t.words.identifier, kind)} ${value}`;
  return JSON.stringify(item);
}
