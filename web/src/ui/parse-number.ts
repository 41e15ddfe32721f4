const GROUPED = /[\s\u00A0\u202F]/g;
const NUMBER = /^-?(\d+([.,]\d*)?|[.,]\d+)$/;

/**
 * The number someone wrote, with a comma or a point for the decimals, spaces of any kind between the thousands, and a
 * hyphen or a minus sign. Null for nothing written, undefined for what is no number.
 */
export function parseNumber(text: string): number | null | undefined {
  const plain = text.replace(GROUPED, '').replace(/[\u2212\u2013]/, '-');
  if (plain === '') return null;
  if (!NUMBER.test(plain)) return undefined;
  return Number(plain.replace(',', '.'));
}
