import { randomBytes } from 'node:crypto';
import bwip from 'bwip-js/node';
import { Secret, TOTP } from 'otpauth';

const PERIOD_SECONDS = 30;
const ISSUER = 'Återtag';

/** 160 bits, as RFC 4226 recommends. */
export const newTotpSecret = (): Buffer => randomBytes(20);

export interface TotpSetup {
  /** Base32, for an app that cannot read the code. */
  readonly secret: string;
  readonly uri: string;
  readonly qrSvg: string;
}

/** What an authenticator app reads. @param holder who and where, as the app lists it */
export function totpSetup(bytes: Buffer, holder: string): TotpSetup {
  const secret = secretOf(bytes);
  const uri = new TOTP({ issuer: ISSUER, label: holder, secret, period: PERIOD_SECONDS }).toString();
  return {
    secret: secret.base32,
    uri,
    qrSvg: bwip.toSVG({ bcid: 'qrcode', text: uri, paddingwidth: 4, paddingheight: 4 }),
  };
}

/**
 * The time step a code belongs to (RFC 6238), one step early or late allowed for clocks that differ; null when it belongs
 * to none of them.
 */
export function stepOfCode(bytes: Buffer, code: string, at: Date): number | null {
  const timestamp = at.getTime();
  const delta = TOTP.validate({ token: code, secret: secretOf(bytes), period: PERIOD_SECONDS, timestamp, window: 1 });
  return delta === null ? null : TOTP.counter({ period: PERIOD_SECONDS, timestamp }) + delta;
}

const secretOf = (bytes: Buffer): Secret => new Secret({ buffer: Uint8Array.from(bytes).buffer });
