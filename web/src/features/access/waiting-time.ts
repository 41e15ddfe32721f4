import type { Language } from '../../app/formats.js';

const LOCALES: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' };

/** A time to wait in words, rounded up: seconds below a minute and a half, then minutes. */
export function waitingTime(seconds: number, language: Language): string {
  const inMinutes = seconds > 90;
  const format = new Intl.NumberFormat(LOCALES[language], {
    style: 'unit',
    unit: inMinutes ? 'minute' : 'second',
    unitDisplay: 'long',
  });
  return format.format(inMinutes ? Math.ceil(seconds / 60) : Math.ceil(seconds)).replaceAll(' ', '\u00A0');
}
