import { faultIn, type ImportFault, type ImportFaultTexts } from '../../../../src/shared/import-fault.js';
import type { ImportNote } from '../../api/imports.js';
import type { Language } from '../../app/formats.js';
import { useSpeech } from '../../app/language.js';
import { importDetails as en } from '../../app/messages/en/importDetails.js';
import { importDetails as sv } from '../../app/messages/sv/importDetails.js';

const DETAILS: Readonly<Record<Language, typeof sv>> = { sv, en };

/** What only the import page says, in the reader's language. */
export const useImportDetails = (): typeof sv => DETAILS[useSpeech().language];

/** The sentence; null where the note was kept before notes had codes, or comes from a newer server than this page. */
export function noteText(note: ImportNote, texts: ImportFaultTexts): string | null {
  const { code, values } = note;
  if (code === null || !Object.hasOwn(texts, code)) return null;
  // The server writes the values that belong to the code.
  return faultIn(texts, { code, values } as unknown as ImportFault);
}
