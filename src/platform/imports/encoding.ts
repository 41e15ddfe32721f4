import { isUtf8 } from 'node:buffer';

import iconv from 'iconv-lite';

import type { BinaryFile } from '../../shared/import-fault.js';
import { UnreadableFileError } from './problems.js';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh';

export interface DecodedText {
  /** The text without its byte order mark. */
  readonly text: string;
  readonly encoding: TextEncoding;
}

const BINARY_SIGNATURES: readonly { readonly bytes: readonly number[]; readonly found: BinaryFile }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], found: 'excel-workbook' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], found: 'empty-zip' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], found: 'old-excel-workbook' },
  { bytes: [0x1f, 0x8b], found: 'gzip' },
  { bytes: [0x25, 0x50, 0x44, 0x46], found: 'pdf' },
];

/** Bytes that Windows-1252 leaves undefined; MacRoman has letters there (0x81 is Å). */
const UNDEFINED_IN_WINDOWS_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
/** ä, å and ö in MacRoman; Š, Œ and š in Windows-1252, which Swedish registers hardly contain. */
const SWEDISH_IN_MACROMAN = new Set([0x8a, 0x8c, 0x9a]);
const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;

/**
 * Decodes a text file: by its byte order mark, else as strict UTF-8, else as Windows-1252 (what Excel in Sweden writes as
 * "CSV"), or as MacRoman when the bytes say so. `forced` overrides the choice.
 * iconv-lite decodes Windows-1252 because TextDecoder on Node 20 returns Latin-1 instead (0x80 gives U+0080 and not €).
 * @throws UnreadableFileError for workbooks, archives, other binary content, and text that is neither of these encodings.
 */
export function decodeText(bytes: Uint8Array, forced?: TextEncoding): DecodedText {
  refuseKnownBinary(bytes);
  const decoded = forced === undefined ? decodeByEvidence(bytes) : { text: decodeAs(bytes, forced), encoding: forced };
  const nul = decoded.text.indexOf('\0');
  if (nul >= 0) {
    const row = rowOf(decoded.text, nul);
    throw new UnreadableFileError(row, { code: 'nul_character', values: { row } });
  }
  return decoded;
}

function refuseKnownBinary(bytes: Uint8Array): void {
  const signature = BINARY_SIGNATURES.find(({ bytes: head }) => head.every((byte, index) => bytes[index] === byte));
  if (signature !== undefined) {
    throw new UnreadableFileError(1, { code: 'not_a_csv_file', values: { found: signature.found } });
  }
}

function decodeByEvidence(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decodeAs(bytes, 'utf-16le'), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decodeAs(bytes, 'utf-16be'), encoding: 'utf-16be' };
  if (isUtf8(bytes)) return { text: decodeAs(bytes, 'utf-8'), encoding: 'utf-8' };
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    throw new UnreadableFileError(1, { code: 'broken_utf8', values: {} });
  }
  const encoding = looksLikeMacRoman(bytes) ? 'macintosh' : 'windows-1252';
  const text = decodeAs(bytes, encoding);
  if (encoding === 'windows-1252') refuseMixedEncodings(text);
  return { text, encoding };
}

function decodeAs(bytes: Uint8Array, encoding: TextEncoding): string {
  const names = { macintosh: 'macroman', 'windows-1252': 'win1252' } as const;
  const name = encoding === 'macintosh' || encoding === 'windows-1252' ? names[encoding] : encoding;
  return iconv.decode(bytes, name);
}

function looksLikeMacRoman(bytes: Uint8Array): boolean {
  if (bytes.some((byte) => byte >= 0x80 && UNDEFINED_IN_WINDOWS_1252.has(byte))) return true;
  const oldMacLines = bytes.includes(CARRIAGE_RETURN) && !bytes.includes(LINE_FEED);
  return oldMacLines && bytes.some((byte) => SWEDISH_IN_MACROMAN.has(byte));
}

/** UTF-8 letters read as Windows-1252 look like "Ã¥"; a file with both encodings was joined from two exports. */
function refuseMixedEncodings(text: string): void {
  const at = text.search(/Ã[¥¤¶…„–]/);
  if (at < 0) return;
  const row = rowOf(text, at);
  throw new UnreadableFileError(row, { code: 'mixed_encodings', values: { row } });
}

function rowOf(text: string, position: number): number {
  return text.slice(0, position).split(/\r\n|\n|\r/).length;
}
