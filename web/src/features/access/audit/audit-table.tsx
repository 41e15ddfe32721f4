import { Link } from '@tanstack/react-router';
import type { AuditEntry } from '../../../api/audit.js';
import { useSpeech, wordFor } from '../../../app/language.js';
import type { Messages } from '../../../app/messages/sv.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { AuditDetails } from './audit-details.js';
import './audit-page.css';
import type { AuditSearch } from './audit-search.js';
import { AuditTarget } from './audit-target.js';

/** Who did it, as far as that is known: a login, a key's or a station's name, or what kind of actor it was. */
export function actorWord({ actor, actorName }: Pick<AuditEntry, 'actor' | 'actorName'>, { audit }: Messages): string {
  const kind = wordFor(audit.actors, actor.split(':')[0] ?? actor);
  return actorName ?? kind;
}

interface AuditTableProps {
  readonly entries: readonly AuditEntry[];
  readonly search: AuditSearch;
  readonly busy: boolean;
}

export function AuditTable({ entries, search, busy }: AuditTableProps) {
  const { t, format } = useSpeech();
  const words = t.audit;
  const columns: readonly Column<AuditEntry>[] = [
    { id: 'at', heading: words.at, nowrap: true, cell: ({ at }) => <time dateTime={at}>{format.time(at)}</time> },
    { id: 'act', heading: words.act, rowHeading: true, cell: ({ act }) => words.acts[act] },
    { id: 'actor', heading: words.actor, cell: (entry) => <Actor entry={entry} search={search} /> },
    { id: 'target', heading: words.target, cell: ({ target }) => <AuditTarget target={target} /> },
    { id: 'details', heading: words.details, cell: ({ details }) => <AuditDetails details={details} /> },
    { id: 'address', heading: words.address, cell: ({ address }) => <code>{address}</code> },
  ];
  return (
    <DataTable
      caption={words.caption}
      columns={columns}
      rows={entries}
      rowKey={({ id }) => id}
      density="tight"
      busy={busy}
    />
  );
}

interface ActorProps {
  readonly entry: AuditEntry;
  readonly search: AuditSearch;
}

/** Who did it; followed, the log shows what else they have done. */
function Actor({ entry, search }: ActorProps) {
  const { t } = useSpeech();
  const { actor, actorName } = entry;
  const word = actorWord(entry, t);
  const kind = wordFor(t.audit.actors, actor.split(':')[0] ?? actor);
  if (search.av === actor) return word;
  return (
    <>
      <Link to="/administration/logg" search={{ ...search, av: actor }} aria-label={t.audit.showActor(word)}>
        {word}
      </Link>
      {actorName !== null && <span className="table__note">{kind}</span>}
    </>
  );
}
