import { Link } from '@tanstack/react-router';
import { useSpeech } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { OUTCOME_ICONS, outcomeWord } from './outcome-words.js';
import { ScanReasonText } from './scan-reason-text.js';
import type { ScanRow } from './scan-rows.js';

interface LatestScansProps {
  readonly rows: readonly ScanRow[];
  readonly linksDevices: boolean;
  readonly onRetry: (scanId: string) => void;
}

/** The latest scans, newest on top; a line never changes place when its receipt comes. */
export function LatestScans({ rows, linksDevices, onRetry }: LatestScansProps) {
  const { t } = useSpeech();
  return (
    <div className="stack">
      <h3>{t.scanning.latestTitle}</h3>
      {rows.length === 0 ? (
        <p className="quiet">{t.scanning.latestEmpty}</p>
      ) : (
        <ol className="scan-list">
          {rows.map((row) => (
            <ScanLine key={row.scanId} row={row} linksDevices={linksDevices} onRetry={onRetry} />
          ))}
        </ol>
      )}
    </div>
  );
}

function ScanLine({ row, linksDevices, onRetry }: { readonly row: ScanRow } & Omit<LatestScansProps, 'rows'>) {
  const { t, format } = useSpeech();
  const { scanId, outcome, code, readAt, stationId, deviceId, model } = row;
  return (
    <li className="scan-line">
      <time dateTime={readAt}>{format.clock(readAt)}</time>
      <span className={`scan-line__word scan-line__word--${outcome}`}>
        <Icon name={OUTCOME_ICONS[outcome]} />
        {outcomeWord(outcome, t)}
      </span>
      <span className="scan-line__what">
        {deviceId === null || !linksDevices ? (
          <span className="code">{code}</span>
        ) : (
          <Link to="/enheter/$id" params={{ id: deviceId }} className="code">
            {code}
          </Link>
        )}{' '}
        {model} {stationId !== null && <span className="quiet">{t.scanning.atStation(stationId)}</span>}
        <ScanReasonText row={row} />
      </span>
      {outcome === 'failed' && (
        <Button size="large" onClick={() => onRetry(scanId)} aria-label={t.scanning.retryScan(code)}>
          {t.scanning.retry}
        </Button>
      )}
    </li>
  );
}
