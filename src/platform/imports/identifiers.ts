import { cellText } from '../../shared/import-fault.js';
import { accepted, refused, type Parsed } from './fields.js';

const LONGEST_IDENTIFIER = 100;
/** Nearly every identifier; none of the faults below can be in it. */
const ORDINARY = /^[0-9A-Za-z][0-9A-Za-z-]{0,99}$/;

/**
 * Reads an identifier exactly as written, without the wrappings that keep Excel from changing it (`="000123"`, a leading
 * apostrophe) and without spaces and invisible characters around it. Refuses what Excel has already damaged: scientific
 * form (`5,02E+17`, `6.37702E+15`) has lost the last digits and cannot be restored.
 */
export function parseIdentifier(text: string, column: string): Parsed<string> {
  if (ORDINARY.test(text)) return accepted(text);
  const trimmed = withoutInvisible(text);
  const value = withoutInvisible((/^=\s*["“”](.*)["“”]$/.exec(trimmed)?.[1] ?? trimmed).replace(/^'/, ''));
  if (/^\d(?:[.,]\d+)?E\+\d+$/i.test(value)) {
    return refused(column, { code: 'identifier_lost_digits', values: { text: cellText(value) } });
  }
  if (value === '') return refused(column, { code: 'identifier_empty', values: {} });
  if (/^[=+@]/.test(value)) {
    return refused(column, { code: 'identifier_is_formula', values: { text: cellText(value) } });
  }
  if (/\S@\S/.test(value)) {
    return refused(column, { code: 'identifier_is_email', values: {} });
  }
  if (/\p{Cc}/u.test(value)) {
    return refused(column, { code: 'identifier_on_several_lines', values: {} });
  }
  if (value.length > LONGEST_IDENTIFIER) {
    const values = { characters: value.length, most: LONGEST_IDENTIFIER };
    return refused(column, { code: 'identifier_too_long', values });
  }
  return accepted(value);
}

function withoutInvisible(text: string): string {
  return text.replace(/[\u200b-\u200f\u2060\ufeff]/g, '').trim();
}
