import { useSpeech, wordFor } from '../../app/language.js';
import { needsReason } from './outcome-words.js';
import type { ScanRow } from './scan-rows.js';

/** Why a scan was not simply accepted, in the reader's language. */
export function ScanReasonText({ row: { outcome, reason, message } }: { readonly row: ScanRow }) {
  const { t, format } = useSpeech();
  if (!needsReason(outcome)) return null;
  if (reason === null)
    return message === null ? null : (
      <span className="scan-line__reason" lang="en">
        {message}
      </span>
    );
  const { code, at, station, state, devices } = reason;
  return (
    <span className="scan-line__reason">
      {t.scanning.reason[code]({
        at: at === undefined ? '' : format.time(at),
        station,
        state: state === undefined ? '' : wordFor(t.words.state, state).toLocaleLowerCase(),
        devices: format.number(devices ?? 2),
      })}
    </span>
  );
}
