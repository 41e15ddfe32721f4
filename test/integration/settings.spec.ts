import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApp, startApp } from '../support/app.js';
import { type ApiClient, apiClient } from '../support/client.js';
import { pointersOf, type ProblemAnswer } from '../support/refusals.js';

describe('settings', () => {
  let app: TestApp;
  let admin: ApiClient;

  beforeAll(async () => {
    app = await startApp();
    admin = apiClient(app.url, await app.key('admin'));
  });
  afterAll(() => app.close());

  const audited = (act: string) =>
    app.test.asOwner<{ actor: string; targetId: string; details: object }>(
      `SELECT actor, target_id AS "targetId", details FROM audit_entry WHERE act = $1 ORDER BY at, audit_id`,
      [act],
    );

  describe('of a municipality', () => {
    it('are its own to begin with, and none of them is missing', async () => {
      const { status, body } = await admin.get('/municipality');
      expect(status).toBe(200);
      expect(body).toEqual({
        name: 'Kommunen',
        slug: 'kommun',
        assetTagPattern: null,
        retentionDays: 90,
        adminSecondFactor: 'offered',
        setupCompletedAt: null,
      });
    });

    it('change one by one; the audit log says which, and nothing when none did', async () => {
      const pattern = '^MAL-\\d{6}$';
      const changes = [
        { name: 'Malmö stad' },
        { assetTagPattern: pattern, retentionDays: 30 },
        { adminSecondFactor: 'required', setupCompleted: true },
        { adminSecondFactor: 'offered' },
        { name: 'Malmö stad', setupCompleted: true },
        {},
      ];
      for (const change of changes) expect((await admin.patch('/municipality', change)).status).toBe(200);
      const { body } = await admin.get('/municipality');
      expect(body).toMatchObject({
        name: 'Malmö stad',
        slug: 'kommun',
        assetTagPattern: pattern,
        retentionDays: 30,
        adminSecondFactor: 'offered',
        setupCompletedAt: expect.any(String),
      });
      const entries = await audited('municipality.changed');
      expect(entries.map(({ details }) => details)).toEqual([
        { fields: 'name' },
        { fields: 'assetTagPattern, retentionDays' },
        { fields: 'adminSecondFactor, setupCompletedAt' },
        { fields: 'adminSecondFactor' },
      ]);
      expect(new Set(entries.map(({ targetId }) => targetId))).toEqual(new Set([app.municipalityId]));
      expect(entries[0]?.actor).toMatch(/^key:/);
      expect((await admin.patch('/municipality', { assetTagPattern: null })).body).toMatchObject({
        assetTagPattern: null,
      });
    });

    it.each([
      [{ name: ' ' }, '/name'],
      [{ name: null }, '/name'],
      [{ assetTagPattern: '(' }, '/assetTagPattern'],
      [{ assetTagPattern: '^(a+)+$' }, '/assetTagPattern'],
      [{ assetTagPattern: 'x'.repeat(201) }, '/assetTagPattern'],
      [{ retentionDays: -1 }, '/retentionDays'],
      [{ retentionDays: 1.5 }, '/retentionDays'],
      [{ adminSecondFactor: 'never' }, '/adminSecondFactor'],
      [{ setupCompleted: false }, '/setupCompleted'],
    ])('refuse %j', async (change, pointer) => {
      const before = (await admin.get('/municipality')).body;
      const { status, body } = await admin.patch<ProblemAnswer>('/municipality', change);
      expect({ status, pointers: pointersOf(body) }).toEqual({ status: 422, pointers: [pointer] });
      expect((await admin.get('/municipality')).body).toEqual(before);
    });

    it('are changed by admins only', async () => {
      const coordinator = apiClient(app.url, await app.key('coordinator'));
      expect((await coordinator.get('/municipality')).status).toBe(200);
      expect((await coordinator.patch('/municipality', { name: 'X' })).status).toBe(403);
    });
  });

  describe('of a department', () => {
    const create = async (body: object): Promise<string> =>
      (await admin.post<{ id: string }>('/departments', body)).body.id;

    it('change; what is left out stays', async () => {
      const id = await create({ name: 'Skola', employees: 10, validFrom: '2020-01-01' });
      const changed = await admin.patch(`/departments/${id}`, { name: 'Grundskola', validTo: '2027-01-01' });
      expect(changed.status).toBe(200);
      expect((await admin.get(`/departments/${id}`)).body).toEqual({
        id,
        name: 'Grundskola',
        employees: 10,
        validFrom: '2020-01-01',
        validTo: '2027-01-01',
      });
      await admin.patch(`/departments/${id}`, { employees: null, validTo: null });
      expect((await admin.get(`/departments/${id}`)).body).toMatchObject({ employees: null, validTo: null });
      expect((await audited('department.created')).map(({ targetId }) => targetId)).toContain(id);
      expect(
        (await audited('department.changed')).filter(({ targetId }) => targetId === id).map(({ details }) => details),
      ).toEqual([{ fields: 'name, validTo' }, { fields: 'employees, validTo' }]);
    });

    it('keep to the rule that two of one name never exist on the same day', async () => {
      const earlier = await create({ name: 'Vård', validFrom: '2020-01-01', validTo: '2022-01-01' });
      const later = await create({ name: 'Vård', validFrom: '2022-01-01' });
      expect((await admin.patch(`/departments/${earlier}`, { validTo: '2022-01-02' })).status).toBe(409);
      expect((await admin.patch(`/departments/${later}`, { validFrom: '2021-12-31' })).status).toBe(409);
      expect((await admin.patch(`/departments/${earlier}`, { validTo: '2019-01-01' })).status).toBe(422);
      expect((await admin.patch(`/departments/${earlier}`, { validTo: '2021-06-01' })).status).toBe(200);
      expect((await admin.patch(`/departments/${later}`, { validFrom: '2021-06-01' })).status).toBe(200);
      expect((await admin.patch(`/departments/${later}`, { name: 'Omsorg' })).status).toBe(200);
    });

    it('of another municipality are not there', async () => {
      const other = apiClient(app.url, await app.key('admin', 'granne'));
      const id = await create({ name: 'Bibliotek', validFrom: '2020-01-01' });
      expect((await other.patch(`/departments/${id}`, { name: 'X' })).status).toBe(404);
      expect((await admin.get(`/departments/${id}`)).body).toMatchObject({ name: 'Bibliotek' });
    });
  });
});
