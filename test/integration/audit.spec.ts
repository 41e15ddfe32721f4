import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { recordAudit } from '../../src/platform/audit/record-audit.js';
import { startApp, type TestApp } from '../support/app.js';
import { type ApiClient, apiClient } from '../support/client.js';
import { inventRow } from '../support/invented-row.js';
import { request } from '../support/session.js';

interface Line {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly actorName?: string | null;
  readonly act: string;
  readonly target: { readonly kind: string; readonly id: string } | null;
  readonly address: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

interface Page {
  readonly items: readonly Line[];
  readonly next: string | null;
}

describe('the audit log', () => {
  let app: TestApp;
  let key: string;
  let auditor: ApiClient;
  const person = uuidv7();
  const account = uuidv7();

  beforeAll(async () => {
    app = await startApp();
    key = await app.key('auditor');
    auditor = apiClient(app.url, key);
    await inventRow(app.test, 'account', app.municipalityId, 'x', {
      account_id: account,
      login: 'karin',
      role: 'admin',
    });
    const actor = `account:${account}`;
    const target = { kind: 'person', id: person };
    for (let time = 0; time < 25; time++)
      await app.test.database.transaction(app.municipalityId, async (tx) => {
        await recordAudit(tx, { actor, address: '192.0.2.7' }, { act: 'person.read', target });
        // Two lines of one transaction are of one moment: pages must not lose the second.
        await recordAudit(tx, { actor: 'system' }, { act: 'links.cut', details: { links: time } });
      });
  });
  afterAll(() => app.close());

  it('is read page by page, the newest first, each line once', async () => {
    const seen: Line[] = [];
    let after = '';
    do {
      const { body } = await auditor.get<Page>(`/audit?limit=7${after}`);
      seen.push(...body.items);
      after = body.next === null ? '' : `&after=${body.next}`;
    } while (after !== '');
    const stored = await app.test.asOwner<{ id: string }>(
      'SELECT audit_id AS id FROM audit_entry ORDER BY at DESC, audit_id DESC',
    );
    expect(seen.map(({ id }) => id)).toEqual(stored.map(({ id }) => id));
    expect(seen.length).toBeGreaterThanOrEqual(50);
  });

  it('says who, what, when and from where', async () => {
    const { body } = await auditor.get<Page>('/audit?act=person.read&limit=1');
    expect(body.items).toEqual([
      {
        id: expect.any(String),
        at: expect.stringMatching(/^20\d\d-.*Z$/),
        actor: `account:${account}`,
        actorName: 'karin',
        act: 'person.read',
        target: { kind: 'person', id: person },
        address: '192.0.2.7',
        details: {},
      },
    ]);
  });

  it.each([
    ['act=links.cut', 25],
    [`actor=account:${account}`, 25],
    [`target=person:${person}`, 25],
    ['target=person', 25],
    [`target=person:${uuidv7()}`, 0],
    ['to=2020-01-01', 0],
    ['from=2020-01-01&act=person.read', 25],
    ['from=2999-01-01', 0],
  ])('is narrowed by %s', async (narrowed, count) => {
    const { status, body } = await auditor.get<Page>(`/audit?limit=200&${narrowed}`);
    expect(status).toBe(200);
    expect(body.items).toHaveLength(count);
  });

  it.each(['act=no.act', 'actor=Kalle Karlsson', 'target=a b', 'from=yesterday', 'after=1', 'limit=1000'])(
    'refuses %s with the field’s name',
    async (query) => {
      const { status, body } = await auditor.get<{ errors: { pointer: string }[] }>(`/audit?${query}`);
      expect(status).toBe(422);
      expect(body.errors[0]?.pointer).toBe(`/${query.split('=')[0] ?? ''}`);
    },
  );

  it('is exported as JSON lines, and the export is the newest of them', async () => {
    await app.test.asOwner(
      `INSERT INTO audit_entry (municipality_id, audit_id, at, actor, act, details)
       SELECT $1, gen_random_uuid(), now() - n * interval '1 s', 'system', 'session.started', '{}' FROM generate_series(1, 2500) n`,
      [app.municipalityId],
    );
    const response = await request(app, '/audit/export', { headers: { authorization: `Bearer ${key}` } });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/x-ndjson');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="atertag-audit.jsonl"');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const lines = (await response.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    const stored = await app.test.asOwner<{ id: string }>(
      'SELECT audit_id AS id FROM audit_entry ORDER BY at DESC, audit_id DESC',
    );
    expect(lines.map(({ id }) => id)).toEqual(stored.map(({ id }) => id));
    expect(lines[0]).toMatchObject({
      act: 'audit.exported',
      actor: expect.stringMatching(/^key:/),
      address: '127.0.0.1',
    });
    // Names change and people are erased: the log itself holds none.
    expect(lines.some((line) => 'actorName' in line)).toBe(false);
  });

  it('is not for those who do not hold audit.read', async () => {
    const technician = apiClient(app.url, await app.key('technician'));
    expect((await technician.get('/audit')).status).toBe(403);
    expect((await technician.get('/audit/export')).status).toBe(403);
  });

  describe('keeps what was written', () => {
    it.each([
      ['UPDATE', `UPDATE audit_entry SET actor = 'nobody'`],
      ['DELETE', 'DELETE FROM audit_entry'],
      ['TRUNCATE', 'TRUNCATE audit_entry'],
    ])('refuses %s even to its owner', async (_, statement) => {
      const before = await app.test.asOwner('SELECT * FROM audit_entry ORDER BY audit_id');
      expect(before.length).toBeGreaterThan(0);
      await expect(app.test.asOwner(statement)).rejects.toThrow('append-only');
      expect(await app.test.asOwner('SELECT * FROM audit_entry ORDER BY audit_id')).toEqual(before);
    });

    it.each(['UPDATE', 'DELETE', 'TRUNCATE'])('grants nobody %s', async (privilege) => {
      const granted = await app.test.asOwner(
        `SELECT r FROM unnest(ARRAY['atertag_app', 'atertag_system']) r WHERE has_table_privilege(r, 'audit_entry', $1)`,
        [privilege],
      );
      expect(granted).toEqual([]);
      await expect(
        app.test.database.transaction(app.municipalityId, (tx) =>
          tx.query(
            privilege === 'UPDATE'
              ? `UPDATE audit_entry SET act = 'x'`
              : `${privilege} ${privilege === 'DELETE' ? 'FROM ' : ''}audit_entry`,
          ),
        ),
      ).rejects.toThrow('permission denied');
    });
  });
});
