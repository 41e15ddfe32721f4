import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { followImport, importQuery, importsQuery } from '../../api/imports.js';
import { useSpeech } from '../../app/language.js';
import { PageHeading } from '../../app/page-heading.js';
import { QueryState } from '../../app/query-state.js';
import { Panel } from '../../ui/panel.js';
import { ImportForm } from './import-form.js';
import { ImportList } from './import-list.js';
import { ImportReport } from './import-report.js';

export function ImportsPage() {
  const { t } = useSpeech();
  const [shown, setShown] = useState<string | null>(null);
  const imports = useQuery(importsQuery);
  return (
    <div className="page">
      <PageHeading title={t.imports.title} purpose={t.imports.purpose} />
      <ImportForm onStarted={setShown} />
      {shown !== null && <FollowedImport key={shown} importId={shown} />}
      <Panel title={t.imports.earlierTitle}>
        <QueryState query={imports}>{(all) => <ImportList imports={all} onShow={setShown} />}</QueryState>
      </Panel>
    </div>
  );
}

/** One import, as it goes and when it is done. */
function FollowedImport({ importId }: { readonly importId: string }) {
  const queries = useQueryClient();
  const query = useQuery({ ...importQuery(importId), staleTime: Infinity });
  const finished = query.data !== undefined && query.data.finishedAt !== null;

  useEffect(() => {
    if (finished) return undefined;
    const { queryKey } = importQuery(importId);
    return followImport(
      importId,
      (progress) => {
        queries.setQueryData(queryKey, progress);
        if (progress.finishedAt !== null) void queries.invalidateQueries({ queryKey: importsQuery.queryKey });
      },
      // Asking for the import itself says why, or how far it got.
      () => void queries.invalidateQueries({ queryKey }),
    );
  }, [finished, importId, queries]);

  return <QueryState query={query}>{(data) => <ImportReport report={data} />}</QueryState>;
}
