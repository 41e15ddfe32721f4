import { expect } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import type { TestApp } from './app.js';
import { apiClient } from './client.js';
import { eventually } from './eventually.js';
import { signIn } from './session.js';

/** At least one row of everything a municipality at work has, by the API; returns its id. */
export async function fillMunicipality(app: TestApp, slug: string): Promise<string> {
  const api = apiClient(app.url, await app.key('admin', slug));
  const department = await api.post<{ id: string }>('/departments', { name: 'Skola', validFrom: '2020-01-01' });
  const device = await api.post<{ id: string }>('/devices', {
    model: { manufacturer: 'Lenovo', name: 'ThinkPad T480', category: 'laptop' },
    identifiers: [{ kind: 'serial', value: 'PF1ABCDE' }],
    departmentId: department.body.id,
  });
  const campaign = await api.post<{ id: string }>('/campaigns', {
    name: 'Höst',
    startsOn: '2026-10-01',
    endsOn: '2026-10-31',
  });
  const departmentId = department.body.id;
  const path = `/campaigns/${campaign.body.id}`;
  await api.post(`${path}/expected`, { departmentId, codes: ['PF1ABCDE'] });
  await api.post(`${path}/open`);
  await api.post(`${path}/scans`, {
    scans: [{ scanId: uuidv7(), code: 'PF1ABCDE', readAt: new Date().toISOString() }],
  });
  const reading = { readingId: uuidv7(), departmentId, meter: 'M1', from: '2025-01-01', to: '2025-02-01', kwh: 10 };
  await api.post('/energy/readings', { readings: [reading] });
  await api.put('/energy/meters', { departmentId, meter: 'M1', deviceIds: [device.body.id] });
  const target = { baselineYear: 2020, targetYear: 2030, reduction: 0.3 };
  await api.put(`/departments/${departmentId}/energy/target`, target);
  await api.upload('/imports?kind=devices&dryRun=true', Buffer.from('serienummer;kategori\nPF9ABCDE;laptop\n'));
  // Only the first municipality gets an admin by itself; the others' sign in with the same password here.
  await app.test.asOwner(
    `INSERT INTO account (municipality_id, account_id, login, role, password_hash)
     SELECT m.municipality_id, gen_random_uuid(), a.login, a.role, a.password_hash FROM municipality m, account a
     WHERE m.slug = $1 ON CONFLICT DO NOTHING`,
    [slug],
  );
  expect((await signIn(app, { municipality: slug })).status).toBe(200);
  await eventually(async () => {
    expect((await api.get(`${path}/savings`)).body.computedAt).not.toBeNull();
    expect((await api.get(`/departments/${departmentId}/energy`)).body.computedAt).not.toBeNull();
  });
  const [row] = await app.test.asOwner<{ id: string }>(
    'SELECT municipality_id AS id FROM municipality WHERE slug = $1',
    [slug],
  );
  return row?.id ?? '';
}
