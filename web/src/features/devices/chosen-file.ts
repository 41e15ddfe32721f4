import { containsPersonalNumber } from '../../../../src/shared/codes/personal-number-guard.js';

/** As the server: the largest file it takes. */
const MOST_BYTES = 64 * 1024 * 1024;

export type FileFault = 'tooLarge' | 'noFile' | 'unopened' | 'personalFileName';

/**
 * Reads a chosen file into memory, so that what is imported later is what was tried now, whatever becomes of the file on
 * the disk meanwhile.
 */
export async function readChosen(file: File): Promise<File | FileFault> {
  if (file.size > MOST_BYTES) return 'tooLarge';
  if (file.size === 0) return 'noFile';
  if (containsPersonalNumber(file.name)) return 'personalFileName';
  try {
    return new File([await file.arrayBuffer()], file.name, { type: file.type });
  } catch {
    return 'unopened';
  }
}
