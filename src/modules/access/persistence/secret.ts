import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 32 random bytes. A secret of this much entropy needs no slow hash: its SHA-256 gives nothing back. */
export const newSecret = (): Buffer => randomBytes(32);

export const sha256 = (secret: Buffer): Buffer => createHash('sha256').update(secret).digest();

export const isSecretOf = (secret: Buffer, storedSha256: Buffer): boolean =>
  timingSafeEqual(sha256(secret), storedSha256);

/** Letters and digits without look-alikes; 32 of them, so that a byte chooses evenly. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';

const groupsOfFive = (length: number): string =>
  Array.from(randomBytes(length), (byte) => ALPHABET.charAt(byte % ALPHABET.length))
    .join('')
    .replace(/(.{5})(?=.)/g, '$1-');

/** A password to choose one's own with: 100 bits. */
export const newOneTimePassword = (): string => groupsOfFive(20);

/** A code for who has lost their second factor: 75 bits. */
export const newRecoveryCode = (): string => groupsOfFive(15);
