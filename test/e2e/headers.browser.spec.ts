import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { fillMunicipality } from '../support/filled-municipality.js';

const POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; " +
  "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

describe('the headers of every answer', () => {
  let app: TestApp;
  let asset: string;
  let importing: string;
  let authorization: string;

  beforeAll(async () => {
    app = await startApp();
    await fillMunicipality(app, 'kommun');
    authorization = `Bearer ${await app.key('admin')}`;
    const page = await (await fetch(`${app.url}/`)).text();
    asset = /\/assets\/[^"]+\.js/.exec(page)?.[0] ?? 'there is no asset in the page';
    const [row] = await app.test.asOwner<{ id: string }>('SELECT import_id AS id FROM import');
    importing = `/api/v1/imports/${row?.id ?? ''}/events`;
  });
  afterAll(() => app.close());

  it.each([
    ['the API', () => '/api/v1/departments', 200, 'no-store'],
    ['a refusal', () => '/api/v1/audit?limit=0', 422, 'no-store'],
    ['a route that is not', () => '/api/v1/nothing', 404, 'no-store'],
    ['an event stream', () => importing, 200, 'private, no-cache, no-store, must-revalidate, max-age=0, no-transform'],
    ['the page', () => '/kampanjer', 200, 'no-cache'],
    ['an asset', () => asset, 200, 'public, max-age=31536000, immutable'],
  ])('keep a browser within bounds: %s', async (_, path, status, caching) => {
    const response = await fetch(app.url + path(), { headers: { authorization } });
    await response.body?.cancel();
    expect(response.status).toBe(status);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-security-policy': POLICY,
      'cache-control': caching,
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=(self)'),
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    expect(response.headers.has('strict-transport-security')).toBe(false);
    expect(response.headers.has('x-powered-by')).toBe(false);
  });

  it('insist on HTTPS where that is how the installation is reached', async () => {
    const secure = await startApp({ environment: { PUBLIC_URL: 'https://atertag.example.se' } });
    try {
      const { headers } = await fetch(`${secure.url}/health/live`);
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
    } finally {
      await secure.close();
    }
  });
});
