/** What the API takes at a time. */
export const MOST_CODES = 5_000;
export const LONGEST_CODE = 500;

/** Codes as they are pasted: one to a line, or separated by commas, semicolons or tabs. Each once, in their order. */
export function codesIn(text: string): readonly string[] {
  const parts = text.split(/[\n\r\t,;]+/).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}
