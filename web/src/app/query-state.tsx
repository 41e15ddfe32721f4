import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { UnreachableError } from '../api/client.js';
import { OfflineNote } from '../ui/offline-note.js';
import { Skeleton } from '../ui/skeleton.js';
import { Failure } from './failure.js';

/** Says that something is being fetched, once it takes long enough to be noticed. */
export function Loading() {
  return <Skeleton />;
}

interface QueryStateProps<Data> {
  readonly query: Pick<UseQueryResult<Data>, 'data' | 'error' | 'refetch'> & { readonly dataUpdatedAt?: number };
  readonly children: (data: Data) => ReactNode;
}

/**
 * Shows what a query found; until then that it is being fetched; and why, when it cannot be. What was fetched before the
 * server was lost stays, with the moment it is from.
 */
export function QueryState<Data>({ query: { data, error, refetch, dataUpdatedAt }, children }: QueryStateProps<Data>) {
  const failure = error && <Failure error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return failure ?? <Loading />;
  const isOld = error instanceof UnreachableError && dataUpdatedAt !== undefined && dataUpdatedAt > 0;
  return (
    <>
      {isOld ? <OfflineNote fetchedAt={dataUpdatedAt} /> : failure}
      {children(data)}
    </>
  );
}
