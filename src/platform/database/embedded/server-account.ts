import { readFile, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { EmbeddedDatabaseError, errorCode } from './embedded-database-error.js';

/** The operating system account PostgreSQL runs as. */
export interface ServerAccount {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Existing accounts without rights of their own, the best first; macOS names its own with an underscore. */
const UNPRIVILEGED = ['postgres', '_postgres', 'nobody'];

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The unprivileged account of a passwd(5) file's text that PostgreSQL shall run as, or undefined. */
export function chooseAccount(passwd: string): ServerAccount | undefined {
  const accounts = passwd.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    if (name === undefined || !uid || !gid) return [];
    // macOS writes nobody as -2, meaning the unsigned 32-bit number.
    return [{ name, uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }];
  });
  return UNPRIVILEGED.map((name) => accounts.find((account) => account.name === name && account.uid !== 0)).find(
    (account) => account !== undefined,
  );
}

/**
 * PostgreSQL refuses to run as root, so root lends it an existing account; no account is created. Undefined when
 * this process is not root: then PostgreSQL runs as the same user.
 */
export async function accountForNewCluster(): Promise<ServerAccount | undefined> {
  if (!isRoot()) return undefined;
  const account = chooseAccount(await readFile('/etc/passwd', 'utf8'));
  if (account === undefined) {
    throw new EmbeddedDatabaseError(
      'PostgreSQL refuses to run as root, and /etc/passwd has neither the account postgres nor nobody. ' +
        'Start Återtag as a normal user, or set DATABASE_URL to a PostgreSQL server.',
    );
  }
  return account;
}

/** The account a cluster already belongs to: root runs it as its owner, anybody else must be its owner. */
export async function accountOfCluster(cluster: string): Promise<ServerAccount | undefined> {
  const owner = await ownerOf(cluster);
  if (process.getuid === undefined || owner.uid === process.getuid()) {
    if (!isRoot()) return undefined;
    throw new EmbeddedDatabaseError(
      `The database in ${cluster} belongs to root, and PostgreSQL refuses to run as root. ` +
        `Give it to another account: chown -R postgres ${cluster}`,
    );
  }
  if (isRoot()) return owner;
  throw new EmbeddedDatabaseError(
    `The database in ${cluster} belongs to ${owner.name}, and Återtag was started by ${userInfo().username}. ` +
      `Start it as ${owner.name} or root, or set ATERTAG_DATA_DIR to another folder.`,
  );
}

async function ownerOf(path: string): Promise<ServerAccount> {
  const { uid, gid } = await stat(path);
  return { name: (await nameOf(uid)) ?? `the user with id ${uid}`, uid, gid };
}

async function nameOf(uid: number): Promise<string | undefined> {
  try {
    const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
    return lines.find((fields) => fields[2] === String(uid))?.[0];
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
