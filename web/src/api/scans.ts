import { queryOptions } from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { components } from './schema.js';

export type Scan = components['schemas']['ScanDto'];
export type ScanReceipt = components['schemas']['ReceiptDto'];
export type ScanOutcome = ScanReceipt['outcome'];
export type ScanReason = components['schemas']['ScanReasonDto'];
export type ListedScan = components['schemas']['ListedScanDto'];
export type ScanCounts = components['schemas']['ScanCountsDto'];

const LATEST = 20;

export const scanCountsQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['campaign', campaignId, 'scan-counts'],
    queryFn: (): Promise<ScanCounts> =>
      answer(client.GET('/api/v1/campaigns/{id}/scans/counts', { params: { path: { id: campaignId } } })),
  });

/** The last scans the server has, of all stations, newest first. */
export const latestScansQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['campaign', campaignId, 'latest-scans'],
    queryFn: async (): Promise<readonly ListedScan[]> => {
      const params = { path: { id: campaignId }, query: { limit: LATEST } };
      return (await answer(client.GET('/api/v1/campaigns/{id}/scans', { params }))).items;
    },
  });

/** Sends one scan. Sending the same scan again gets the first receipt, so it is safe after a lost answer. */
export async function sendScan(campaignId: string, scan: Scan): Promise<ScanReceipt> {
  const params = { path: { id: campaignId } };
  const { receipts } = await answer(client.POST('/api/v1/campaigns/{id}/scans', { params, body: { scans: [scan] } }));
  const receipt = receipts.find(({ scanId }) => scanId === scan.scanId);
  if (!receipt) throw new Error(`The server gave no receipt for scan ${scan.scanId}.`);
  return receipt;
}
