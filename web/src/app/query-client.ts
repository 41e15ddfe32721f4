import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError, UnreachableError } from '../api/client.js';
import { sessionQuery } from '../api/session.js';

const RETRIES = 2;

/** The client's copy of what the server knows. An answer of 401 anywhere means that nobody is signed in any more. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (error instanceof ApiError && error.status === 401) queryClient.setQueryData(sessionQuery.queryKey, null);
    },
  }),
  defaultOptions: {
    queries: {
      // What the server refused it refuses again; only a lost connection is worth another try.
      retry: (failures, error) => error instanceof UnreachableError && failures < RETRIES,
      staleTime: 1_000,
    },
  },
});
