import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { mayDo } from '../../../../src/shared/permissions.js';
import { importsQuery } from '../../api/imports.js';
import { useSpeech } from '../../app/language.js';
import { PageHeading } from '../../app/page-heading.js';
import { QueryState } from '../../app/query-state.js';
import { useSession } from '../../app/session.js';
import { Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/panel.js';
import { FollowedImport } from './followed-import.js';
import { ImportCommit } from './import-commit.js';
import { ImportForm, type TriedFile } from './import-form.js';
import { ImportList } from './import-list.js';
import { ImportReport } from './import-report.js';

interface ImportsPageProps {
  /** The import in sight, by its id. */
  readonly shown: string | undefined;
  /** Of its errors, only those of this column. */
  readonly column: string | undefined;
}

/** Choose a file, see what it would do, import it, see what it did; and what was imported before. */
export function ImportsPage({ shown, column }: ImportsPageProps) {
  const { t } = useSpeech();
  const session = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const imports = useQuery(importsQuery);
  const [tried, setTried] = useState<TriedFile | null>(null);
  const part = useRef<HTMLDivElement>(null);
  const begun = useRef<string | null>(null);
  const mayImport = session !== null && mayDo(session.role, 'import.run');

  // The button that began it is gone or above: whoever uses a keyboard goes on where the answer comes.
  useEffect(() => {
    if (shown !== undefined && begun.current === shown) part.current?.focus();
  }, [shown]);

  function show(importId: string): void {
    begun.current = importId;
    void queries.invalidateQueries({ queryKey: importsQuery.queryKey });
    void navigate({ to: '/import', search: { visa: importId }, resetScroll: false });
  }

  return (
    <div className="page">
      <PageHeading title={t.imports.title} purpose={t.imports.purpose} />
      {mayImport ? (
        <ImportForm
          onTried={(file) => {
            setTried(file);
            show(file.importId);
          }}
        />
      ) : (
        <Notice>
          <p>{t.imports.mayNot}</p>
        </Notice>
      )}
      {shown !== undefined && (
        <div ref={part} tabIndex={-1}>
          <FollowedImport key={shown} importId={shown}>
            {(report) => (
              <ImportReport report={report} column={column}>
                {tried?.importId === shown ? (
                  <ImportCommit report={report} tried={tried} onStarted={show} />
                ) : (
                  mayImport && <p>{t.imports.chooseAgain}</p>
                )}
              </ImportReport>
            )}
          </FollowedImport>
        </div>
      )}
      <Panel title={t.imports.earlierTitle}>
        <QueryState query={imports}>{(all) => <ImportList imports={all} />}</QueryState>
      </Panel>
    </div>
  );
}
