import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Import, importsQuery, startImport } from '../../api/imports.js';
import { useConnection } from '../../app/connection.js';
import { Failure } from '../../app/failure.js';
import { useSpeech } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import type { TriedFile } from './import-form.js';

interface ImportCommitProps {
  /** The dry run. */
  readonly report: Import;
  readonly tried: TriedFile;
  readonly onStarted: (importId: string) => void;
}

/** Imports the file that was tried. */
export function ImportCommit({ report: { kind, created, updated }, tried, onStarted }: ImportCommitProps) {
  const { t } = useSpeech();
  const { reachable } = useConnection();
  const queries = useQueryClient();
  const start = useMutation({
    mutationFn: () => startImport({ file: tried.file, kind: tried.kind, dryRun: false }),
    onSuccess: onStarted,
    // Where no answer came, the import may have begun all the same: the list shows it.
    onError: () => queries.invalidateQueries({ queryKey: importsQuery.queryKey }),
  });
  return (
    <>
      <Button variant="primary" busy={start.isPending} aria-disabled={!reachable} onClick={() => start.mutate()}>
        {start.isPending ? t.imports.uploading : t.imports.commit[kind](created + updated)}
      </Button>
      {!reachable && <p>{t.imports.offline}</p>}
      {start.error && <Failure error={start.error} />}
    </>
  );
}
