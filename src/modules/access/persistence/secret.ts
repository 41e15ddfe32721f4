import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 32 random bytes. A secret of this much entropy needs no slow hash: its SHA-256 gives nothing back. */
export const newSecret = (): Buffer => randomBytes(32);

export const sha256 = (secret: Buffer): Buffer => createHash('sha256').update(secret).digest();

export const isSecretOf = (secret: Buffer, storedSha256: Buffer): boolean =>
  timingSafeEqual(sha256(secret), storedSha256);

/** A password for the first hour: 20 characters without look-alikes, about 98 bits. */
export function newOneTimePassword(): string {
  const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';
  return Array.from(randomBytes(20), (byte) => alphabet.charAt(byte % alphabet.length))
    .join('')
    .replace(/(.{5})(?=.)/g, '$1-');
}
