import { describe, expect, it } from '@jest/globals';
import type { Scan, ScanReceipt } from '../../api/scans.js';
import { ScanLog } from './scan-log.js';

const scan = (scanId: string): Scan => ({ scanId, code: `CODE-${scanId}`, readAt: '2026-11-23T10:00:00.000Z' });
const accepted = ({ scanId }: Scan): ScanReceipt => ({ scanId, outcome: 'accepted', replayed: false });

/** A server that can be reached or not, and remembers what arrived. */
function server() {
  const arrived: string[] = [];
  const state = { reachable: true, arrived };
  const log = new ScanLog((campaignId, sent) => {
    if (!state.reachable) return Promise.reject(new Error('unreachable'));
    arrived.push(`${campaignId} ${sent.scanId} ${sent.readAt}`);
    return Promise.resolve(accepted(sent));
  });
  return { state, log };
}

describe('the scan log', () => {
  it('calls a scan received only once its receipt is there', async () => {
    const { log } = server();
    const recording = log.record('c1', scan('1'));
    expect(log.scans()).toMatchObject([{ state: 'sending', receipt: null }]);
    await recording;
    expect(log.scans()).toMatchObject([{ state: 'received', receipt: { outcome: 'accepted' } }]);
  });

  it('lists the newest scan first and leaves each in its place', async () => {
    const { log, state } = server();
    state.reachable = false;
    await log.record('c1', scan('1'));
    state.reachable = true;
    await log.record('c1', scan('2'));
    await log.retry(['1']);
    expect(log.scans().map((entry) => entry.scan.scanId)).toEqual(['2', '1']);
  });

  it('keeps a scan that could not be sent, and sends it again under the same id and time', async () => {
    const { log, state } = server();
    state.reachable = false;
    await log.record('c1', scan('1'));
    expect(log.scans()).toMatchObject([{ state: 'failed', receipt: null }]);
    state.reachable = true;
    await log.retry(['1']);
    expect(state.arrived).toEqual(['c1 1 2026-11-23T10:00:00.000Z']);
    expect(log.scans()).toMatchObject([{ state: 'received', failure: null }]);
  });

  it('does not send a received scan again', async () => {
    const { log, state } = server();
    await log.record('c1', scan('1'));
    await log.retry(['1']);
    expect(state.arrived).toHaveLength(1);
  });

  it('forgets old receipts but never a scan that is not saved', async () => {
    const { log, state } = server();
    state.reachable = false;
    await log.record('c1', scan('lost'));
    state.reachable = true;
    for (let index = 0; index < 60; index++) await log.record('c1', scan(String(index)));
    expect(log.scans()).toHaveLength(51);
    expect(log.scans().at(-1)).toMatchObject({ state: 'failed', scan: { scanId: 'lost' } });
  });
});
