import { hash, verify } from '@node-rs/argon2';
import { newOneTimePassword } from './secret.js';

/** Checked when there is no password, so that the answer takes as long and says as little. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$qhdmmtBA24ka5H29hl8CiA$+TFeu79HYUVF+YEMJ7w/Wuz+ZwqsNP7j7+aUBHDEYWo';
const ONE_TIME_HOURS = 72;

/** argon2id with 19 MiB and two passes, as OWASP's Password Storage Cheat Sheet has it. */
export const passwordHash = (password: string): Promise<string> => hash(password);

/** Takes as long for nobody's password as for a wrong one. */
export async function isPassword(password: string, stored: string | null | undefined): Promise<boolean> {
  const equal = await verify(stored ?? NOBODY, password);
  return equal && typeof stored === 'string';
}

export interface OneTimePassword {
  /** Shown this once. */
  readonly password: string;
  readonly passwordHash: string;
  readonly passwordExpiresAt: Date;
}

export async function createOneTimePassword(now: Date): Promise<OneTimePassword> {
  const password = newOneTimePassword();
  return { password, passwordHash: await passwordHash(password), passwordExpiresAt: oneTimePasswordEnd(now) };
}

export const oneTimePasswordEnd = (now: Date): Date => new Date(now.getTime() + ONE_TIME_HOURS * 3_600_000);
