import { queryOptions } from '@tanstack/react-query';
import { answer, ApiError, client } from './client.js';
import type { components } from './schema.js';

export type Session = components['schemas']['SessionDto'];
export type Municipality = components['schemas']['MunicipalityDto'];
export type SignInCommand = components['schemas']['SignInDto'];

/** Who is signed in; null for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session | null> => {
    try {
      return await answer(client.GET('/api/v1/session'));
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: Infinity,
});

export const municipalitiesQuery = queryOptions({
  queryKey: ['municipalities'],
  queryFn: async (): Promise<readonly Municipality[]> => (await answer(client.GET('/api/v1/municipalities'))).items,
});

/** The identity providers a municipality signs in with, beside passwords. */
export const providersQuery = (slug: string) =>
  queryOptions({
    queryKey: ['providers', 'of', slug],
    queryFn: async () =>
      (await answer(client.GET('/api/v1/municipalities/{slug}/providers', { params: { path: { slug } } }))).items,
    enabled: slug !== '',
  });

/** Where the browser goes to sign in with a provider, to come back to `returnTo`. */
export const providerAddress = (id: string, municipality: string, returnTo: string): string =>
  `/api/v1/session/providers/${id}/start?${new URLSearchParams({ municipality, returnTo }).toString()}`;

export const signIn = (command: SignInCommand): Promise<Session> =>
  answer(client.POST('/api/v1/session', { body: command }));

export const signOut = async (): Promise<void> => {
  await answer(client.DELETE('/api/v1/session'));
};
