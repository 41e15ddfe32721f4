import type { TestApp } from '../app.js';
import { eventually } from '../eventually.js';
import { type Attempt, foreignAttempts } from './attempts.js';
import { SHOWN_TO_ANYONE } from './identifiers.js';
import { openApi, type Operation } from './operations.js';
import { allRows, harm, type Hidden, hiddenFrom, idsOf } from './outsider.js';
import type { Reach } from '../../../src/platform/database/reach.js';

/** Somebody who must not get further than their reach. */
export interface Caller {
  readonly name: string;
  /** Headers that say who it is. */
  readonly headers: Readonly<Record<string, string>>;
  readonly reach: Reach;
  /** What the names and codes of everything out of reach hold, and of nothing within. */
  readonly words: RegExp;
}

export interface Sweep {
  /** `ROUTE: what it did`, for each fault that was found. */
  readonly faults: readonly string[];
  /** The routes that were tried. */
  readonly tried: readonly string[];
}

/** How an event stream or a download is cut short: what it would show, it shows at once. */
const PATIENCE_MS = 3_000;

export interface SweepOptions {
  readonly operations?: readonly Operation[];
  /** Looks at the rows after each operation that writes, so that a fault names its route; else once at the end. */
  readonly eachAlone?: boolean;
}

/**
 * Tries every operation with the ids of what is out of the caller's reach, in every place that takes an id. Nothing of it
 * may come back, be changed, or be named by a new row.
 */
export async function sweep(
  app: TestApp,
  caller: Caller,
  { operations = openApi(app).operations, eachAlone = true }: SweepOptions = {},
): Promise<Sweep> {
  const faults: string[] = [];
  const tried: string[] = [];
  const hidden = await hiddenFrom(app.test, caller.reach);
  let { own } = hidden;
  let before = await allRows(app.test);
  const mayName = new Set<string>();
  const lookAtRows = async (who: string): Promise<void> => {
    await settled(app);
    faults.push(...(await harm(app.test, before, hidden, mayName)).map((fault) => `${who}: ${fault}`));
  };
  for (const operation of operations) {
    const isPublic = operation.permission === 'public';
    // Whoever may enter without a key may name a municipality, and begin to sign in there: that is not out of reach.
    for (const attempt of foreignAttempts(operation, own, isPublic ? () => undefined : hidden.foreign)) {
      attempt.fresh.forEach((id) => mayName.add(id));
      const answer = await send(app, attempt, caller.headers);
      const found = judge(attempt, answer, hidden, caller.words, isPublic);
      faults.push(...found.map((fault) => `${operation.route}: ${fault}`));
    }
    tried.push(operation.route);
    if (!eachAlone || operation.method === 'GET') continue;
    await lookAtRows(operation.route);
    before = await allRows(app.test);
    own = (await hiddenFrom(app.test, caller.reach)).own;
  }
  await lookAtRows('all together');
  return { faults: [...new Set(faults)], tried };
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

export async function send(app: TestApp, attempt: Attempt, headers: Readonly<Record<string, string>>): Promise<Answer> {
  const { method, path, body } = attempt;
  const form = body instanceof Uint8Array ? new FormData() : undefined;
  form?.set('file', new Blob([body as Uint8Array<ArrayBuffer>]), 'sweep.csv');
  const json = body === undefined || form ? undefined : JSON.stringify(body);
  const response = await fetch(app.url + path, {
    method,
    headers: { ...headers, ...(json === undefined ? {} : { 'content-type': 'application/json' }) },
    body: form ?? json ?? null,
    redirect: 'manual',
    signal: AbortSignal.timeout(60_000),
  });
  const told = [...response.headers.values()].join('\n');
  return { status: response.status, text: `${told}\n${await textOf(response)}` };
}

async function textOf(response: Response): Promise<string> {
  if (!response.headers.get('content-type')?.includes('event-stream')) return response.text();
  const reader = response.body?.getReader();
  const timer = setTimeout(() => void reader?.cancel(), PATIENCE_MS);
  let text = '';
  for (;;) {
    const piece = await reader?.read();
    if (!piece || piece.done) break;
    text += Buffer.from(piece.value).toString('utf8');
  }
  clearTimeout(timer);
  return text;
}

function judge(attempt: Attempt, { status, text }: Answer, hidden: Hidden, words: RegExp, isPublic: boolean): string[] {
  const known = new Set(attempt.foreign);
  if (isPublic) SHOWN_TO_ANYONE.flatMap((kind) => hidden.all(kind)).forEach((id) => known.add(id));
  const shown = idsOf(text).filter((id) => hidden.ids.has(id) && !known.has(id));
  const unsaid = attempt.foreign.reduce((rest, id) => rest.replaceAll(id, ''), text);
  return [
    ...(status === 429 ? ['was held up by a limit, so that nothing is known of it'] : []),
    ...(status >= 500 ? [`fails with ${status}`] : []),
    ...(shown.length > 0 ? ['shows ids of what is hidden'] : []),
    ...(words.test(unsaid) ? ['shows words of what is hidden'] : []),
    ...(attempt.aimsAtForeign && status < 400 ? [`answers ${status} for what is hidden`] : []),
  ];
}

/** Until no work is owed: what a request set going belongs to what it did. */
export const settled = (app: TestApp): Promise<void> =>
  eventually(async () => {
    const owed = await app.test.asOwner('SELECT FROM outbox LIMIT 1');
    if (owed.length > 0) throw new Error('Work is still owed.');
  });

export type { Operation };
