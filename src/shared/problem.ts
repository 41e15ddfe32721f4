/** Everything that can go wrong for a caller, once: its HTTP status and its title. */
export const PROBLEMS = {
  invalid: { status: 422, title: 'The request holds values that cannot be used' },
  malformed: { status: 400, title: 'The request cannot be read' },
  unauthenticated: { status: 401, title: 'Sign in or send a valid API key' },
  'code-needed': { status: 401, title: 'A code from the second factor is needed' },
  forbidden: { status: 403, title: 'This role may not do this' },
  'password-needed': { status: 403, title: 'Choose a password of your own first' },
  'second-factor-needed': { status: 403, title: 'A second factor is needed' },
  'not-found': { status: 404, title: 'There is no such thing here' },
  'illegal-transition': { status: 409, title: 'The device cannot take this step from its state' },
  conflict: { status: 409, title: 'This contradicts what is already recorded' },
  'too-large': { status: 413, title: 'The request is larger than allowed' },
  'unsupported-media-type': { status: 415, title: 'The body is of a kind that is not read here' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  unavailable: { status: 503, title: 'Not ready yet' },
} as const;

export type ProblemType = keyof typeof PROBLEMS;

/** One fault of one field: a JSON pointer into the body (RFC 6901), and what to do about it. */
export interface FieldFault {
  readonly pointer: string;
  readonly message: string;
}

/** An error a caller can do something about. Anything else that is thrown is a fault of ours and shows nothing. */
export class Problem extends Error {
  constructor(
    readonly type: ProblemType,
    readonly detail: string,
    readonly extra: { readonly errors?: readonly FieldFault[]; readonly [field: string]: unknown } = {},
  ) {
    super(detail);
  }

  static invalid(pointer: string, message: string): Problem {
    return new Problem('invalid', message, { errors: [{ pointer, message }] });
  }

  static notFound(what: string, id: string): Problem {
    return new Problem('not-found', `There is no ${what} ${id} in this municipality.`);
  }
}
