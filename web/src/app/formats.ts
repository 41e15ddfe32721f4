export type Language = 'sv' | 'en';

const NBSP = '\u00A0';
const MINUS = '\u2212';
/** Keeps a line from breaking after the dash of a range. */
const JOINER = '\u2060';
const LOCALES: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' };

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

export interface Formats {
  /** A number with at most so many decimals (0 unless told otherwise). */
  number(value: number, decimals?: number): string;
  /** A number with exactly so many decimals. */
  exact(value: number, decimals: number): string;
  /** A number and its unit, held together on one line. */
  unit(value: number, unit: string, decimals?: number): string;
  /** A share, 0–1, in whole percent. */
  percent(share: number): string;
  /** Kilograms to two significant digits, in tonnes from a thousand up. */
  mass(kg: number): string;
  /** Two masses in the unit that suits the larger. */
  massRange(lowKg: number, highKg: number): string;
  /** Two numbers, the lower first. */
  range(low: number, high: number): string;
  /** A day, from YYYY-MM-DD or a moment. */
  date(iso: string): string;
  /** A moment, with the day. */
  time(iso: string): string;
  /** A moment of today: hours, minutes, seconds. */
  clock(iso: string): string;
  /** A moment of today, to the minute. */
  hour(iso: string): string;
  /** How long before `now` (ms since 1970) a moment was, in the largest whole unit. */
  ago(iso: string, now: number): string;
}

/** How a language writes numbers, units and dates. Minus is U+2212 and a number never breaks from its unit. */
export function formatsOf(language: Language): Formats {
  const locale = LOCALES[language];
  const tonne = language === 'sv' ? 'ton' : 'tonnes';
  const numeric = (value: number, options: Intl.NumberFormatOptions): string =>
    new Intl.NumberFormat(locale, options).format(value === 0 ? 0 : value).replace('-', MINUS);
  const number = (value: number, decimals = 0): string => numeric(value, { maximumFractionDigits: decimals });
  const rounded = (value: number): string => numeric(value, { maximumSignificantDigits: 2 });
  // A dash beside a minus would read as another minus.
  const between = (low: number, high: number, write: (value: number) => string): string =>
    `${write(low)}${low < 0 || high < 0 ? ` ${language === 'sv' ? 'till' : 'to'} ` : `–${JOINER}`}${write(high)}`;
  const inTonnes = (kg: number): boolean => Math.abs(kg) >= 999.5;
  const moment = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
  const day = moment({ year: 'numeric', month: language === 'sv' ? '2-digit' : 'short', day: '2-digit' });
  const dayAndTime = moment({ dateStyle: language === 'sv' ? 'short' : 'medium', timeStyle: 'short' });
  const clock = moment({ timeStyle: 'medium' });
  const hour = moment({ timeStyle: 'short' });
  const relative = new Intl.RelativeTimeFormat(locale);

  return {
    number,
    exact: (value, decimals) => numeric(value, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
    unit: (value, unit, decimals) => `${number(value, decimals)}${NBSP}${unit}`,
    percent: (share) => numeric(share, { style: 'percent', maximumFractionDigits: 0 }),
    mass: (kg) => (inTonnes(kg) ? `${rounded(kg / 1000)}${NBSP}${tonne}` : `${rounded(kg)}${NBSP}kg`),
    massRange: (lowKg, highKg) => {
      const divisor = inTonnes(Math.max(Math.abs(lowKg), Math.abs(highKg))) ? 1000 : 1;
      return `${between(lowKg / divisor, highKg / divisor, rounded)}${NBSP}${divisor === 1 ? 'kg' : tonne}`;
    },
    range: (low, high) => between(low, high, number),
    date: (iso) => day.format(/^\d{4}-\d{2}-\d{2}$/.test(iso) ? new Date(`${iso}T12:00:00`) : new Date(iso)),
    time: (iso) => dayAndTime.format(new Date(iso)),
    clock: (iso) => clock.format(new Date(iso)),
    hour: (iso) => hour.format(new Date(iso)),
    ago: (iso, now) => {
      const seconds = Math.max(0, (now - Date.parse(iso)) / 1000);
      const [unit, length] = UNITS.find(([, most]) => seconds >= most) ?? UNITS[3];
      return relative.format(-Math.floor(seconds / length), unit).replaceAll(' ', NBSP);
    },
  };
}
