/**
 * What a caller shows: which municipality, which key or session there, and a secret only its owner knows. The
 * municipality is inside, so a credential is looked up under that municipality's row-level security and no query ever
 * searches across tenants.
 */
export interface Credential {
  readonly kind: CredentialKind;
  readonly municipalityId: string;
  readonly id: string;
  /** 32 random bytes; stored only as their SHA-256, which is enough for a secret of that much entropy. */
  readonly secret: Buffer;
}

/** What a caller shows with each request, and what opens one door once: a campaign's join page, a provider's answer. */
const PREFIX = {
  key: 'atk_',
  session: 'ats_',
  station: 'att_',
  operator: 'ato_',
  join: 'atj_',
  browser: 'atb_',
  signIn: 'atp_',
} as const;
export type CredentialKind = keyof typeof PREFIX;

const LENGTH = 16 + 16 + 32;

export function encodeCredential({ kind, municipalityId, id, secret }: Credential): string {
  return PREFIX[kind] + Buffer.concat([bytesOf(municipalityId), bytesOf(id), secret]).toString('base64url');
}

/** The credential in a text, or null when the text is none of that kind. Says nothing about whether it is valid. */
export function decodeCredential(kind: CredentialKind, text: string): Credential | null {
  if (!text.startsWith(PREFIX[kind])) return null;
  const bytes = Buffer.from(text.slice(PREFIX[kind].length), 'base64url');
  if (bytes.length !== LENGTH) return null;
  return { kind, municipalityId: uuidOf(bytes, 0), id: uuidOf(bytes, 16), secret: bytes.subarray(32) };
}

const bytesOf = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex');

function uuidOf(bytes: Buffer, start: number): string {
  const hex = bytes.toString('hex', start, start + 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
