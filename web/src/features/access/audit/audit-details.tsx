import type { AuditEntry } from '../../../api/audit.js';
import { useSpeech, wordFor } from '../../../app/language.js';
import type { Messages } from '../../../app/messages/sv.js';
import { shortId, TargetLink } from './audit-target.js';

/** Keys whose value is the id of something. */
const ID_OF: Readonly<Record<string, string>> = {
  campaignId: 'campaign',
  departmentId: 'department',
  department: 'department',
  provider: 'provider',
  joinId: 'station_join',
  assignmentId: 'assignment',
};

/** What a line says besides: each value by its word, where the catalogue has one. */
export function AuditDetails({ details }: Pick<AuditEntry, 'details'>) {
  const { t } = useSpeech();
  const told = Object.entries(details).filter(([, value]) => value !== null && value !== undefined);
  if (told.length === 0) return null;
  return (
    <ul className="audit-details">
      {told.map(([key, value]) => (
        <li key={key}>
          {wordFor(t.audit.detail, key)}: <Value name={key} value={value} />
        </li>
      ))}
    </ul>
  );
}

interface ValueProps {
  readonly name: string;
  readonly value: unknown;
}

function Value({ name, value }: ValueProps) {
  const { t, format } = useSpeech();
  if (typeof value === 'boolean') return value ? t.audit.yes : t.audit.no;
  if (typeof value === 'number') return format.number(value);
  if (typeof value !== 'string') return <code>{JSON.stringify(value)}</code>;
  const kind = ID_OF[name];
  if (kind !== undefined)
    return (
      <TargetLink kind={kind} id={value}>
        <code>{shortId(value)}</code>
      </TargetLink>
    );
  if (name === 'from' || name === 'to') return format.time(value);
  return textOf(name, value, t);
}

function textOf(name: string, value: string, { audit, words }: Messages): string {
  switch (name) {
    case 'role':
    case 'formerRole':
    case 'roleBefore':
      return wordFor(words.role, value);
    case 'reason':
      return wordFor(audit.reasons, value);
    case 'list':
      return wordFor(audit.lists, value);
    case 'act':
      return wordFor(audit.acts, value);
    case 'fields':
      return value
        .split(/[\s,]+/)
        .map((field) => wordFor(audit.fieldNames, field))
        .join(', ');
    default:
      return value;
  }
}
