import { v7 as uuidv7 } from 'uuid';
import type { ApiClient } from './client.js';
import { eventually } from './eventually.js';

export interface SentScan {
  readonly scanId: string;
  readonly code: string;
  readonly readAt: string;
  readonly stationId?: string;
}

export interface SentReceipt {
  readonly scanId: string;
  readonly outcome: 'accepted' | 'repeat' | 'unknown' | 'conflict' | 'rejected';
  readonly replayed: boolean;
  readonly deviceId?: string;
  readonly message?: string;
}

export const scanOf = (code: string, fields: Partial<SentScan> = {}): SentScan => ({
  scanId: uuidv7(),
  code,
  readAt: new Date().toISOString(),
  ...fields,
});

/** A campaign, open unless told otherwise. @returns its id */
export async function campaignOf(api: ApiClient, name: string, { open = true } = {}): Promise<string> {
  const { body } = await api.post<{ id: string }>('/campaigns', { name, startsOn: '2026-01-01', endsOn: '2026-12-31' });
  if (open) await api.post(`/campaigns/${body.id}/open`);
  return body.id;
}

/** @returns the new device's id */
export async function deviceOf(
  api: ApiClient,
  identifier: { kind: string; value: string },
  fields = {},
): Promise<string> {
  const model = { manufacturer: 'Lenovo', name: 'ThinkPad T480', category: 'laptop' };
  const { status, body } = await api.post<{ id: string }>('/devices', { model, identifiers: [identifier], ...fields });
  if (status !== 201) throw new Error(`The device ${identifier.value} was not registered: ${JSON.stringify(body)}`);
  return body.id;
}

/** Sends scans and answers with their receipts. @throws Error when the request as a whole was refused */
export async function sendScans(
  api: ApiClient,
  campaignId: string,
  scans: readonly SentScan[],
): Promise<SentReceipt[]> {
  const { status, body } = await api.post<{ receipts: SentReceipt[] }>(`/campaigns/${campaignId}/scans`, { scans });
  if (status !== 200) throw new Error(`The scans were refused with ${status}: ${JSON.stringify(body)}`);
  return body.receipts;
}

export interface ImportReport {
  readonly state: string;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly errors: readonly { row: number; message: string }[];
}

/** Imports a device file and waits for its end. */
export async function importDevices(api: ApiClient, lines: readonly string[]): Promise<ImportReport> {
  const file = Buffer.from(`${lines.join('\n')}\n`);
  const { body } = await api.upload<{ importId: string }>('/imports?kind=devices&dryRun=false', file);
  let report: ImportReport | undefined;
  await eventually(async () => {
    report = (await api.get<ImportReport>(`/imports/${body.importId}`)).body;
    if (!['done', 'failed'].includes(report.state)) throw new Error(`The import is ${report.state}`);
  });
  if (report === undefined) throw new Error('The import has no report');
  return report;
}
