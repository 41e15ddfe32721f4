import createClient from 'openapi-fetch';
import type { paths } from './schema.js';

/** What the server answers when it refuses or fails (RFC 9457). */
export interface ProblemDocument {
  readonly type?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly requestId?: string;
  /** With `too-many-requests`: how long to wait. */
  readonly retryAfterSeconds?: number;
  /** With a station's name that is taken: one that is free. */
  readonly suggestion?: string;
  /** With a refused password: which rules it breaks. */
  readonly rules?: readonly string[];
  /** With a conflict over an e-mail address or key: the person who has it. */
  readonly personId?: string;
  readonly errors?: readonly { readonly pointer: string; readonly message: string }[];
}

/** The server answered, and said no. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly problem: ProblemDocument,
  ) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
  }

  /** The last part of the problem's type, which names it in the server's catalogue. */
  get kind(): string {
    return this.problem.type?.split('/').at(-1) ?? 'internal';
  }
}

/** No answer came: whether the request took effect is not known. */
export class UnreachableError extends Error {}

export const client = createClient<paths>({ baseUrl: '', credentials: 'same-origin' });

/**
 * The body of an answer.
 * @throws ApiError when the server refused, UnreachableError when no answer came
 */
export async function answer<Data>(call: Promise<{ data?: Data; error?: unknown; response: Response }>): Promise<Data> {
  const { data, error, response } = await reached(call);
  if (!response.ok) throw new ApiError(response.status, problemOf(error));
  return data as Data;
}

async function reached<Answer>(call: Promise<Answer>): Promise<Answer> {
  try {
    return await call;
  } catch (cause) {
    throw new UnreachableError('The server cannot be reached.', { cause });
  }
}

const problemOf = (body: unknown): ProblemDocument => (typeof body === 'object' && body !== null ? body : {});
