import { accepted, quoted, refused, type Parsed } from './fields.js';

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
    return refused(
      column,
      `${quoted(value)} has lost digits: Excel turned a long number into scientific form. Export the file again with the column as text.`,
    );
  }
  if (value === '') return refused(column, 'The identifier is empty. Write it out or leave the cell empty.');
  if (/^[=+@]/.test(value)) {
    return refused(column, `${quoted(value)} is a formula. Write the identifier itself.`);
  }
  if (/\S@\S/.test(value)) {
    return refused(
      column,
      'The cell holds an e-mail address, not an identifier. Put the right column under this header.',
    );
  }
  if (/\p{Cc}/u.test(value)) {
    return refused(column, 'The identifier contains a line break or a control character. Write it on one line.');
  }
  if (value.length > LONGEST_IDENTIFIER) {
    return refused(
      column,
      `The identifier has ${value.length} characters and at most ${LONGEST_IDENTIFIER} are accepted. Shorten it.`,
    );
  }
  return accepted(value);
}

function withoutInvisible(text: string): string {
  return text.replace(/[\u200b-\u200f\u2060\ufeff]/g, '').trim();
}
