import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { startApp, type TestApp } from '../support/app.js';
import { type ApiClient, apiClient } from '../support/client.js';
import { eventually } from '../support/eventually.js';

interface Work {
  readonly id: string;
  readonly kind: string;
  readonly subject: { readonly kind: string; readonly id: string; readonly title: string } | null;
  readonly state: string;
  readonly done: number;
  readonly total: number | null;
  readonly finishedAt: string | null;
  readonly error: string | null;
}

const FILE = Buffer.from('serienummer;kategori\nPF9ABCDE;laptop\nPF9ABCDF;laptop\n');

describe('the jobs tray', () => {
  let app: TestApp;
  let key: string;
  let api: ApiClient;
  const jobs = async (client = api): Promise<Work[]> => (await client.get<{ items: Work[] }>('/jobs')).body.items;
  const upload = async (name: string): Promise<string> =>
    (await api.upload<{ importId: string }>('/imports?kind=devices&dryRun=true', FILE, name)).body.importId;

  /** The lists the stream sends, as they come, until `enough`; what else it sends stays in `raw`. */
  async function listen(enough: (lists: readonly Work[][], raw: string) => boolean, during: () => Promise<unknown>) {
    const abort = new AbortController();
    const response = await fetch(`${app.url}/api/v1/jobs/events`, {
      headers: { authorization: `Bearer ${key}` },
      signal: abort.signal,
    });
    const lists: Work[][] = [];
    let raw = '';
    let begun = false;
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      raw += decoder.decode(chunk as Uint8Array, { stream: true });
      lists.length = 0;
      for (const [, data = ''] of raw.matchAll(/^data: (.*)\n(?=\n)/gm))
        lists.push((JSON.parse(data) as { items: Work[] }).items);
      if (!begun && lists.length > 0) {
        begun = true;
        await during();
      }
      if (enough(lists, raw)) break;
    }
    abort.abort();
    return { response, lists };
  }

  beforeAll(async () => {
    app = await startApp({ workers: false });
    key = await app.key('admin');
    api = apiClient(app.url, key);
  });
  afterAll(() => app.close());

  it('shows an import that waits by the name of its file', async () => {
    const id = await upload('enheter.csv');
    expect((await jobs()).filter((job) => job.id === id)).toEqual([
      {
        ...{ id, kind: 'import', subject: { kind: 'import', id, title: 'enheter.csv' }, state: 'waiting' },
        ...{ done: 0, total: null, startedAt: expect.any(String), finishedAt: null, error: null },
      },
    ]);
  });

  it('calls a trial that found faulty rows done, and an import that was refused for them failed', async () => {
    const [trial, refused] = [await upload('provad.csv'), await upload('nekad.csv')];
    await app.test.asOwner(
      `UPDATE import SET state = 'failed', finished_at = now(), dry_run = (import_id = $1),
         report = report || '{"processed": 2, "total": 2, "failed": 1}' WHERE import_id IN ($1, $2)`,
      [trial, refused],
    );
    const found = new Map((await jobs()).map((job) => [job.id, job]));
    expect(found.get(trial)).toMatchObject({ state: 'done', error: null });
    expect(found.get(refused)).toMatchObject({ state: 'failed', error: expect.stringContaining('1 row') });
  });

  it('shows an import as far as it has come, and as done for a day', async () => {
    const id = await upload('halv.csv');
    await app.test.asOwner(
      `UPDATE import SET state = 'running', report = report || '{"processed": 5000, "total": 20000}' WHERE import_id = $1`,
      [id],
    );
    const find = async (): Promise<Work | undefined> => (await jobs()).find((job) => job.id === id);
    expect(await find()).toMatchObject({ state: 'running', done: 5_000, total: 20_000 });
    const finish = (ago: string): Promise<unknown> =>
      app.test.asOwner(`UPDATE import SET state = 'done', finished_at = now() - $2::interval WHERE import_id = $1`, [
        id,
        ago,
      ]);
    await finish('1 hour');
    expect(await find()).toMatchObject({ state: 'done', finishedAt: expect.any(String) });
    await finish('25 hours');
    expect(await find()).toBeUndefined();
  });

  it('shows an owed recomputation once, by the name of its campaign or department', async () => {
    const department = await api.post<{ id: string }>('/departments', { name: 'Skola', validFrom: '2020-01-01' });
    const campaign = await api.post<{ id: string }>('/campaigns', {
      ...{ name: 'Höst', startsOn: '2026-10-01', endsOn: '2026-10-31' },
    });
    const owe = (job: string, subject: string, fields = 'NULL, 0'): Promise<unknown> =>
      app.test.asOwner(
        `INSERT INTO outbox (municipality_id, outbox_id, job, key, data, handed_at, attempts)
         SELECT $1, gen_random_uuid(), $2, $3, '{}', ${fields} FROM generate_series(1, 3)`,
        [app.municipalityId, job, subject],
      );
    await owe('carbon.recalculate-campaign-savings', campaign.body.id, `now() + interval '1 hour', 10`);
    await owe('energy.recalculate-department-energy', department.body.id, `now() + interval '1 hour', 1`);
    const owed = (await jobs()).filter(({ kind }) => kind.startsWith('recalculate'));
    expect(owed.map(({ kind, subject, state }) => [kind, subject?.title, state]).sort()).toEqual([
      ['recalculate_energy', 'Skola', 'running'],
      ['recalculate_savings', 'Höst', 'failed'],
    ]);
    expect(owed.find(({ state }) => state === 'failed')?.error).toContain('five minutes');
  });

  it('ends an import that nobody works on, with the reason and what to do, and lets go of its file', async () => {
    const killed = async (fields: string): Promise<string> => {
      const id = uuidv7();
      await app.test.asOwner(
        `INSERT INTO import (municipality_id, import_id, kind, dry_run, file_name, file, file_sha256, actor, state, report, created_at, seen_at)
         SELECT municipality_id, $1, kind, dry_run, 'avbruten.csv', '\\x00', file_sha256, 'command-line', 'running',
           report || '{"processed": 5000, "total": 20000}', ${fields} FROM import LIMIT 1`,
        [id],
      );
      return id;
    };
    const dead = await killed(`now() - interval '2 hours', now() - interval '11 minutes'`);
    const silentFromTheStart = await killed(`now() - interval '11 minutes', NULL`);
    const alive = await killed(`now() - interval '2 hours', now() - interval '9 minutes'`);
    const owed = await upload('väntar.csv');
    await app.test.asOwner(`UPDATE import SET created_at = now() - interval '2 hours' WHERE import_id = $1`, [owed]);
    const found = new Map((await jobs()).map((job) => [job.id, job]));
    for (const id of [dead, silentFromTheStart]) {
      expect(found.get(id)).toMatchObject({
        state: 'failed',
        done: 5_000,
        total: 20_000,
        finishedAt: expect.any(String),
      });
      expect(found.get(id)?.error).toMatch(/interrupted.*Start it again/);
      const [row] = await app.test.asOwner<{ file: Buffer | null }>('SELECT file FROM import WHERE import_id = $1', [
        id,
      ]);
      expect(row?.file).toBeNull();
    }
    expect(found.get(alive)).toMatchObject({ state: 'running', error: null });
    expect(found.get(owed)).toMatchObject({ state: 'waiting', error: null });
    const late = await killed(`now() - interval '2 hours', NULL`);
    expect((await api.get(`/imports/${late}`)).body).toMatchObject({ state: 'failed' });
  });

  it('streams the list when it changes, with the headers that keep it from being held back', async () => {
    let id = '';
    const { response, lists } = await listen(
      (seen) => seen.some((list) => list.some((job) => job.id === id)),
      async () => (id = await upload('ström.csv')),
    );
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    expect(response.headers.get('cache-control')).toMatch(/(^|, )no-cache(,|$).*no-transform/);
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    expect(lists.length).toBeGreaterThanOrEqual(2);
    expect(lists[0]?.some((job) => job.id === id)).toBe(false);
    lists.slice(1).forEach((list, index) => expect(list).not.toEqual(lists[index]));
  });

  it('shows and streams nothing of another municipality', async () => {
    expect(await jobs(apiClient(app.url, await app.key('admin', 'annan')))).toEqual([]);
  });

  it('ends its streams when the server does', async () => {
    const other = await startApp({ workers: false });
    const response = await fetch(`${other.url}/api/v1/jobs/events`, {
      headers: { authorization: `Bearer ${await other.key('auditor')}` },
    });
    const reader = response.body?.getReader();
    await reader?.read();
    const closed = other.close();
    await eventually(async () => expect((await reader?.read())?.done).toBe(true));
    await closed;
  });
});
