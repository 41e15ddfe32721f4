const HERE = 'https://here.invalid';

/**
 * The path of this site to go to after signing in, or null when the text may lead elsewhere. Read as browsers read it:
 * to them `/\host`, `//host` and `/<tab>/host` are all another site.
 */
export function returnPath(text: string): string | null {
  if (!text.startsWith('/') || !URL.canParse(text, HERE)) return null;
  const { origin, pathname, search, hash } = new URL(text, HERE);
  return origin === HERE && !pathname.startsWith('//') ? pathname + search + hash : null;
}
