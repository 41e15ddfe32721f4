import { describe, expect, it } from '@jest/globals';
import type { ListedScan } from '../../api/scans.js';
import type { LoggedScan } from './scan-log.js';
import { scanRows } from './scan-rows.js';

const listed = (scanId: string, readAt: string): ListedScan => ({
  scanId,
  code: scanId,
  readAt,
  receivedAt: readAt,
  outcome: 'accepted',
  stationId: 'Station 2',
  deviceId: `device-${scanId}`,
  model: 'HP EliteBook 840 G8',
  reason: null,
  message: null,
});

const logged = (scanId: string, readAt: string, state: LoggedScan['state']): LoggedScan => ({
  campaignId: 'c1',
  scan: { scanId, code: scanId, readAt },
  state,
  receipt: state === 'received' ? { scanId, outcome: 'accepted', replayed: false } : null,
  failure: null,
});

describe('the latest scans', () => {
  it('show a scan once that both this window and the server know, with the model the server knows', () => {
    const rows = scanRows([logged('a', '2026-11-23T10:00:00Z', 'received')], [listed('a', '2026-11-23T10:00:00Z')]);
    expect(rows).toMatchObject([{ scanId: 'a', outcome: 'accepted', model: 'HP EliteBook 840 G8' }]);
  });

  it('put the newest first whoever made it', () => {
    const rows = scanRows([logged('a', '2026-11-23T10:00:00Z', 'received')], [listed('b', '2026-11-23T10:00:05Z')]);
    expect(rows.map(({ scanId }) => scanId)).toEqual(['b', 'a']);
  });

  it('call a scan without a receipt neither accepted nor anything else the server has not said', () => {
    const rows = scanRows(
      [logged('a', '2026-11-23T10:00:01Z', 'failed'), logged('b', '2026-11-23T10:00:00Z', 'sending')],
      [],
    );
    expect(rows.map(({ outcome }) => outcome)).toEqual(['failed', 'sending']);
  });
});
