import { queryOptions } from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { components } from './schema.js';

export type Import = components['schemas']['ImportDto'];
/** An import in a list: without its errors and remarks. */
export type ListedImport = components['schemas']['ListedImportDto'];
/** What is wrong with a row of the file, or is to be known about it. */
export type ImportNote = Import['errors'][number] | Import['warnings'][number];
export type ImportKind = Import['kind'];

export interface ImportCommand {
  readonly file: File;
  readonly kind: ImportKind;
  readonly dryRun: boolean;
}

const LOOK_AGAIN_MS = 3_000;

export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: async (): Promise<readonly ListedImport[]> => (await answer(client.GET('/api/v1/imports'))).items,
  // What others import, or a file tried in another window, goes on as well.
  refetchInterval: ({ state: { data } }) =>
    data?.some(({ finishedAt }) => finishedAt === null) ? LOOK_AGAIN_MS : false,
});

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: (): Promise<Import> => answer(client.GET('/api/v1/imports/{id}', { params: { path: { id } } })),
  });

/** Uploads the file; the import itself is a job. @returns the import's id */
export async function startImport({ file, kind, dryRun }: ImportCommand): Promise<string> {
  const form = new FormData();
  form.append('file', file, file.name);
  const { importId } = await answer(
    client.POST('/api/v1/imports', {
      params: { query: { kind, dryRun } },
      body: { file: file.name },
      bodySerializer: () => form,
    }),
  );
  return importId;
}

/**
 * Follows an import until it is finished. A stream that breaks is taken up again by the browser; one that the server
 * refuses is lost.
 * @returns stops following
 */
export function followImport(id: string, onProgress: (progress: Import) => void, onLost: () => void): () => void {
  const stream = new EventSource(`/api/v1/imports/${encodeURIComponent(id)}/events`);
  stream.onmessage = ({ data }: MessageEvent<string>) => {
    const progress = JSON.parse(data) as Import;
    // The server ends the stream after this message; left open, the browser would ask for it again.
    if (progress.finishedAt !== null) stream.close();
    onProgress(progress);
  };
  stream.onerror = () => {
    if (stream.readyState === EventSource.CLOSED) onLost();
  };
  return () => stream.close();
}
