import { queryOptions } from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { components } from './schema.js';

/** Work that goes on behind the pages. */
export type Job = components['schemas']['WorkDto'];

export const isRunning = ({ state }: Job): boolean => state === 'waiting' || state === 'running';

export const jobsQuery = queryOptions({
  queryKey: ['jobs'],
  queryFn: async (): Promise<readonly Job[]> => (await answer(client.GET('/api/v1/jobs'))).items,
});

/**
 * Follows the jobs as they go; each message holds the list as it is then. A stream that the server refuses is lost.
 * @returns stops following
 */
export function followJobs(onJobs: (jobs: readonly Job[]) => void, onLost: () => void): () => void {
  const stream = new EventSource('/api/v1/jobs/events');
  stream.onmessage = ({ data }: MessageEvent<string>) =>
    onJobs((JSON.parse(data) as components['schemas']['WorkListDto']).items);
  stream.onerror = () => {
    if (stream.readyState === EventSource.CLOSED) onLost();
  };
  return () => stream.close();
}
