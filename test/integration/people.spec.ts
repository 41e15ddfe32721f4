import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { findBrokenEvents } from '../../src/modules/devices/devices.public.js';
import { type TestApp, startApp } from '../support/app.js';
import { type ApiClient, apiClient } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import { campaignOf, deviceOf, scanOf, sendScans } from '../support/intake.js';
import { pointersOf, type ProblemAnswer } from '../support/refusals.js';
import { cookieOf, request, signIn } from '../support/session.js';

interface PersonBody {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly externalId: string | null;
  readonly erasedAt: string | null;
  readonly devices: readonly { readonly deviceId: string }[];
}

interface UsersBody {
  readonly current: { readonly assignmentId: string; readonly person: object | null; readonly since: string } | null;
  readonly earlier: readonly { readonly person: object | null; readonly cutAt: string | null; readonly to: string }[];
  readonly users: number;
  readonly hidden: boolean;
}

interface HistoryBody {
  readonly items: readonly { readonly type: string; readonly actor: string; readonly payload: object }[];
}

describe('people', () => {
  let app: TestApp;
  let admin: ApiClient;
  let technician: ApiClient;
  let count = 0;

  beforeAll(async () => {
    app = await startApp();
    admin = apiClient(app.url, await app.key('admin'));
    technician = apiClient(app.url, await app.key('technician'));
  });
  afterAll(() => app.close());
  beforeEach(() => {
    count += 1;
  });

  const person = async (fields: object = {}): Promise<PersonBody> => {
    const { status, body } = await admin.post<PersonBody>('/people', { name: `Eva Berg ${randomUUID()}`, ...fields });
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body;
  };
  const device = (fields: object = {}): Promise<string> =>
    deviceOf(admin, { kind: 'serial', value: `PF${count}${randomUUID().slice(0, 8).toUpperCase()}` }, fields);
  const users = async (id: string, api = technician): Promise<UsersBody> =>
    (await api.get<UsersBody>(`/devices/${id}/assignment`)).body;
  const history = async (id: string): Promise<HistoryBody['items']> =>
    (await admin.get<HistoryBody>(`/devices/${id}/history`)).body.items;
  const audited = (act: string, targetId: string | null = null) =>
    app.test.asOwner<{ actor: string; details: Record<string, unknown> }>(
      `SELECT actor, details FROM audit_entry WHERE act = $1 AND ($2::text IS NULL OR target_id = $2) ORDER BY at, audit_id`,
      [act, targetId],
    );
  const broken = () => app.test.database.transaction(app.municipalityId, findBrokenEvents);

  describe('in the one table with names', () => {
    it('are found by how a name, a later part of it, an e-mail address or a key begins', async () => {
      const { body: anna } = await admin.post<PersonBody>('/people', {
        name: 'Anna-Lena Öberg',
        email: 'anna.oberg@kommun.example',
        externalId: 'AOB123',
      });
      for (const q of ['anna', 'ÖBERG', 'anna.ob', 'aob1']) {
        const { body } = await technician.get<{ items: PersonBody[] }>(`/people?q=${encodeURIComponent(q)}`);
        expect({ q, ids: body.items.map(({ id }) => id) }).toEqual({ q, ids: [anna.id] });
      }
      for (const q of ['nna', 'berg@', '%', '_nna']) {
        const { body } = await technician.get<{ items: PersonBody[] }>(`/people?q=${encodeURIComponent(q)}`);
        expect({ q, found: body.items.some(({ id }) => id === anna.id) }).toEqual({ q, found: false });
      }
    });

    it('come page by page in order of their names, whatever is asked meanwhile', async () => {
      const made: string[] = [];
      for (const letter of ['c', 'a', 'b', 'e', 'd']) made.push((await person({ name: `Zeta ${letter}` })).id);
      const seen: (string | null)[] = [];
      let after = '';
      do {
        const { body } = await technician.get<{ items: PersonBody[]; next: string | null }>(
          `/people?q=zeta&limit=2${after}`,
        );
        seen.push(...body.items.map(({ name }) => name));
        after = body.next === null ? '' : `&after=${body.next}`;
        expect(after).not.toMatch(/eta/i);
      } while (after !== '');
      expect(seen).toEqual(['Zeta a', 'Zeta b', 'Zeta c', 'Zeta d', 'Zeta e']);
    });

    it('change, and are not two of one e-mail address or key', async () => {
      const one = await person({ email: 'Lo.Ek@kommun.example', externalId: 'LOEK' });
      const other = await person();
      const change = { name: 'Lo Ek', externalId: null };
      expect((await admin.patch<PersonBody>(`/people/${one.id}`, change)).body).toMatchObject({
        ...change,
        email: 'Lo.Ek@kommun.example',
      });
      expect((await admin.patch(`/people/${other.id}`, { email: 'lo.ek@KOMMUN.example' })).status).toBe(409);
      expect((await admin.post('/people', { name: 'X', email: 'lo.ek@kommun.example' })).status).toBe(409);
      expect((await audited('person.changed', one.id)).map(({ details }) => details)).toEqual([
        { fields: 'name, externalId' },
      ]);
    });

    it.each([
      [{}, ['/name']],
      [{ name: ' ' }, ['/name']],
      [{ name: 'X', email: 'nobody' }, ['/email']],
      [{ name: 'X', departmentId: uuidv7() }, ['/departmentId']],
      [{ name: 'X', externalId: '811228-9874' }, ['/externalId']],
    ])('refuse %j', async (body, pointers) => {
      const answer = await admin.post<ProblemAnswer>('/people', body);
      expect({ status: answer.status, pointers: pointersOf(answer.body) }).toEqual({ status: 422, pointers });
    });

    it('are read by few, changed by admins, and every reading is in the audit log', async () => {
      const { id } = await person();
      for (const role of ['coordinator', 'procurement', 'department_manager', 'vendor'] as const) {
        const api = apiClient(app.url, await app.key(role));
        for (const path of ['/people', `/people/${id}`, `/people/${id}/record`])
          expect({ role, path, status: (await api.get(path)).status }).toEqual({ role, path, status: 403 });
      }
      expect((await technician.post('/people', { name: 'X' })).status).toBe(403);
      expect((await technician.post(`/people/${id}/erase`, { reason: 'left' })).status).toBe(403);
      const before = (await audited('person.read')).length;
      await technician.get(`/people/${id}`);
      await technician.get('/people?limit=3');
      const entries = (await audited('person.read')).slice(before);
      expect(entries.map(({ details }) => details)).toEqual([{}, { count: 3 }]);
      expect(await audited('person.read', id)).toHaveLength(1);
    });

    it('of another municipality are not there', async () => {
      const { id } = await person();
      const other = apiClient(app.url, await app.key('admin', 'granne'));
      const theirs = await deviceOf(other, { kind: 'serial', value: `PF${randomUUID()}` });
      expect((await other.get(`/people/${id}`)).status).toBe(404);
      expect((await other.get(`/people/${id}/record`)).status).toBe(404);
      expect((await other.patch(`/people/${id}`, { name: 'X' })).status).toBe(404);
      expect((await other.post(`/people/${id}/erase`, { reason: 'left' })).status).toBe(404);
      expect((await other.put(`/devices/${theirs}/assignment`, { personId: id })).status).toBe(422);
      expect((await other.get<{ items: unknown[] }>('/people')).body.items).toEqual([]);
    });
  });

  describe('and the devices they use', () => {
    it('are linked outside history, which names the assignment alone', async () => {
      const [one, two, id] = [await person(), await person(), await device()];
      expect(await users(id)).toEqual({ current: null, earlier: [], users: 0, hidden: false });
      for (const { id: personId } of [one, one, two])
        expect((await technician.put(`/devices/${id}/assignment`, { personId })).status).toBe(200);
      const told = await users(id);
      expect(told).toMatchObject({
        current: { person: { id: two.id, name: two.name } },
        earlier: [{ person: { id: one.id, name: one.name }, cutAt: null }],
        users: 2,
        hidden: false,
      });
      expect((await technician.delete(`/devices/${id}/assignment`)).status).toBe(204);
      expect((await technician.delete(`/devices/${id}/assignment`)).status).toBe(204);
      expect(await users(id)).toMatchObject({ current: null, users: 2 });
      const entries = (await history(id)).filter(({ type }) => type === 'assigned');
      const assignments = entries.map(({ payload }) => (payload as { assignmentId: string }).assignmentId);
      expect(entries.map(({ payload }) => payload)).toEqual([
        { assignmentId: assignments[0] },
        { assignmentId: assignments[0], ended: true },
        { assignmentId: assignments[2] },
        { assignmentId: assignments[2], ended: true },
      ]);
      expect(assignments[2]).toBe(told.current?.assignmentId);
      expect((await audited('device.assigned', id)).map(({ details }) => details)).toEqual([
        { assignmentId: assignments[0] },
        { assignmentId: assignments[2] },
      ]);
      expect(await audited('device.unassigned', id)).toHaveLength(2);
      expect(await broken()).toEqual([]);
    });

    it('are counted but not named to whoever may not read about people', async () => {
      const [{ id: personId }, id] = [await person(), await device()];
      await technician.put(`/devices/${id}/assignment`, { personId });
      const read = (await audited('person.read', id)).length;
      const told = await users(id, apiClient(app.url, await app.key('coordinator')));
      expect(told).toMatchObject({ current: { person: null }, users: 1, hidden: true });
      expect(await audited('person.read', id)).toHaveLength(read);
      const auditor = apiClient(app.url, await app.key('auditor'));
      expect(await users(id, auditor)).toMatchObject({ current: { person: { id: personId } }, hidden: false });
      expect(await audited('person.read', id)).toHaveLength(read + 1);
      expect((await auditor.put(`/devices/${id}/assignment`, { personId })).status).toBe(403);
    });

    it('cannot have a device that is not there, is taken back, or goes to nobody known', async () => {
      const [{ id: personId }, id] = [await person(), await device()];
      const put = async (deviceId: string, body: object): Promise<number> =>
        (await technician.put(`/devices/${deviceId}/assignment`, body)).status;
      expect(await put(uuidv7(), { personId })).toBe(404);
      expect(await put(id, { personId: uuidv7() })).toBe(422);
      expect(await put(id, {})).toBe(422);
      expect((await technician.get(`/devices/${uuidv7()}/assignment`)).status).toBe(404);
      const campaignId = await campaignOf(admin, `Höst ${count}`);
      const at = new Date().toISOString();
      await technician.post(`/devices/${id}/events`, {
        eventId: uuidv7(),
        type: 'collected',
        occurredAt: at,
        campaignId,
      });
      expect(await put(id, { personId })).toBe(409);
      expect(await users(id)).toMatchObject({ current: null, users: 0 });
    });

    it('have them no longer once a scan takes them back, from when it was read', async () => {
      const { id: personId } = await person();
      const serial = `PFS${randomUUID().slice(0, 8).toUpperCase()}`;
      const id = await deviceOf(admin, { kind: 'serial', value: serial }, { state: 'in_use' });
      const kept = await device();
      for (const each of [id, kept]) await technician.put(`/devices/${each}/assignment`, { personId });
      const readAt = new Date(Date.now() + 60_000).toISOString();
      const campaignId = await campaignOf(admin, `Vinter ${count}`);
      const [receipt] = await sendScans(technician, campaignId, [scanOf(serial, { readAt })]);
      expect(receipt?.outcome).toBe('accepted');
      const told = await users(id);
      expect(told).toMatchObject({ current: null, earlier: [{ person: { id: personId } }] });
      // A scanner whose clock runs ahead does not keep the link longer.
      expect(new Date(told.earlier[0]?.to ?? 0).getTime()).toBeLessThanOrEqual(Date.now());
      expect(await users(kept)).toMatchObject({ current: { person: { id: personId } } });
      expect((await technician.get<PersonBody>(`/people/${personId}`)).body.devices).toMatchObject([
        { deviceId: kept },
      ]);
    });

    it('have them no longer once they are lost, nor when an old scan arrives late', async () => {
      const { id: personId } = await person();
      const id = await device({ state: 'in_use' });
      await technician.put(`/devices/${id}/assignment`, { personId });
      const occurredAt = '2020-01-01T00:00:00Z';
      await technician.post(`/devices/${id}/events`, { eventId: uuidv7(), type: 'lost', occurredAt });
      const { current, earlier } = await users(id);
      expect(current).toBeNull();
      expect(new Date(earlier[0]?.to ?? 0).getTime()).toBeGreaterThan(Date.parse(occurredAt));
    });

    it('keep them through steps that leave them where they are', async () => {
      const { id: personId } = await person();
      const id = await device({ state: 'in_use' });
      await technician.put(`/devices/${id}/assignment`, { personId });
      for (const type of ['stored', 'in_use', 'noted', 'assigned'])
        await technician.post(`/devices/${id}/events`, {
          eventId: uuidv7(),
          type,
          occurredAt: new Date().toISOString(),
        });
      expect(await users(id)).toMatchObject({ current: { person: { id: personId } } });
    });

    it('end up with one user however many are named at once', async () => {
      const [one, two, id] = [await person(), await person(), await device()];
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, turn) =>
          technician.put(`/devices/${id}/assignment`, { personId: turn % 2 === 0 ? one.id : two.id }),
        ),
      );
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
      const open = await app.test.asOwner(
        'SELECT FROM device_assignment WHERE device_id = $1 AND returned_at IS NULL',
        [id],
      );
      expect(open).toHaveLength(1);
      expect(await broken()).toEqual([]);
    });
  });

  describe('on request', () => {
    /** A person with a device now, one before, an account, an identity and a session. */
    const known = async (): Promise<{
      id: string;
      accountId: string;
      cookie: string;
      devices: string[];
      mark: string;
    }> => {
      const mark = randomUUID().slice(0, 8);
      const login = `sara-${mark}`;
      const { id } = await person({ name: `Sara Lind ${mark}`, email: `${login}@kommun.example`, externalId: login });
      const devices = [await device({ state: 'in_use' }), await device({ state: 'in_use' })];
      for (const each of devices) await technician.put(`/devices/${each}/assignment`, { personId: id });
      await technician.delete(`/devices/${devices[1] ?? ''}/assignment`);
      const accountId = uuidv7();
      await app.test.asOwner(
        `INSERT INTO account (municipality_id, account_id, login, role, password_hash, password_chosen, person_id)
         SELECT municipality_id, $2, $3, 'auditor', password_hash, true, $4 FROM account WHERE municipality_id = $1 AND login = 'admin'`,
        [app.municipalityId, accountId, login, id],
      );
      await app.test.asOwner(`INSERT INTO account_identity VALUES ($1, 'https://id.example', $2, $3)`, [
        app.municipalityId,
        `subject-of-${login}`,
        accountId,
      ]);
      const response = await signIn(app, { municipality: 'kommun', login });
      expect(response.status).toBe(200);
      return { id, accountId, cookie: cookieOf(response), devices, mark };
    };
    const seesDevices = async (cookie: string): Promise<number> =>
      (await request(app, '/devices', { headers: { cookie } })).status;

    it('get everything that is stored about them as a file that does not carry their name', async () => {
      const { id, accountId, devices } = await known();
      const response = await fetch(`${app.url}/api/v1/people/${id}/record`, {
        headers: { authorization: `Bearer ${await app.key('auditor')}` },
      });
      expect(response.headers.get('content-disposition')).toBe('attachment; filename="person-record.json"');
      const record = (await response.json()) as Record<string, { items: Record<string, unknown>[]; note: object }>;
      expect(record.person).toMatchObject({ id, name: expect.stringMatching(/^Sara Lind/) });
      expect(record.assignments?.items.map(({ deviceId }) => deviceId).sort()).toEqual([...devices].sort());
      expect(record.assignments?.items[0]?.identifiers).toMatchObject([{ kind: 'serial' }]);
      expect(record.accounts?.items).toMatchObject([
        {
          id: accountId,
          role: 'auditor',
          lastSignedInAt: expect.any(String),
          identities: [{ issuer: 'https://id.example' }],
        },
      ]);
      expect(record.sessions?.items).toMatchObject([{ accountId, address: expect.any(String) }]);
      expect(record.audit?.items).toContainEqual(expect.objectContaining({ act: 'person.exported' }));
      expect(record.audit).toMatchObject({ count: record.audit?.items.length });
      for (const part of ['person', 'assignments', 'accounts', 'sessions', 'audit'])
        expect(record[part]?.note).toEqual({ sv: expect.stringMatching(/\w/), en: expect.stringMatching(/\w/) });
      expect(JSON.stringify(record)).not.toMatch(/argon2|secret_|password_?hash/i);
      expect(await audited('person.exported', id)).toHaveLength(1);
    });

    it('are forgotten, and the history of their devices is as it was, hashes and all', async () => {
      const { id, accountId, cookie, devices, mark } = await known();
      expect(await seesDevices(cookie)).toBe(200);
      const before = await Promise.all(devices.map(history));
      const erased = await admin.post<PersonBody>(`/people/${id}/erase`, { reason: 'requested' });
      expect(erased.status).toBe(200);
      expect(erased.body).toMatchObject({ name: null, email: null, externalId: null, devices: [] });
      expect(erased.body.erasedAt).toEqual(expect.any(String));
      const after = await Promise.all(devices.map(history));
      expect(after.map((entries, index) => entries.slice(0, before[index]?.length))).toEqual(before);
      expect(await broken()).toEqual([]);
      for (const each of devices) {
        const told = await users(each);
        expect(told).toMatchObject({ current: null, earlier: [{ person: null, cutAt: expect.any(String) }], users: 1 });
      }
      const tables = await app.test.asOwner<{ name: string }>(
        `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'bullmq')`,
      );
      for (const { name } of tables) {
        const rows = await app.test.asOwner(`SELECT t::text FROM ${name} t WHERE t::text LIKE $1`, [`%${mark}%`]);
        expect({ name, rows }).toEqual({ name, rows: [] });
      }
      const [account] = await app.test.asOwner(
        'SELECT login, password_hash AS hash, disabled_at IS NOT NULL AS disabled FROM account WHERE account_id = $1',
        [accountId],
      );
      expect(account).toEqual({ login: `erased-${accountId}`, hash: null, disabled: true });
      for (const table of ['session', 'account_identity', 'known_browser', 'recovery_code'])
        expect(await app.test.asOwner(`SELECT FROM ${table} WHERE account_id = $1`, [accountId])).toEqual([]);
      expect((await audited('person.erased', id)).map(({ details }) => details)).toEqual([
        { reason: 'requested', links: 2, accounts: 1 },
      ]);
      expect(await audited('account.disabled', accountId)).toHaveLength(1);
      await eventually(async () => expect(await seesDevices(cookie)).toBe(401));
    });

    it('are not erased twice, changed after, assigned to, or listed', async () => {
      const { id } = await known();
      for (const reason of ['left', 'requested'])
        expect((await admin.post(`/people/${id}/erase`, { reason })).status).toBe(200);
      expect(await audited('person.erased', id)).toHaveLength(1);
      expect((await admin.patch(`/people/${id}`, { name: 'Sara' })).status).toBe(409);
      expect((await technician.put(`/devices/${await device()}/assignment`, { personId: id })).status).toBe(422);
      const { body } = await technician.get<{ items: PersonBody[] }>('/people?limit=200');
      expect(body.items.map((each) => each.id)).not.toContain(id);
      expect((await admin.get(`/people/${id}/record`)).status).toBe(200);
    });

    it('give no free text as the reason, which the log would keep', async () => {
      const { id } = await person();
      const { status, body } = await admin.post<ProblemAnswer>(`/people/${id}/erase`, { reason: 'Eva bad om det' });
      expect({ status, pointers: pointersOf(body) }).toEqual({ status: 422, pointers: ['/reason'] });
    });

    it('cannot be erased by themselves, who may be the last admin', async () => {
      const { id: personId } = await person();
      await app.test.asOwner(
        `UPDATE account SET person_id = $1, password_expires_at = NULL WHERE login = 'admin' AND municipality_id = $2`,
        [personId, app.municipalityId],
      );
      const cookie = cookieOf(await signIn(app, { municipality: 'kommun', login: 'admin' }));
      const response = await request(app, `/people/${personId}/erase`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json' },
        body: JSON.stringify({ reason: 'left' }),
      });
      expect(response.status).toBe(409);
      expect((await admin.get<PersonBody>(`/people/${personId}`)).body.erasedAt).toBeNull();
    });
  });
});
