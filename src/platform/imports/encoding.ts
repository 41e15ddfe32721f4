import { isUtf8 } from 'node:buffer';

import iconv from 'iconv-lite';

import { UnreadableFileError } from './problems.js';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh';

export interface DecodedText {
  /** The text without its byte order mark. */
  readonly text: string;
  readonly encoding: TextEncoding;
}

const SAVE_AS_CSV = 'Open it in Excel, choose Save As and the type "CSV UTF-8", and import that file.';

const BINARY_SIGNATURES: readonly { readonly bytes: readonly number[]; readonly what: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: 'an Excel workbook (.xlsx) or a zip archive' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], what: 'an empty zip archive' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old Excel workbook (.xls)' },
  { bytes: [0x1f, 0x8b], what: 'a gzip archive' },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'a PDF document' },
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
    throw new UnreadableFileError(
      rowOf(decoded.text, nul),
      `Row ${rowOf(decoded.text, nul)} contains a NUL character, so this is not a plain text file. ${SAVE_AS_CSV}`,
    );
  }
  return decoded;
}

function refuseKnownBinary(bytes: Uint8Array): void {
  const signature = BINARY_SIGNATURES.find(({ bytes: head }) => head.every((byte, index) => bytes[index] === byte));
  if (signature !== undefined) {
    throw new UnreadableFileError(1, `The file is ${signature.what}, not a CSV file. ${SAVE_AS_CSV}`);
  }
}

function decodeByEvidence(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decodeAs(bytes, 'utf-16le'), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decodeAs(bytes, 'utf-16be'), encoding: 'utf-16be' };
  if (isUtf8(bytes)) return { text: decodeAs(bytes, 'utf-8'), encoding: 'utf-8' };
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    throw new UnreadableFileError(1, `The file says it is UTF-8 but contains other bytes. ${SAVE_AS_CSV}`);
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
  throw new UnreadableFileError(
    rowOf(text, at),
    `Row ${rowOf(text, at)} has letters in UTF-8 while other rows are in Windows-1252, so some letters would be wrong. ${SAVE_AS_CSV}`,
  );
}

function rowOf(text: string, position: number): number {
  return text.slice(0, position).split(/\r\n|\n|\r/).length;
}
