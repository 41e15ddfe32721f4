import type {} from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../../shared/problem.js';

/** The largest file taken in: about 600 000 rows of a device list. */
export const MOST_UPLOAD_BYTES = 64 * 1024 * 1024;

export interface Upload {
  /** The last part of the path the sender gave; shown to people, never used as a path. */
  readonly fileName: string;
  readonly bytes: Buffer;
}

/** The multipart field `file` of a request, whole. @throws Problem unsupported-media-type, invalid, too-large */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart())
    throw new Problem('unsupported-media-type', 'Send the file as multipart/form-data, field "file".');
  try {
    const part = await request.file();
    if (part?.fieldname !== 'file') throw Problem.invalid('/file', 'The multipart field "file" is missing.');
    const bytes = await part.toBuffer();
    // Where the limit falls between two pieces of the file, toBuffer returns what came before it as if it were all.
    if (part.file.truncated) throw tooLarge();
    return { fileName: nameOf(part.filename), bytes };
  } catch (error) {
    if ((error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE') throw tooLarge();
    throw error;
  }
}

const tooLarge = (): Problem =>
  new Problem('too-large', `The file is larger than ${MOST_UPLOAD_BYTES / 1024 / 1024} MB; send it in parts.`);

const nameOf = (path: string): string => (path.split(/[/\\]/).at(-1) ?? '').slice(0, 200) || 'file';
