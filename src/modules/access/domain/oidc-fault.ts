/**
 * What went wrong with a provider, in words that can be logged and shown: the library's or the system's code and the
 * protocol's own error word, never what the provider sent. `ECONNREFUSED`, `OAUTH_RESPONSE_BODY_ERROR invalid_client`.
 */
export function kindOfFault(fault: unknown): string {
  const { name, error } = (fault ?? {}) as Fault;
  const first = [...codesOf(fault), name].find((word) => isWord(word, /^\w{1,60}$/));
  return [first ?? 'unknown', ...(isWord(error, /^[a-z_]{1,40}$/) ? [error] : [])].join(' ');
}

/** Of the fault and of what caused it: a connection that was refused lies two causes deep. */
function codesOf(fault: unknown, depth = 4): unknown[] {
  if (typeof fault !== 'object' || fault === null || depth === 0) return [];
  const { code, cause } = fault as Fault;
  return [code, ...codesOf(cause, depth - 1)];
}

/** Where in the program a fault arose; without its message, which may repeat what was being stored. */
export const placeOfFault = (fault: unknown): string[] =>
  ((fault as Error | null | undefined)?.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 6);

type Fault = Readonly<Partial<Record<'code' | 'name' | 'error' | 'cause', unknown>>>;

const isWord = (text: unknown, form: RegExp): text is string => typeof text === 'string' && form.test(text);
