import type { TestApp } from './app.js';

/** A request as a browser makes it, with headers of its own choosing. */
export const request = (app: TestApp, path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${app.url}/api/v1${path}`, init);

/** Signs in with a password, the admin's unless told otherwise. */
export const signIn = (
  app: TestApp,
  { password = app.adminPassword, ...named }: { password?: string; municipality?: string; login?: string } = {},
): Promise<Response> =>
  request(app, '/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...named, password }),
  });

/** `name=value` of the cookie a response sets, as a browser sends it back. */
export const cookieOf = (response: Response): string => (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
