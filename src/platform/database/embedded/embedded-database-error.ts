/**
 * The embedded database cannot be used. `message` is one line for a person: which path, what is wrong, what to do.
 * `cause` carries what the operating system or PostgreSQL said.
 */
export class EmbeddedDatabaseError extends Error {
  override readonly name = 'EmbeddedDatabaseError';
}

const FAULTS: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EPERM: 'the operating system does not permit it',
  EROFS: 'the file system is read-only',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a file of that name is in the way',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ELOOP: 'the path is a loop of symbolic links',
  ENAMETOOLONG: 'the path is too long',
};

/**
 * The code of a system error (`EACCES`, `ENOENT` …) or SQLSTATE of a pg error, undefined for any other value. Not by
 * `instanceof`: an error of Node itself has another Error class inside a vm context, which is where jest runs code.
 */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Runs file work on the data folder; a system error becomes the one line that names the folder and the remedy. */
export async function namingDataFolder<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof EmbeddedDatabaseError) throw error;
    const code = errorCode(error);
    if (code === undefined) throw error;
    throw new EmbeddedDatabaseError(
      `The data folder ${dataDir} cannot be used: ${FAULTS[code] ?? 'the operating system reports an error'} (${code}). ` +
        'Make it writable for the user who starts Återtag, set ATERTAG_DATA_DIR to another folder, ' +
        'or set DATABASE_URL to a PostgreSQL server.',
      { cause: error },
    );
  }
}
