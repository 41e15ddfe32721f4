export interface Address {
  host: string;
  path: string;
  query: string;
}

/** Host, path and query of an http or https address, undecoded; null for anything else. */
export function splitAddress(text: string): Address | null {
  const match = /^https?:\/\/([^/?#\s]+)([^?#\s]*)(?:\?([^#\s]*))?(?:#\S*)?$/iu.exec(text);
  return match === null ? null : { host: match[1] ?? '', path: match[2] ?? '', query: match[3] ?? '' };
}

/** The decoded name-value pairs of a query string; pairs with malformed escapes are left out. */
export function queryOf(query: string): (readonly [string, string])[] {
  return query.split(/[&;]/u).flatMap((pair) => {
    const [name = '', ...value] = pair.split('=');
    const decoded = percentDecoded(value.join('=').replaceAll('+', ' '));
    return name === '' || decoded === null ? [] : [[name, decoded.trim()] as const];
  });
}

/** The text with its percent escapes undone, or null when they are malformed. */
export function percentDecoded(text: string): string | null {
  if (/%(?![0-9A-Fa-f]{2})/u.test(text)) return null;
  try {
    return decodeURIComponent(text);
  } catch (error) {
    // Well-formed escapes whose bytes are no UTF-8.
    if (error instanceof URIError) return null;
    throw error;
  }
}
