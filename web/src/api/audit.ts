import { infiniteQueryOptions } from '@tanstack/react-query';
import type { AuditedAct } from '../../../src/shared/audited-acts.js';
import { answer, client } from './client.js';
import type { components } from './schema.js';

export type AuditEntry = components['schemas']['AuditEntryDto'];

export interface AuditFilter {
  readonly act?: AuditedAct | undefined;
  /** As the log writes it: `account:<id>`. */
  readonly actor?: string | undefined;
  /** A kind of target. */
  readonly target?: string | undefined;
  /** The first moment that is included. */
  readonly from?: string | undefined;
  /** The first moment that is not. */
  readonly to?: string | undefined;
}

/** The log, the newest first, page by page. */
export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) =>
      answer(client.GET('/api/v1/audit', { params: { query: { ...filter, after: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** Where the same lines are as a file, one JSON object a line. */
export function auditExportAddress(filter: AuditFilter): string {
  const given = Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const query = new URLSearchParams(given).toString();
  return `/api/v1/audit/export${query === '' ? '' : `?${query}`}`;
}
