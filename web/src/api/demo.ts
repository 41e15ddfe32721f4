import { queryOptions } from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { components } from './schema.js';

export type DemoProgress = components['schemas']['DemoProgressDto'];

export const demoQuery = queryOptions({
  queryKey: ['demo'],
  queryFn: (): Promise<DemoProgress> => answer(client.GET('/api/v1/demo')),
});

/** Starts to build the example municipality; asking again while it is built changes nothing. */
export const startDemo = (): Promise<DemoProgress> => answer(client.POST('/api/v1/demo'));
