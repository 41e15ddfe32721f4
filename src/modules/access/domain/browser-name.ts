/** Tried in this order: every browser also names the ones it descends from. */
const BROWSERS = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\b(OPR|Opera)\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS|Chromium)\//],
  ['Safari', /\bSafari\//],
] as const;

const SYSTEMS = [
  ['Android', /\bAndroid\b/],
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b/],
  ['Linux', /\bLinux\b/],
] as const;

/**
 * What a person calls the browser they sit at, such as "Firefox, Windows". Kept instead of the `User-Agent` it is read
 * from, which tells more than its owner needs to know their sessions apart.
 *
 * @returns null when neither browser nor system is known
 */
export function browserName(userAgent: string | undefined | null): string | null {
  if (!userAgent) return null;
  const names = [BROWSERS, SYSTEMS].map((list) => list.find(([, pattern]) => pattern.test(userAgent))?.[0]);
  const known = names.filter((name) => name !== undefined);
  return known.length === 0 ? null : known.join(', ');
}
