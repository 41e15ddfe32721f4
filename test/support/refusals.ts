import { expect } from '@jest/globals';
import type { TestApp } from './app.js';
import { contentsOf } from './catalogue.js';
import { eventually } from './eventually.js';

/** What an answer of `application/problem+json` says. */
export interface ProblemAnswer {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly requestId: string;
  readonly errors?: readonly { readonly pointer: string; readonly message: string }[];
  readonly state?: string;
  readonly possible?: readonly string[];
}

export interface RawRequest {
  readonly method?: string;
  readonly path: string;
  readonly key: string;
  /** Sent as JSON; a string is sent as it is. */
  readonly body?: unknown;
  readonly contentType?: string;
}

export async function send(
  app: TestApp,
  { method = 'POST', path, key, body, contentType }: RawRequest,
): Promise<Response> {
  const headers = new Headers({ authorization: `Bearer ${key}` });
  if (contentType !== undefined || body !== undefined) headers.set('content-type', contentType ?? 'application/json');
  const text = typeof body === 'string' || body === undefined ? body : JSON.stringify(body);
  const address = path.startsWith('/api/') ? path : `/api/v1${path}`;
  return fetch(`${app.url}${address}`, { method, headers, body: text ?? null });
}

/** Sends what must be refused; fails unless it is, with problem+json, and no row of any table is different afterwards. */
export async function refused(app: TestApp, request: RawRequest): Promise<ProblemAnswer> {
  const before = await settled(app);
  const response = await send(app, request);
  const text = await response.text();
  expect({ status: response.status, type: response.headers.get('content-type'), text }).toMatchObject({
    type: expect.stringMatching(/^application\/problem\+json/),
  });
  const problem = JSON.parse(text) as ProblemAnswer;
  expect(problem.status).toBe(response.status);
  expect(problem.title).not.toBe('');
  expect(problem.detail).not.toBe('');
  expect(problem.requestId).not.toBe('');
  expect(await contentsOf(app.test)).toEqual(before);
  return problem;
}

export const pointersOf = ({ errors = [] }: ProblemAnswer): string[] => [
  ...new Set(errors.map(({ pointer }) => pointer)),
];

/** What the tables hold once no job is owed any more. */
async function settled(app: TestApp): Promise<Record<string, string>> {
  await eventually(async () => expect(await app.test.asOwner('SELECT FROM outbox')).toEqual([]));
  return contentsOf(app.test);
}
