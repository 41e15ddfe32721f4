import { useSpeech } from '../../app/language.js';
import { Icon } from '../../ui/icon.js';
import { OUTCOME_ICONS, outcomeText, outcomeWord } from './outcome-words.js';
import { ScanReasonText } from './scan-reason-text.js';
import type { ScanRow } from './scan-rows.js';

/** What became of the latest scan, readable from a step away and announced. */
export function OutcomePanel({ row }: { readonly row: ScanRow | undefined }) {
  const { t } = useSpeech();
  return (
    <div role="status" className={`outcome outcome--${row?.outcome ?? 'none'}`}>
      {row === undefined ? (
        <p>{t.scanning.ready}</p>
      ) : (
        <>
          <p className="outcome__word">
            <Icon name={OUTCOME_ICONS[row.outcome]} />
            {outcomeWord(row.outcome, t)}
          </p>
          <p className="outcome__code">
            <span className="code">{row.code}</span> {row.model}
          </p>
          <p>{outcomeText(row.outcome, t)}</p>
          <ScanReasonText row={row} />
        </>
      )}
    </div>
  );
}
