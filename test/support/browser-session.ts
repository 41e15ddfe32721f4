import type { TestApp } from './app.js';
import type { Answer } from './client.js';

export interface BrowserAnswer<Body> extends Answer<Body> {
  readonly headers: Headers;
}

export interface BrowserOptions {
  /** Where it says it is; believed when the application trusts the proxy in front of it. */
  readonly address?: string;
  readonly userAgent?: string;
}

/** A browser: keeps its cookies from one request to the next. */
export interface BrowserSession {
  send<Body = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<BrowserAnswer<Body>>;
  signIn<Body = Record<string, unknown>>(body: object): Promise<BrowserAnswer<Body>>;
  readonly cookies: Map<string, string>;
}

export function openBrowser(app: TestApp, { address, userAgent }: BrowserOptions = {}): BrowserSession {
  const cookies = new Map<string, string>();
  const send = async <Body>(
    method: string,
    path: string,
    body?: unknown,
    more: Record<string, string> = {},
  ): Promise<BrowserAnswer<Body>> => {
    const headers = new Headers(more);
    if (cookies.size > 0) headers.set('cookie', [...cookies].map((pair) => pair.join('=')).join('; '));
    if (address !== undefined) headers.set('x-forwarded-for', address);
    if (userAgent !== undefined) headers.set('user-agent', userAgent);
    if (body !== undefined) headers.set('content-type', 'application/json');
    const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
    const response = await fetch(`${app.url}/api/v1${path}`, init);
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const text = await response.text();
    const { status } = response;
    return { status, headers: response.headers, body: (text === '' ? undefined : JSON.parse(text)) as Body };
  };
  return { send, cookies, signIn: (body) => send('POST', '/session', body) };
}
