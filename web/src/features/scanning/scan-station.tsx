import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { latestScansQuery, scanCountsQuery } from '../../api/scans.js';
import { useSpeech } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/panel.js';
import { LatestScans } from './latest-scans.js';
import { OutcomePanel } from './outcome-panel.js';
import { scanLog, useLoggedScans } from './scan-log.js';
import { scanRows } from './scan-rows.js';
import './scan-station.css';

const REMEMBERED_STATION = 'atertag.station';
/** What the API takes; a code is longer only when two were read as one. */
const LONGEST_CODE = 500;

interface ScanStationProps {
  readonly campaignId: string;
  readonly refresh: number | false;
  /** The name the server gave this station; without one, whoever scans names their place. */
  readonly fixedName?: string | undefined;
  /** Whether who scans here may open a device's page. */
  readonly linksDevices?: boolean;
}

/** Where codes come in: one field, one scan per Enter, and what each came to. */
export function ScanStation({ campaignId, refresh, fixedName, linksDevices = true }: ScanStationProps) {
  const { t } = useSpeech();
  const queries = useQueryClient();
  const [station, setStation] = useState(() => localStorage.getItem(REMEMBERED_STATION) ?? t.scanning.stationDefault);
  const logged = useLoggedScans(campaignId);
  const listed = useQuery({ ...latestScansQuery(campaignId), refetchInterval: refresh });
  const rows = scanRows(logged, listed.data ?? []);
  const [newest] = logged;
  const failed = logged.filter(({ state }) => state === 'failed').map(({ scan }) => scan.scanId);

  useEffect(() => localStorage.setItem(REMEMBERED_STATION, station), [station]);

  async function afterwards(): Promise<void> {
    await queries.invalidateQueries({ queryKey: latestScansQuery(campaignId).queryKey });
    await queries.invalidateQueries({ queryKey: scanCountsQuery(campaignId).queryKey });
  }

  async function record(code: string): Promise<void> {
    const stationId = (fixedName ?? station).trim() || undefined;
    await scanLog.record(campaignId, { scanId: uuidv7(), code, readAt: new Date().toISOString(), stationId });
    await afterwards();
  }

  async function retry(scanIds: readonly string[]): Promise<void> {
    await scanLog.retry(scanIds);
    await afterwards();
  }

  return (
    <Panel title={t.scanning.title}>
      <div className="scan-station">
        <ScanField onScan={(code) => void record(code)} />
        {fixedName === undefined && (
          <TextField
            label={t.scanning.station}
            hint={t.scanning.stationHint}
            className="scan-control"
            maxLength={100}
            autoComplete="off"
            value={station}
            onChange={(event) => setStation(event.target.value)}
          />
        )}
      </div>
      <OutcomePanel row={rows.find(({ scanId }) => scanId === newest?.scan.scanId)} />
      {failed.length > 0 && (
        <Notice tone="error" role="alert">
          <p>{t.scanning.unsaved(failed.length)}</p>
          <Button size="large" onClick={() => void retry(failed)}>
            {t.scanning.retryAll}
          </Button>
        </Notice>
      )}
      <LatestScans rows={rows} linksDevices={linksDevices} onRetry={(scanId) => void retry([scanId])} />
    </Panel>
  );
}

function ScanField({ onScan }: { readonly onScan: (code: string) => void }) {
  const { t } = useSpeech();
  const field = useRef<HTMLFormElement>(null);
  const [code, setCode] = useState('');

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (code.trim() !== '') onScan(code.trim());
    setCode('');
    field.current?.querySelector('input')?.focus();
  }

  return (
    <form ref={field} className="scan-field" onSubmit={submit}>
      <TextField
        label={t.scanning.code}
        hint={t.scanning.codeHint}
        className="scan-control code"
        // The page is there to scan on: whoever opens it scans next.
        autoFocus
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={LONGEST_CODE}
        enterKeyHint="send"
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <Button type="submit" variant="primary" size="large">
        {t.scanning.submit}
      </Button>
    </form>
  );
}
