import { queryOptions } from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { components } from './schema.js';

export type Key = components['schemas']['KeyDto'];
export type NewKey = components['schemas']['CreateKeyDto'];

export const keysQuery = queryOptions({
  queryKey: ['keys'],
  queryFn: async (): Promise<readonly Key[]> => (await answer(client.GET('/api/v1/keys'))).items,
});

/** @returns the key itself, which is shown this once */
export const createKey = async (body: NewKey): Promise<string> =>
  (await answer(client.POST('/api/v1/keys', { body }))).key;

export const revokeKey = async (id: string): Promise<void> => {
  await answer(client.DELETE('/api/v1/keys/{id}', { params: { path: { id } } }));
};
