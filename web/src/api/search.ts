import { queryOptions } from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { components } from './schema.js';

export type SearchHit = components['schemas']['SearchHitDto'];
/** At most five of each kind, best first. */
export type SearchAnswer = components['schemas']['SearchResultDto'];

/** What a text may mean, among all that the reader may see. */
export const searchQuery = (text: string) =>
  queryOptions({
    queryKey: ['search', text],
    queryFn: ({ signal }): Promise<SearchAnswer> =>
      answer(client.GET('/api/v1/search', { params: { query: { q: text } }, signal })),
    // What was searched for is not kept.
    gcTime: 0,
  });
