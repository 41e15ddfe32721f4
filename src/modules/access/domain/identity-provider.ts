import { MUNICIPAL_ROLES, type MunicipalRole } from '../../../shared/permissions.js';

/** An OpenID provider people of one municipality sign in with, and how its claims are read. */
export interface IdentityProvider {
  readonly id: string;
  readonly name: string;
  /** As the provider's own configuration document names it. */
  readonly issuer: string;
  readonly clientId: string;
  /** Null for a public client. Never part of an answer or a log line. */
  readonly clientSecret: string | null;
  /** Separated by spaces, `openid` among them. */
  readonly scopes: string;
  /** The claims that together say who somebody is, for as long as they work there. */
  readonly subjectClaims: readonly string[];
  readonly roleClaim: string;
  /** A value of the role claim → the role it gives. */
  readonly roleMap: Readonly<Record<string, MunicipalRole>>;
  readonly departmentClaim: string | null;
}

export const DEFAULT_SCOPES = 'openid profile email';
export const DEFAULT_SUBJECT_CLAIMS: readonly string[] = ['sub'];

/** Names of scopes and claims that hold a personal number at Freja, Sweden Connect, Inera, BankID brokers. */
const PERSONAL_NUMBER =
  /personal_?(identity_?)?number|naturalPerson(Number|Pnr)|coordination_?number|person_?(nummer|nr)|samordningsnummer|national_?id\b|\b(ssn|nin|pnr)\b/i;
const PERSONAL_NUMBER_FAULT = 'names a personal number, which is never requested nor stored: choose another';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
const DISCOVERY = '/.well-known/';

/** What an issuer must be instead, after the field's name; null when nothing is wrong. Whether it answers is another question. */
export function issuerFault(value: unknown): string | null {
  if (typeof value !== 'string' || !URL.canParse(value)) return 'must be an address as https://login.example.se';
  const { protocol, hostname, search, hash, username } = new URL(value);
  if (protocol !== 'https:' && !(protocol === 'http:' && LOOPBACK.test(hostname)))
    return 'must begin with https://; http:// is for a provider on this very machine only';
  if (value.includes(DISCOVERY)) return `must be the address before ${DISCOVERY}, without what follows`;
  if (search !== '' || hash !== '' || username !== '')
    return 'must be an address alone, without user, query or fragment';
  return null;
}

export const isLoopback = ({ hostname }: URL): boolean => LOOPBACK.test(hostname);

export function scopesFault(value: unknown): string | null {
  if (typeof value !== 'string' || !/^[\x21-\x7e]+( [\x21-\x7e]+)*$/.test(value))
    return `must be names with one space between them, as "${DEFAULT_SCOPES}"`;
  if (!value.split(' ').includes('openid')) return 'must contain openid';
  return PERSONAL_NUMBER.test(value) ? PERSONAL_NUMBER_FAULT : null;
}

export function claimFault(value: unknown): string | null {
  if (typeof value !== 'string' || value.trim() === '' || value.includes('\0'))
    return 'must be the name of a claim, or the dotted path to one, as realm_access.roles';
  return PERSONAL_NUMBER.test(value) ? PERSONAL_NUMBER_FAULT : null;
}

const MOST_VALUES = 200;

export function roleMapFault(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return ROLE_MAP;
  const entries = Object.entries(value);
  if (entries.length === 0 || entries.length > MOST_VALUES) return ROLE_MAP;
  const wrong = entries.find(([, role]) => !(MUNICIPAL_ROLES as readonly unknown[]).includes(role));
  return wrong ? `gives "${wrong[0]}" no role; the roles are ${MUNICIPAL_ROLES.join(', ')}` : null;
}

const ROLE_MAP = `must name from 1 to ${MOST_VALUES} values of the role claim, each with its role, as {"it-admins": "admin"}`;
