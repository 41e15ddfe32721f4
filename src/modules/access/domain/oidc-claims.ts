import { containsPersonalNumber } from '../../../shared/codes/personal-number-guard.js';
import type { MunicipalRole } from '../../../shared/permissions.js';
import type { IdentityProvider } from './identity-provider.js';

/** What a provider says of whoever signed in, its signature checked. */
export type Claims = Readonly<Record<string, unknown>>;

/** Who signed in, as far as the municipality's own settings read it from the claims. */
export interface ProviderIdentity {
  readonly issuer: string;
  /** Stable and unique at the issuer: the values of the subject's claims, escaped and joined by a slash. */
  readonly subject: string;
  /** Null when no value of the role claim gives one. */
  readonly role: MunicipalRole | null;
  /** Names or ids of departments; undefined when the provider is not asked about them. */
  readonly departments: readonly string[] | undefined;
  readonly name: string | null;
  readonly email: string | null;
}

/** Who holds several roles gets the first of these: widest rights first. */
export const WIDEST_FIRST = [
  'admin',
  'technician',
  'coordinator',
  'procurement',
  'auditor',
  'department_manager',
  'vendor',
] as const satisfies readonly MunicipalRole[];

const MOST_CHARACTERS = 200;

/** Reads the claims as the provider's settings say. Null when they name nobody: a claim of the subject is missing. */
export function identityOf(claims: Claims, provider: IdentityProvider): ProviderIdentity | null {
  const parts = provider.subjectClaims.map((path) => textOf(claimAt(claims, path)));
  const issuer = textOf(claims.iss);
  const stated = parts.filter((part) => part !== null);
  if (issuer === null || stated.length < parts.length) return null;
  return {
    issuer,
    subject: stated.map(encodeURIComponent).join('/'),
    role: roleOf(textsOf(claimAt(claims, provider.roleClaim)), provider.roleMap),
    departments: provider.departmentClaim === null ? undefined : textsOf(claimAt(claims, provider.departmentClaim)),
    name: shown(claims.name),
    email: shown(claims.email),
  };
}

/**
 * The claim of that name or, where none has it, the one at that dotted path. Names with dots of their own, as
 * `https://example.se/claims/roles`, may be any part of a path.
 */
export function claimAt(claims: unknown, path: string): unknown {
  if (typeof claims !== 'object' || claims === null) return undefined;
  if (Object.hasOwn(claims, path)) return (claims as Claims)[path];
  for (let dot = path.indexOf('.'); dot !== -1; dot = path.indexOf('.', dot + 1)) {
    const name = path.slice(0, dot);
    if (!Object.hasOwn(claims, name)) continue;
    const found = claimAt((claims as Claims)[name], path.slice(dot + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The widest of the roles that the values give; null when none gives any. */
export function roleOf(values: readonly string[], roleMap: IdentityProvider['roleMap']): MunicipalRole | null {
  const given = new Set(values.filter((value) => Object.hasOwn(roleMap, value)).map((value) => roleMap[value]));
  return WIDEST_FIRST.find((role) => given.has(role)) ?? null;
}

const textOf = (value: unknown): string | null =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : null;

const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? (value as readonly unknown[]) : [value]).map(textOf).filter((text) => text !== null);

/** Text about a person, as far as it may be kept: addresses like 198112189876@example.se exist. */
function shown(value: unknown): string | null {
  const text = typeof value === 'string' ? value.replaceAll('\0', '').trim().slice(0, MOST_CHARACTERS) : '';
  return text === '' || containsPersonalNumber(text) ? null : text;
}
