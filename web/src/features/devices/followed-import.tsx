import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { departmentsQuery } from '../../api/departments.js';
import { followImport, type Import, importQuery, importsQuery } from '../../api/imports.js';
import { jobsQuery } from '../../api/jobs.js';
import { QueryState } from '../../app/query-state.js';

interface FollowedImportProps {
  readonly importId: string;
  readonly children: (found: Import) => ReactNode;
}

/** One import, as it goes and when it is done. */
export function FollowedImport({ importId, children }: FollowedImportProps) {
  const queries = useQueryClient();
  const query = useQuery({ ...importQuery(importId), staleTime: Infinity });
  const followed = query.data?.finishedAt === null;

  useEffect(() => {
    if (!followed) return undefined;
    const { queryKey } = importQuery(importId);
    // The tray follows jobs while it knows of any.
    void queries.invalidateQueries({ queryKey: jobsQuery.queryKey });
    return followImport(
      importId,
      (progress) => {
        queries.setQueryData(queryKey, progress);
        if (progress.finishedAt === null) return;
        const changed = progress.dryRun ? [] : [['devices'], departmentsQuery.queryKey];
        for (const key of [importsQuery.queryKey, jobsQuery.queryKey, ...changed])
          void queries.invalidateQueries({ queryKey: key });
      },
      // Asking for the import itself says why, or how far it got.
      () => void queries.invalidateQueries({ queryKey }),
    );
  }, [followed, importId, queries]);

  return <QueryState query={query}>{children}</QueryState>;
}
