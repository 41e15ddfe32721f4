const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A report's date as precise as it is written: `2019` → 2019, `November 2020` → 2020-11, `September 7 2022` → 2022-09-07,
 * `2022-2-6` → 2022-02-06. Anything else, 05/06/2021 among it, is null: day and month cannot be told apart.
 */
export function reportPeriod(text: string): string | null {
  const trimmed = text.trim();
  if (/^(?:19|20)\d{2}$/.test(trimmed)) return trimmed;
  const iso = /^((?:19|20)\d{2})-(\d{1,2})-(\d{1,2})$/.exec(trimmed);
  if (iso !== null) return period(iso[1], Number(iso[2]), Number(iso[3]));
  const named = /^([a-z]{3,9})\.?(?: (\d{1,2}),?)? ((?:19|20)\d{2})$/i.exec(trimmed);
  if (named === null) return null;
  const month = MONTHS.indexOf((named[1] ?? '').slice(0, 3).toLowerCase()) + 1;
  return period(named[3], month, named[2] === undefined ? null : Number(named[2]));
}

function period(year: string | undefined, month: number, day: number | null): string | null {
  if (month < 1 || month > 12) return null;
  const yearAndMonth = `${year ?? ''}-${String(month).padStart(2, '0')}`;
  if (day === null) return yearAndMonth;
  const lastDay = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return day >= 1 && day <= lastDay ? `${yearAndMonth}-${String(day).padStart(2, '0')}` : null;
}
