import { v7 as uuidv7 } from 'uuid';
import { startApp, type TestApp } from './app.js';
import { apiClient } from './client.js';
import { type ProblemAnswer, refused } from './refusals.js';

export const at = '2026-10-02T08:00:00Z';
export const scan = (fields: object = {}): object => ({ scanId: uuidv7(), code: 'PF1ABCDE', readAt: at, ...fields });
export const model = { manufacturer: 'Lenovo', name: 'ThinkPad T480', category: 'laptop' };
export const serial = (value: string): object => ({ kind: 'serial', value });
export const reading = (fields: object = {}): object => ({
  readingId: uuidv7(),
  departmentId: '$department',
  meter: 'M1',
  from: '2025-01-01',
  to: '2025-02-01',
  kwh: 10,
  ...fields,
});
export const days = { startsOn: '2026-10-01', endsOn: '2026-10-31' };
export const event = (fields: object = {}): object => ({ eventId: uuidv7(), type: 'noted', occurredAt: at, ...fields });

/** An application with a department, an open campaign and a device, to send refusable requests to. */
export interface ContractStage {
  readonly app: TestApp;
  readonly ids: Readonly<Record<'department' | 'campaign' | 'device', string>>;
  /** Sends `METHOD /path` (POST unless said) as an admin, with `$department`, `$campaign`, `$device` filled in. */
  refuse(route: string, body?: unknown, contentType?: string): Promise<ProblemAnswer>;
}

export async function setContractStage(): Promise<ContractStage> {
  const app = await startApp();
  const key = await app.key('admin');
  const api = apiClient(app.url, key);
  const create = async (path: string, body: unknown): Promise<string> =>
    (await api.post<{ id: string }>(path, body)).body.id;
  const department = await create('/departments', { name: 'Skola', validFrom: '2020-01-01' });
  const campaign = await create('/campaigns', { ...days, name: 'Höst' });
  await api.post(`/campaigns/${campaign}/open`);
  const device = await create('/devices', { model, identifiers: [serial('PF1ABCDE')], departmentId: department });
  const ids: Record<string, string> = { department, campaign, device };
  const named = (text: string): string => text.replaceAll(/\$(\w+)/g, (_, name: string) => ids[name] ?? '');
  return {
    app,
    ids: { department, campaign, device },
    refuse: (route, body, contentType) => {
      const [, method = 'POST', path = ''] = /^(?:([A-Z]+) )?(.*)$/.exec(named(route)) ?? [];
      const text = body === undefined || typeof body === 'string' ? body : named(JSON.stringify(body));
      return refused(app, { method, path, key, body: text, contentType });
    },
  };
}
