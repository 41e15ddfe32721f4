import { useSyncExternalStore } from 'react';
import { forgetStation, type JoinedName } from '../../features/stations/joined-station.js';
import { scanLog, useUnsavedScans } from '../../features/scanning/scan-log.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { useSpeech } from '../language.js';
import { PageHeading } from '../page-heading.js';

/** What a station sees once it is none: that it ended, what is safe, and what it scanned that is not. */
export function StationEndedPage({ joined }: { readonly joined: JoinedName }) {
  const { t } = useSpeech();
  const scans = useSyncExternalStore(scanLog.subscribe, scanLog.scans);
  const unsaved = useUnsavedScans();
  return (
    <div className="page">
      <PageHeading title={t.stations.endedTitle} purpose={t.stations.endedText(joined.station, joined.campaign)} />
      {unsaved > 0 && (
        <Notice tone="error" role="alert" title={t.stations.unsavedTitle}>
          <ul className="notes">
            {scans
              .filter(({ state }) => state !== 'received')
              .map(({ scan }) => (
                <li key={scan.scanId} className="code">
                  {scan.code}
                </li>
              ))}
          </ul>
          <p>{t.stations.unsavedText}</p>
        </Notice>
      )}
      <Notice>
        <p>{t.stations.endedAgain}</p>
        <Button onClick={forgetStation}>{t.stations.signIn}</Button>
      </Notice>
    </div>
  );
}
