import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { Failure } from './failure.js';
import { useSpeech } from './language.js';

/** A wait shorter than this is not worth a word. */
const SILENT_MS = 200;

/** Says that something is being fetched, once it takes long enough to be noticed. */
export function Loading() {
  const { t } = useSpeech();
  const [noticed, setNoticed] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setNoticed(true), SILENT_MS);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <p role="status" aria-busy="true" className="quiet">
      {noticed ? t.state.loading : ''}
    </p>
  );
}

interface QueryStateProps<Data> {
  readonly query: Pick<UseQueryResult<Data>, 'data' | 'error' | 'refetch'>;
  readonly children: (data: Data) => ReactNode;
}

/** Shows what a query found; until then that it is being fetched; and why, when it cannot be. */
export function QueryState<Data>({ query: { data, error, refetch }, children }: QueryStateProps<Data>) {
  const failure = error && <Failure error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return failure ?? <Loading />;
  return (
    <>
      {failure}
      {children(data)}
    </>
  );
}
