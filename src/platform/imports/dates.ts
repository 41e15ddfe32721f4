import { cellText } from '../../shared/import-fault.js';
import { accepted, refused, type Parsed } from './fields.js';

export interface DateOptions {
  /** How the whole file writes dates such as 04/05/2021; unset, such dates are refused and never guessed row by row. */
  readonly dateOrder?: 'day-month-year' | 'month-day-year' | 'year-month-day';
  /** The workbook's day count: 1900 (Windows, the default) or 1904 (old Mac workbooks). */
  readonly excelEpoch?: 1900 | 1904;
}

const EARLIEST_YEAR = 1970;
const LATEST_YEAR = 2099;
const MILLISECONDS_PER_DAY = 86_400_000;
/** Day 0 of Excel's counts. 1899-12-30 already allows for the 29 February 1900 that Excel believes in. */
const EXCEL_DAY_ZERO = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const;
const TIME = /[T ]\s*\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[AP]M)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?$/i;
const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'january'],
  ['februari', 'february'],
  ['mars', 'march'],
  ['april'],
  ['maj', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['augusti', 'august'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['december'],
];

type Calendar = readonly [year: number, month: number, day: number];

/**
 * Reads a date and returns it as yyyy-mm-dd; a time of day behind it is dropped, a month without a day (2021-03) is its
 * first day. Accepted: 2021-03-15, 20210315, 210315, 15/3 2021, 15.3.2021, 15/3/2021, 15 mars 2021, March 15, 2021,
 * 2021-03, mars 2021 and Excel's day number. Refused with a remedy: 4/5/2021 and 21-03-15 without `dateOrder`, a year
 * alone, days that do not exist, years outside 1970–2099.
 */
export function parseDate(text: string, column: string, options: DateOptions = {}): Parsed<string> {
  const day = text.replace(/\s+/gu, ' ').trim().replace(TIME, '');
  const candidates = readings(day, options);
  if (candidates.length === 0) {
    return refused(column, { code: 'not_a_date', values: { text: cellText(text) } });
  }
  const dates = new Set(candidates.filter(exists).map(isoDate));
  const [date] = dates;
  if (date === undefined) {
    const years = { earliest: EARLIEST_YEAR, latest: LATEST_YEAR };
    return refused(column, { code: 'no_such_day', values: { text: cellText(text), ...years } });
  }
  if (dates.size > 1) {
    return refused(column, { code: 'date_ambiguous', values: { text: cellText(text), dates: [...dates] } });
  }
  return accepted(date);
}

/** Every way the text can be meant; the caller keeps those that are real days. */
function readings(text: string, options: DateOptions): readonly Calendar[] {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? /^(\d{4})()(\d{2})(\d{2})$/.exec(text);
  if (iso !== null) return [numbers(iso[1], iso[3], iso[4])];
  const month = /^(\d{4})[-/](\d{1,2})$/.exec(text);
  if (month !== null) return [numbers(month[1], month[2], '1')];
  const six = /^(\d{2})(\d{2})(\d{2})$/.exec(text);
  if (six !== null) return [numbers(century(six[1]), six[2], six[3]), numbers(text.slice(0, 4), six[3], '1')];
  const swedish = /^(\d{1,2})\/(\d{1,2})[ -](\d{4})$/.exec(text) ?? /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (swedish !== null) return [numbers(swedish[3], swedish[2], swedish[1])];
  const parts = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{2}|\d{4})$/.exec(text);
  if (parts !== null) return inStatedOrder(parts[1] ?? '', parts[3] ?? '', parts[4] ?? '', options);
  const serial = /^(\d{5})(?:[.,]\d+)?$/.exec(text);
  if (serial !== null) return [excelDay(Number(serial[1]), options.excelEpoch ?? 1900)];
  return withMonthName(text);
}

function inStatedOrder(first: string, second: string, third: string, options: DateOptions): readonly Calendar[] {
  const shortYear = third.length === 2;
  const year = shortYear ? century(third) : third;
  const dayFirst = numbers(year, second, first);
  const monthFirst = numbers(year, first, second);
  switch (options.dateOrder) {
    case 'day-month-year':
      return [dayFirst];
    case 'month-day-year':
      return [monthFirst];
    case 'year-month-day':
      return shortYear && first.length === 2 ? [numbers(century(first), second, third)] : [];
    case undefined:
      return shortYear && first.length === 2
        ? [dayFirst, monthFirst, numbers(century(first), second, third)]
        : [dayFirst, monthFirst];
  }
}

function withMonthName(text: string): readonly Calendar[] {
  const dayFirst = /^(?:den )?(\d{1,2})\.?[ -](\p{L}{3,})\.?,?[ -](\d{4})$/u.exec(text);
  if (dayFirst !== null) return named(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = /^(\p{L}{3,})\.? (\d{1,2}),? (\d{4})$/u.exec(text);
  if (monthFirst !== null) return named(monthFirst[3], monthFirst[1], monthFirst[2]);
  const monthOnly = /^(\p{L}{3,})\.?[ -](\d{4})$/u.exec(text);
  return monthOnly === null ? [] : named(monthOnly[2], monthOnly[1], '1');
}

function named(year: string | undefined, word: string | undefined, day: string | undefined): readonly Calendar[] {
  const start = (word ?? '').toLowerCase();
  const index = MONTHS.findIndex((names) =>
    names.some((name) => name.startsWith(start) || (start === 'sept' && name === 'september')),
  );
  return index < 0 ? [] : [numbers(year, String(index + 1), day)];
}

function numbers(year: string | undefined, month: string | undefined, day: string | undefined): Calendar {
  return [Number(year), Number(month), Number(day)];
}

/** 70–99 are the 1900s: no device in a register is older, and none was bought in 2070. */
function century(twoDigits: string | undefined): string {
  return `${Number(twoDigits) >= EARLIEST_YEAR % 100 ? '19' : '20'}${twoDigits ?? ''}`;
}

function excelDay(count: number, epoch: 1900 | 1904): Calendar {
  const date = new Date(EXCEL_DAY_ZERO[epoch] + count * MILLISECONDS_PER_DAY);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

function exists([year, month, day]: Calendar): boolean {
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return month >= 1 && month <= 12 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function isoDate([year, month, day]: Calendar): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
