import { queryOptions } from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { components } from './schema.js';

export type CountedModel = components['schemas']['CountedModelDto'];

export const modelQuery = (id: string) =>
  queryOptions({
    queryKey: ['model', id],
    queryFn: (): Promise<CountedModel> => answer(client.GET('/api/v1/models/{id}', { params: { path: { id } } })),
  });
