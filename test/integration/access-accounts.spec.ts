import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { startApp, type TestApp } from '../support/app.js';
import { type BrowserSession, openBrowser } from '../support/browser-session.js';
import { type ApiClient, apiClient } from '../support/client.js';

interface Created {
  readonly id: string;
  readonly oneTimePassword: string;
}
interface Session {
  readonly role: string;
  readonly account: { readonly id: string; readonly login: string; readonly name: string | null } | null;
  readonly department: { readonly name: string } | null;
  readonly lacks: string | null;
}
interface Refusal {
  readonly type: string;
  readonly detail: string;
  readonly errors?: { readonly pointer: string; readonly message: string }[];
  readonly rules?: string[];
}

const pointersOf = ({ errors = [] }: Refusal): string[] => [...new Set(errors.map(({ pointer }) => pointer))];

const OWN = 'häst batteri klammer';

describe('an account', () => {
  let app: TestApp;
  let admin: ApiClient;
  let departmentId: string;

  beforeAll(async () => {
    app = await startApp();
    admin = apiClient(app.url, await app.key('admin'));
    const department = { name: 'Skola', validFrom: '2020-01-01' };
    departmentId = (await admin.post<{ id: string }>('/departments', department)).body.id;
  });
  afterAll(() => app.close());

  const create = async (login: string, more: object = {}): Promise<Created> => {
    const { status, body } = await admin.post<Created>('/accounts', {
      ...{ login, role: 'technician', name: `Namn ${login}` },
      ...more,
    });
    expect({ status, body }).toMatchObject({ status: 201 });
    return body;
  };
  /** Signed in with a password of its own. */
  const settle = async (login: string, more: object = {}): Promise<{ id: string; browser: BrowserSession }> => {
    const { id, oneTimePassword } = await create(login, more);
    const browser = openBrowser(app);
    expect((await browser.signIn({ login, password: oneTimePassword })).status).toBe(200);
    const chosen = await browser.send('PUT', '/account/password', { current: oneTimePassword, password: OWN });
    expect(chosen.status).toBe(204);
    return { id, browser };
  };
  const acts = async (id: string): Promise<string[]> =>
    (
      await app.test.asOwner<{ act: string }>('SELECT act FROM audit_entry WHERE target_id = $1 ORDER BY audit_id', [
        id,
      ])
    ).map(({ act }) => act);

  describe('that is new', () => {
    it('opens with its one-time password, for choosing one’s own and nothing else', async () => {
      const { id, oneTimePassword } = await create('kim.new');
      const browser = openBrowser(app);
      const signedIn = await browser.signIn<Session>({ login: 'kim.new', password: oneTimePassword });
      expect(signedIn.body).toMatchObject({
        ...{ role: 'technician', lacks: 'password', secondFactor: false, department: null, campaign: null },
        account: { id, login: 'kim.new', name: 'Namn kim.new' },
      });
      const refused = await browser.send<Refusal>('GET', '/departments');
      expect(refused).toMatchObject({ status: 403, body: { type: expect.stringContaining('password-needed') } });
      expect((await browser.send('GET', '/session')).status).toBe(200);
      const chosen = await browser.send('PUT', '/account/password', { current: oneTimePassword, password: OWN });
      expect(chosen.status).toBe(204);
      expect((await browser.send('GET', '/departments')).status).toBe(200);
      expect((await browser.send<Session>('GET', '/session')).body.lacks).toBeNull();
      expect((await openBrowser(app).signIn({ login: 'kim.new', password: oneTimePassword })).status).toBe(401);
      expect((await openBrowser(app).signIn<Session>({ login: 'Kim.New ', password: OWN })).body.lacks).toBeNull();
      expect(await acts(id)).toEqual(['account.created', 'password.changed', 'session.refused']);
    });

    it('says what to do when its one-time password is no longer valid', async () => {
      const { id, oneTimePassword } = await create('kim.late');
      const inThreeDays = await app.test.asOwner<{ hours: number }>(
        'SELECT round(extract(epoch FROM password_expires_at - now()) / 3600)::int AS hours FROM account WHERE account_id = $1',
        [id],
      );
      expect(inThreeDays).toEqual([{ hours: 72 }]);
      await app.test.asOwner(`UPDATE account SET password_expires_at = now() - interval '1 s' WHERE account_id = $1`, [
        id,
      ]);
      const late = await openBrowser(app).signIn<Refusal>({ login: 'kim.late', password: oneTimePassword });
      expect(late).toMatchObject({ status: 401, body: { detail: expect.stringMatching(/no longer valid.*admin/) } });
      const wrong = await openBrowser(app).signIn<Refusal>({ login: 'kim.late', password: 'not it' });
      expect(wrong.body.detail).not.toMatch(/no longer valid/);
    });

    it('is known by its login and by the e-mail address of its person, however they are written', async () => {
      await settle('kim.mail', { email: 'Kim.Mail@kommun.example' });
      for (const login of ['kim.mail', 'KIM.MAIL', 'kim.mail@Kommun.example'])
        expect({ login, status: (await openBrowser(app).signIn({ login, password: OWN })).status }).toEqual({
          login,
          status: 200,
        });
    });

    it('belongs to the person who has its e-mail address already, and to nobody else', async () => {
      const [person] = await app.test.asOwner<{ id: string }>(
        `INSERT INTO person (municipality_id, person_id, name, email) VALUES ($1, $2, 'Robin', 'robin@kommun.example')
         RETURNING person_id AS id`,
        [app.municipalityId, uuidv7()],
      );
      const { id } = await create('robin', { email: 'Robin@kommun.example', name: 'Robin R' });
      expect(
        await app.test.asOwner(
          'SELECT person_id AS id, name FROM account JOIN person USING (person_id) WHERE account_id = $1',
          [id],
        ),
      ).toEqual([{ id: person?.id, name: 'Robin R' }]);
      const body = { login: 'robin2', role: 'technician', name: 'R', email: 'robin@kommun.example' };
      expect((await admin.post('/accounts', body)).status).toBe(409);
      expect((await admin.post('/accounts', { ...body, login: 'robin', email: undefined })).status).toBe(409);
    });

    it.each([
      ['/login', { login: 'Kim' }],
      ['/login', { login: 'kim@kommun.example' }],
      ['/login', { login: 'k' }],
      ['/role', { role: 'station' }],
      ['/role', { role: 'operator' }],
      ['/name', { name: ' ' }],
      ['/email', { email: 'kim' }],
      ['/departmentId', { role: 'department_manager' }],
      ['/departmentId', { departmentId: uuidv7() }],
      ['/departmentId', { departmentId: null }],
      ['/email', { email: null }],
      ['/name', { name: 'Kim 19811218-9876' }],
    ])('is refused at %s: %j', async (pointer, fields) => {
      const body = { login: 'kim.refused', role: 'technician', name: 'Kim', ...fields };
      const refused = await admin.post<Refusal>('/accounts', body);
      expect({ status: refused.status, pointers: pointersOf(refused.body) }).toEqual({
        status: 422,
        pointers: [pointer],
      });
    });

    it('of a department manager says which department, and its owner’s name, out of their reach', async () => {
      const { browser } = await settle('chef', { role: 'department_manager', departmentId });
      const session = await browser.send<Session>('GET', '/session');
      expect(session.body).toMatchObject({ department: { name: 'Skola' }, account: { name: 'Namn chef' } });
    });
  });

  describe('and its password', () => {
    it('is not weak, and every rule says what to do instead', async () => {
      const { browser } = await settle('kim.weak', { email: 'svag.person@kommun.example' });
      const tried = async (password: string): Promise<string[] | undefined> => {
        const { status, body } = await browser.send<Refusal>('PUT', '/account/password', { current: OWN, password });
        expect({ status, pointers: body.errors?.map(({ pointer }) => pointer) }).toEqual({
          status: 422,
          pointers: body.rules?.map(() => '/password'),
        });
        return body.rules;
      };
      expect(await tried('kort')).toEqual(['too-short']);
      expect(await tried('å'.repeat(3) + 'ä'.repeat(198))).toEqual(['too-long']);
      expect(await tried('unbelievable')).toEqual(['frequent']);
      expect(await tried('Kommunen-2026')).toEqual(['named']);
      expect(await tried('svag.person@kommun.example')).toEqual(['named']);
      expect(await tried(OWN)).toEqual(['unchanged']);
      expect((await browser.send('GET', '/departments')).status).toBe(200);
    });

    it('is asked for again, and not for ever', async () => {
      const { browser } = await settle('kim.again');
      const wrong = { current: 'something else', password: 'en helt annan mening' };
      for (let attempt = 1; attempt <= 5; attempt++)
        expect(await browser.send<Refusal>('PUT', '/account/password', wrong)).toMatchObject({
          status: 422,
          body: { errors: [{ pointer: '/current' }] },
        });
      const blocked = await browser.send('PUT', '/account/password', { ...wrong, current: OWN });
      expect(blocked.status).toBe(429);
      expect((await openBrowser(app).signIn({ login: 'kim.again', password: OWN })).status).toBe(200);
    });

    it('ends the other sessions when it changes, and not the one it changes in', async () => {
      const { browser } = await settle('kim.many');
      const other = openBrowser(app);
      await other.signIn({ login: 'kim.many', password: OWN });
      const changed = { current: OWN, password: 'en helt annan mening' };
      expect((await browser.send('PUT', '/account/password', changed)).status).toBe(204);
      expect((await other.send('GET', '/session')).status).toBe(401);
      expect((await browser.send('GET', '/session')).status).toBe(200);
    });

    it('is replaced by an admin with a one-time password, which ends its sessions', async () => {
      const { id, browser } = await settle('kim.lost');
      const reset = await admin.post<Created>(`/accounts/${id}/password-reset`);
      expect(reset.status).toBe(200);
      expect((await browser.send('GET', '/session')).status).toBe(401);
      expect((await browser.signIn({ login: 'kim.lost', password: OWN })).status).toBe(401);
      const signedIn = await browser.signIn<Session>({ login: 'kim.lost', password: reset.body.oneTimePassword });
      expect(signedIn.body.lacks).toBe('password');
    });

    it('is not an admin’s own to reset, nor theirs the second factor: their session alone would be enough', async () => {
      const { id, browser } = await settle('admin.own', { role: 'admin' });
      for (const what of ['password-reset', 'second-factor-reset'])
        expect((await browser.send('POST', `/accounts/${id}/${what}`)).status).toBe(409);
    });
  });

  describe('that changes', () => {
    it('ends its sessions with another role, and has the new one at the next', async () => {
      const { id, browser } = await settle('kim.role');
      expect((await admin.patch(`/accounts/${id}`, { role: 'coordinator' })).status).toBe(204);
      expect((await browser.send('GET', '/session')).status).toBe(401);
      expect((await browser.signIn<Session>({ login: 'kim.role', password: OWN })).body.role).toBe('coordinator');
      const bare = await admin.patch<Refusal>(`/accounts/${id}`, { role: 'department_manager' });
      expect(bare).toMatchObject({ status: 422, body: { errors: [{ pointer: '/departmentId' }] } });
      expect((await admin.patch(`/accounts/${id}`, { role: 'department_manager', departmentId })).status).toBe(204);
      expect(await acts(id)).toEqual(['account.created', 'password.changed', 'account.changed', 'account.changed']);
    });

    it('is out at once when it is disabled, with the answer of a wrong password, and in again when it is not', async () => {
      const { id, browser } = await settle('kim.out');
      await admin.patch(`/accounts/${id}`, { disabled: true });
      expect((await browser.send('GET', '/session')).status).toBe(401);
      const right = await browser.signIn<Refusal>({ login: 'kim.out', password: OWN });
      const wrong = await openBrowser(app).signIn<Refusal>({ login: 'kim.nobody', password: OWN });
      expect([right.status, right.body.detail]).toEqual([401, wrong.body.detail]);
      await admin.patch(`/accounts/${id}`, { disabled: false });
      expect((await browser.signIn({ login: 'kim.out', password: OWN })).status).toBe(200);
    });

    it.each([
      ['/role', { role: null }],
      ['/role', { role: 'station' }],
      ['/disabled', { disabled: 'yes' }],
      ['/disabled', { disabled: null }],
      ['/name', { name: null }],
      ['/email', { email: 'kim' }],
      ['/departmentId', { departmentId: 'Skola' }],
    ])('is refused at %s: %j', async (pointer, change) => {
      const { body } = await admin.get<{ items: { id: string }[] }>('/accounts');
      const refused = await admin.patch<Refusal>(`/accounts/${body.items.at(-1)?.id ?? ''}`, change);
      expect({ status: refused.status, pointers: pointersOf(refused.body) }).toEqual({
        status: 422,
        pointers: [pointer],
      });
    });

    it('has another name and e-mail address, in the table of people alone', async () => {
      const { id } = await settle('kim.named', { email: 'kim.named@kommun.example' });
      await admin.patch(`/accounts/${id}`, { name: 'Kim Nytt', email: null });
      const { items } = (await admin.get<{ items: Record<string, unknown>[] }>('/accounts')).body;
      expect(items.find((each) => each.id === id)).toMatchObject({ name: 'Kim Nytt', email: null, login: 'kim.named' });
    });

    it('is not there in another municipality', async () => {
      const { id } = await create('kim.there');
      const foreign = apiClient(app.url, await app.key('admin', 'grannen'));
      expect((await foreign.patch(`/accounts/${id}`, { disabled: true })).status).toBe(404);
      expect((await foreign.post(`/accounts/${id}/password-reset`)).status).toBe(404);
      expect((await foreign.post(`/accounts/${id}/second-factor-reset`)).status).toBe(404);
      expect((await foreign.get('/accounts')).body).toEqual({ items: [] });
    });
  });

  it('is listed without anything secret, and that names were read is in the audit log', async () => {
    const auditor = apiClient(app.url, await app.key('auditor'));
    const { body } = await auditor.get<{ items: Record<string, unknown>[] }>('/accounts');
    expect(body.items.find(({ login }) => login === 'admin')).toMatchObject({ role: 'admin', name: null });
    expect(Object.keys(body.items[0] ?? {}).sort()).toEqual(
      [
        ...['createdAt', 'department', 'disabledAt', 'email', 'hasPassword', 'id', 'lastSignedInAt', 'login', 'name'],
        ...['oneTimePasswordExpiresAt', 'role', 'secondFactor'],
      ].sort(),
    );
    const named = body.items.filter(({ name, email }) => name !== null || email !== null).length;
    const [read] = await app.test.asOwner(
      `SELECT details FROM audit_entry WHERE act = 'person.read' ORDER BY audit_id DESC LIMIT 1`,
    );
    expect(read).toEqual({ details: { list: 'accounts', count: named } });
  });
});

describe('the last admin', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('is neither disabled nor made something else, until there is another', async () => {
    const admin = apiClient(app.url, await app.key('admin'));
    const { items } = (await admin.get<{ items: { id: string }[] }>('/accounts')).body;
    const id = items[0]?.id ?? '';
    for (const change of [{ disabled: true }, { role: 'technician' }]) {
      const refused = await admin.patch<Refusal>(`/accounts/${id}`, change);
      expect(refused).toMatchObject({ status: 409, body: { detail: expect.stringContaining('somebody else') } });
    }
    const other = await admin.post<Created>('/accounts', { login: 'other', role: 'admin', name: 'Andra' });
    const both = await Promise.all(
      [id, other.body.id].map((each) => admin.patch(`/accounts/${each}`, { disabled: true })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
  });
});
