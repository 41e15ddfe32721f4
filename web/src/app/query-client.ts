import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError, UnreachableError } from '../api/client.js';
import { sessionQuery } from '../api/session.js';
import { connection } from './connection.js';

const RETRIES = 2;

const noteAnswer = (): void => connection.answered(Date.now());

/** No answer, or any answer at all: the one thing that tells whether the server is there. */
function noteFailure(error: unknown): void {
  if (error instanceof UnreachableError) connection.lost();
  else if (error instanceof ApiError) noteAnswer();
}

/** The client's copy of what the server knows. An answer of 401 anywhere means that nobody is signed in any more. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onSuccess: noteAnswer,
    onError: (error) => {
      noteFailure(error);
      if (error instanceof ApiError && error.status === 401) queryClient.setQueryData(sessionQuery.queryKey, null);
    },
  }),
  mutationCache: new MutationCache({ onSuccess: noteAnswer, onError: noteFailure }),
  defaultOptions: {
    queries: {
      // What the server refused it refuses again; only a lost connection is worth another try.
      retry: (failures, error) => error instanceof UnreachableError && failures < RETRIES,
      staleTime: 1_000,
      // The browser's own word on the network is wrong both ways: ask, and see.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});
