import type { ReactNode } from 'react';
import type { Import } from '../../api/imports.js';
import { useSpeech } from '../../app/language.js';
import { LinkButton } from '../../ui/link-button.js';
import { Notice, type Tone } from '../../ui/notice.js';
import { noteText, useImportDetails } from './import-details.js';
import { type Verdict, verdictOf } from './import-verdict.js';

const TONES: Record<Verdict, Tone> = {
  ready: 'ok',
  'nothing-new': 'info',
  'no-rows': 'warn',
  faulty: 'error',
  unusable: 'error',
  stopped: 'error',
  done: 'ok',
};

/** What a finished import came to, in one sentence. */
export function useOutcomeTitle(report: Import): string {
  const { t } = useSpeech();
  switch (verdictOf(report)) {
    case 'ready':
      return report.kind === 'devices' ? t.imports.readyTitle : t.imports.readyModelsTitle;
    case 'nothing-new':
      return t.imports.nothingNew;
    case 'no-rows':
      return t.imports.noRows;
    case 'faulty':
      return t.imports.faultyTitle(report.failed);
    case 'unusable':
      return t.imports.unreadableTitle;
    case 'stopped':
      return t.imports.stoppedTitle;
    case 'done':
      return t.imports.doneTitle;
  }
}

interface ImportOutcomeProps {
  readonly report: Import;
  /** What to do now. */
  readonly children: ReactNode;
}

export function ImportOutcome({ report, children }: ImportOutcomeProps) {
  const { t } = useSpeech();
  const { faults } = useImportDetails();
  const verdict = verdictOf(report);
  const title = useOutcomeTitle(report);
  const { kind, dryRun, failed, errors } = report;
  const leavesOut = failed > 0 && (verdict === 'ready' || verdict === 'done' || verdict === 'nothing-new');
  return (
    <Notice tone={TONES[verdict]} title={title}>
      {verdict === 'faulty' && <p>{kind === 'devices' ? t.imports.faultyText : t.imports.noneUsable}</p>}
      {(verdict === 'unusable' || verdict === 'stopped') &&
        errors.map((error, index) => {
          const text = noteText(error, faults);
          return (
            <p key={index} lang={text === null ? 'en' : undefined}>
              {text ?? error.message}
            </p>
          );
        })}
      {!dryRun && (verdict === 'faulty' || verdict === 'unusable') && <p>{t.imports.nothingRead}</p>}
      {leavesOut && <p>{t.imports.leftOut(failed)}</p>}
      {verdict === 'done' && kind === 'devices' && <LinkButton to="/enheter">{t.imports.toDevices}</LinkButton>}
      {verdict === 'ready' && children}
    </Notice>
  );
}
