import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { auditExportAddress, type AuditEntry, auditQuery } from '../../../api/audit.js';
import { useSpeech } from '../../../app/language.js';
import { MoreButton } from '../../../app/more-button.js';
import type { Messages } from '../../../app/messages/sv.js';
import { PageHeading } from '../../../app/page-heading.js';
import { QueryState } from '../../../app/query-state.js';
import { DownloadLink } from '../../../ui/download-link.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { AuditFilters } from './audit-filters.js';
import { type AuditSearch, filterOf } from './audit-search.js';
import { actorWord, AuditTable } from './audit-table.js';

/** Who did what, when, and from where. */
export function AuditPage({ search }: { readonly search: AuditSearch }) {
  const { t } = useSpeech();
  const words = t.audit;
  const filter = filterOf(search);
  const log = useInfiniteQuery({ ...auditQuery(filter), placeholderData: keepPreviousData });
  const entries = log.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className="page">
      <PageHeading title={words.title} purpose={<p>{words.purpose}</p>}>
        <DownloadLink href={auditExportAddress(filter)}>{words.export}</DownloadLink>
      </PageHeading>
      <AuditFilters search={search} summary={onlyActor(search.av, entries, t)} />
      <QueryState query={log}>
        {() =>
          entries.length === 0 ? (
            <EmptyState title={words.empty} icon="search">
              <p>{words.emptyText}</p>
            </EmptyState>
          ) : (
            <>
              <AuditTable entries={entries} search={search} busy={log.isPlaceholderData} />
              <MoreButton query={log} />
            </>
          )
        }
      </QueryState>
    </div>
  );
}

/** Whose acts alone are shown, where the address narrows to one. */
function onlyActor(actor: string | undefined, entries: readonly AuditEntry[], t: Messages): string {
  if (actor === undefined) return '';
  const entry = entries.find((each) => each.actor === actor);
  return entry ? t.audit.onlyActor(actorWord(entry, t)) : t.audit.onlyActorUnknown;
}
