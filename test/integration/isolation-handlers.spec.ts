import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { fillMunicipality } from '../support/filled-municipality.js';
import { ownAttempt } from '../support/isolation/attempts.js';
import { openApi, type Operation } from '../support/isolation/operations.js';
import { hiddenFrom } from '../support/isolation/outsider.js';
import { send, settled } from '../support/isolation/sweep.js';
import { cookieOf, signIn } from '../support/session.js';

const ORDER = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
/** A device that nobody has collected yet, to assign. */
const FIRST = ['POST /api/v1/devices', 'PUT /api/v1/devices/{id}/assignment', 'DELETE /api/v1/devices/{id}/assignment'];
/** These end what others need, and are sent after them, in this order. */
const LAST = [
  'POST /api/v1/campaigns/{id}/close',
  'POST /api/v1/people/{id}/erase',
  'DELETE /api/v1/people/{id}',
  'DELETE /api/v1/account/sessions/{id}',
  'DELETE /api/v1/account/sessions',
  'PUT /api/v1/account/password',
  'DELETE /api/v1/session',
];

/** What an admin's request with an example is refused for, by the handler itself. */
const REFUSED: Readonly<Record<string, string>> = {
  'GET /api/v1/stations/own': 'an admin is no station',
  'PUT /api/v1/stations/own/name': 'an admin is no station',
  'POST /api/v1/account/totp/confirm': 'the code is of the moment',
  'POST /api/v1/providers': 'asks the provider first, and none is at the address',
  'POST /api/v1/demo': 'several municipalities share this installation',
};

/** Permissions whose writing routes change rights, people or what a municipality has decided. */
const OF_RIGHTS_AND_PEOPLE =
  /^(session[.]own|municipality[.]write|department[.]write|device[.]assign|person[.]write|account[.]write|key[.]manage|station[.]manage|provider[.]manage)$/;
/** What reads about a person, or takes much out at once. */
const READING = ['GET /api/v1/audit/export', 'GET /api/v1/people/{id}/record'];
/** Routes of those permissions that change no right and no person, and why. */
const NOTHING_TO_TELL: Readonly<Record<string, string>> = {
  'POST /api/v1/accounts/{id}/second-factor-reset': 'there was none to take away',
  'POST /api/v1/account/totp': 'only offers a secret; confirming it is what enables the second factor',
};

describe('the requests of the sweep', () => {
  let app: TestApp;
  let operations: readonly Operation[];
  const answers = new Map<string, { status: number; audited: number }>();

  beforeAll(async () => {
    app = await startApp();
    await fillMunicipality(app, 'kommun', { word: 'Nord', code: 'NORD1' });
    await fillMunicipality(app, 'kommun', { word: 'Syd', code: 'SYD1' });
    await app.key('admin', 'grannen');
    operations = openApi(app).operations.filter(({ roles }) => roles.includes('admin'));
    const cookie = cookieOf(await signIn(app, { municipality: 'kommun' }));
    // The session that is ended by its id is another one than that which asks for it.
    await signIn(app, { municipality: 'kommun' });
    const place = ({ route, method }: Operation): number => {
      const first = FIRST.indexOf(route);
      return (LAST.indexOf(route) + 1) * 100 + (first < 0 ? ORDER.indexOf(method) * 10 : first + 1);
    };
    for (const operation of [...operations].sort((a, b) => place(a) - place(b))) {
      const { own } = await hiddenFrom(app.test, { municipalityId: app.municipalityId });
      const before = await lines();
      // What is only changed is nothing without the fields that may be left out.
      const full = operation.method === 'PATCH';
      let { status } = await send(app, ownAttempt(operation, own, full), { cookie });
      if (status >= 400) status = (await send(app, ownAttempt(operation, own, !full), { cookie })).status;
      answers.set(operation.route, { status, audited: (await lines()) - before });
      await settled(app);
    }
  }, 240_000);
  afterAll(() => app.close());

  const lines = async (): Promise<number> => (await app.test.asOwner('SELECT FROM audit_entry')).length;

  it('reach their handlers: with one’s own ids they succeed, but for those listed', () => {
    const refused = [...answers].filter(([, { status }]) => status >= 400);
    expect(refused.map(([route]) => route).sort()).toEqual(Object.keys(REFUSED).sort());
  });

  it('leave a line in the audit log where they change rights, people or settings, or read about people', () => {
    const telling = operations.filter(
      ({ route, method, permission }) =>
        READING.includes(route) || (method !== 'GET' && OF_RIGHTS_AND_PEOPLE.test(permission)),
    );
    const silent = telling.filter(({ route }) => {
      const answer = answers.get(route);
      return answer && answer.status < 400 && answer.audited === 0;
    });
    expect(silent.map(({ route }) => route).sort()).toEqual(Object.keys(NOTHING_TO_TELL).sort());
  });
});
