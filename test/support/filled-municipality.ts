import { expect } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import type { TestApp } from './app.js';
import { columnsOf } from './catalogue.js';
import { apiClient } from './client.js';
import { eventually } from './eventually.js';
import { inventRow } from './invented-row.js';
import { signIn } from './session.js';

/** The address of an identity provider where none is. */
export const NO_PROVIDER = 'http://127.0.0.1:9';

/** What everything in it is called: names hold `word`, codes begin with `code`. */
export interface FilledWith {
  readonly word: string;
  readonly code: string;
}

/**
 * At least one row of every table of a municipality: by the API what a municipality at work has, and what is left empty
 * then, invented. Called again with other words, it adds to what is there. @returns the municipality's id
 */
export async function fillMunicipality(
  app: TestApp,
  slug: string,
  { word, code }: FilledWith = { word: 'Skola', code: 'PF1ABCDE' },
): Promise<string> {
  const api = apiClient(app.url, await app.key('admin', slug));
  const made = async (path: string, body: unknown): Promise<string> => {
    const answer = await api.post<{ id: string }>(path, body);
    expect({ path, ...answer }).toMatchObject({ status: 201 });
    return answer.body.id;
  };
  const departmentId = await made('/departments', { name: word, validFrom: '2020-01-01' });
  const deviceId = await made('/devices', {
    model: { manufacturer: 'Lenovo', name: `ThinkPad ${word}`, category: 'laptop' },
    identifiers: [{ kind: 'serial', value: code }],
    departmentId,
  });
  const campaignId = await made('/campaigns', { name: `Höst ${word}`, startsOn: '2026-10-01', endsOn: '2026-10-31' });
  const path = `/campaigns/${campaignId}`;
  await api.post(`${path}/expected`, { departmentId, codes: [code] });
  await api.post(`${path}/open`);
  const readAt = new Date().toISOString();
  const codes = [code, ...['X1', 'X2', 'X3', 'X4'].map((ending) => code + ending)];
  await api.post(`${path}/scans`, { scans: codes.map((each) => ({ scanId: uuidv7(), code: each, readAt })) });
  const events = codes.map(() => ({ eventId: uuidv7(), type: 'noted', occurredAt: readAt, deviceId }));
  await api.post('/devices/events', { events });
  const meter = `Mätare ${word}`;
  const reading = { readingId: uuidv7(), departmentId, meter, from: '2025-01-01', to: '2025-02-01', kwh: 10 };
  await api.post('/energy/readings', { readings: [reading] });
  await api.put('/energy/meters', { departmentId, meter, deviceIds: [deviceId] });
  const target = { baselineYear: 2020, targetYear: 2030, reduction: 0.3 };
  await api.put(`/departments/${departmentId}/energy/target`, target);
  const file = Buffer.from(`serienummer;kategori\n${code}9;laptop\n`);
  await api.upload('/imports?kind=devices&dryRun=true', file, `${word}.csv`);
  const municipalityId = await idOf(app, slug);
  await fillPeople(app, municipalityId, word, { departmentId, deviceId, campaignId });
  expect((await signIn(app, { municipality: slug })).status).toBe(200);
  await eventually(async () => {
    expect((await api.get(`${path}/savings`)).body.computedAt).not.toBeNull();
    expect((await api.get(`/departments/${departmentId}/energy`)).body.computedAt).not.toBeNull();
    expect(await app.test.asOwner('SELECT FROM outbox')).toEqual([]);
  });
  await fillWhatIsEmpty(app, municipalityId, word);
  return municipalityId;
}

/** Who works there: each with rows of their own, so that what is tried against one is not about another. */
async function fillPeople(
  app: TestApp,
  municipalityId: string,
  word: string,
  { departmentId, deviceId, campaignId }: Readonly<Record<'departmentId' | 'deviceId' | 'campaignId', string>>,
): Promise<void> {
  const invent = (table: string, given: Readonly<Record<string, unknown>>): Promise<void> =>
    inventRow(app.test, table, municipalityId, word, given);
  // Only the first municipality gets an admin by itself; the others' sign in with the same password here.
  await app.test.asOwner(
    `INSERT INTO account (municipality_id, account_id, login, role, password_hash)
     SELECT $1, gen_random_uuid(), login, role, password_hash FROM account
     WHERE login = 'admin' AND municipality_id <> $1 LIMIT 1 ON CONFLICT DO NOTHING`,
    [municipalityId],
  );
  const [personId, accountId, joinId, providerId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  const email = `${word.toLowerCase()}@example.org`.replaceAll(' ', '.');
  await invent('person', { person_id: personId, name: `Person ${word}`, email, department_id: departmentId });
  await invent('device_assignment', { device_id: deviceId, person_id: personId, returned_at: null });
  const account = { account_id: accountId, login: email, role: 'auditor', person_id: personId, department_id: null };
  await invent('account', account);
  await invent('session', { account_id: accountId });
  const roleMap = JSON.stringify({ it: 'auditor' });
  await invent('identity_provider', {
    provider_id: providerId,
    name: 'Entra',
    issuer: NO_PROVIDER,
    role_map: roleMap,
  });
  await invent('station_join', { join_id: joinId, campaign_id: campaignId });
  await invent('station', { join_id: joinId, campaign_id: campaignId, name: `Station ${word}` });
}

/** What only comes up in the course of things, failed sign-ins and the like. */
async function fillWhatIsEmpty(app: TestApp, municipalityId: string, word: string): Promise<void> {
  for (const { table } of await columnsOf(app.test, 'municipality_id')) {
    // Work that is owed is found and done: a row of invented work would be tried for ever.
    if (table === 'outbox') continue;
    const [row] = await app.test.asOwner(`SELECT FROM ${table} WHERE municipality_id = $1 LIMIT 1`, [municipalityId]);
    if (!row) await inventRow(app.test, table, municipalityId, word);
  }
}

async function idOf(app: TestApp, slug: string): Promise<string> {
  const [row] = await app.test.asOwner<{ id: string }>(
    'SELECT municipality_id AS id FROM municipality WHERE slug = $1',
    [slug],
  );
  return row?.id ?? '';
}
