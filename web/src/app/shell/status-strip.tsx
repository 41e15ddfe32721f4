import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { scanLog, useUnsavedScans } from '../../features/scanning/scan-log.js';
import { Icon, type IconName } from '../../ui/icon.js';
import { connection, useConnection } from '../connection.js';
import { useSpeech } from '../language.js';
import './status-strip.css';

/** How often to look whether the server is back, ms. */
const LOOK_EVERY_MS = 5_000;

/** Below the header, only when there is something to know: no contact with the server, scans that are not saved. */
export function StatusStrip() {
  const { t } = useSpeech();
  const unsaved = useUnsavedScans();
  const scans = useSyncExternalStore(scanLog.subscribe, scanLog.scans);
  const campaign = scans.find(({ state }) => state === 'failed')?.campaignId;
  return (
    <div role="status" className="status-strips">
      <OfflineStrip />
      {campaign !== undefined && (
        <Strip icon="wait">
          {t.app.unsaved(unsaved)}{' '}
          <Link to="/kampanjer/$id" params={{ id: campaign }}>
            {t.app.toUnsaved}
          </Link>
        </Strip>
      )}
    </div>
  );
}

function OfflineStrip() {
  const { t, format } = useSpeech();
  const queries = useQueryClient();
  const { reachable, lastContact } = useConnection();

  useEffect(() => {
    const lost = (): void => connection.lost();
    window.addEventListener('offline', lost);
    return () => window.removeEventListener('offline', lost);
  }, []);

  useEffect(() => {
    if (reachable) return undefined;
    const look = async (): Promise<void> => {
      if (!(await isThere())) return;
      connection.answered(Date.now());
      await queries.invalidateQueries();
    };
    const timer = window.setInterval(() => void look(), LOOK_EVERY_MS);
    const now = (): void => void look();
    window.addEventListener('online', now);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('online', now);
    };
  }, [reachable, queries]);

  if (reachable) return null;
  const hour = lastContact === null ? null : format.hour(new Date(lastContact).toISOString());
  return <Strip icon="offline">{hour === null ? t.app.offlineNothing : t.app.offline(hour)}</Strip>;
}

/** Any answer will do: it came from the server. */
async function isThere(): Promise<boolean> {
  try {
    await fetch('/health/live', { cache: 'no-store' });
    return true;
  } catch {
    return false;
  }
}

function Strip({ icon, children }: { readonly icon: IconName; readonly children: ReactNode }) {
  return (
    <div className="status-strip">
      <p className="status-strip__text">
        <Icon name={icon} />
        <span>{children}</span>
      </p>
    </div>
  );
}
