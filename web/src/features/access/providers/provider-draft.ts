import { containsPersonalNumber } from '../../../../../src/shared/codes/personal-number-guard.js';
import type { MunicipalRole } from '../../../../../src/shared/permissions.js';
import { ApiError } from '../../../api/client.js';
import type { NewProvider, Provider } from '../../../api/providers.js';
import type { Messages } from '../../../app/messages/sv.js';

export interface RoleRow {
  readonly value: string;
  readonly role: MunicipalRole;
}

/** What is typed about a provider before it is sent. */
export interface ProviderDraft {
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  /** Empty: the one that is kept, or none. */
  readonly secret: string;
  readonly secretRemoved: boolean;
  readonly scopes: string;
  readonly subjectClaims: string;
  readonly roleClaim: string;
  readonly roleRows: readonly RoleRow[];
  readonly departmentClaim: string;
}

export type ProviderFaults = Partial<Record<Exclude<keyof ProviderDraft, 'secretRemoved' | 'roleRows'>, string>> & {
  /** A sentence a row; empty rows have none. */
  readonly roleRows?: readonly (string | undefined)[];
};

export const EMPTY_ROW: RoleRow = { value: '', role: 'technician' };
const MOST_SUBJECT_CLAIMS = 5;
const DISCOVERY = '/.well-known/';

const wordsOf = (text: string): string[] => text.split(/[\s,]+/).filter((word) => word !== '');

export const draftOf = (provider: Provider): ProviderDraft => ({
  name: provider.name,
  issuer: provider.issuer,
  clientId: provider.clientId,
  secret: '',
  secretRemoved: false,
  scopes: provider.scopes,
  subjectClaims: provider.subjectClaims.join(' '),
  roleClaim: provider.roleClaim,
  roleRows: Object.entries(provider.roleMap).map(([value, role]) => ({ value, role })),
  departmentClaim: provider.departmentClaim ?? '',
});

/** All of it; of the secret only where there is something new to say: another, or none. */
export function commandOf(draft: ProviderDraft): NewProvider {
  const filled = draft.roleRows.filter(({ value }) => value.trim() !== '');
  const department = draft.departmentClaim.trim();
  return {
    name: draft.name.trim(),
    issuer: draft.issuer.trim(),
    clientId: draft.clientId.trim(),
    scopes: wordsOf(draft.scopes).join(' '),
    subjectClaims: wordsOf(draft.subjectClaims),
    roleClaim: draft.roleClaim.trim(),
    roleMap: Object.fromEntries(filled.map(({ value, role }) => [value.trim(), role])),
    departmentClaim: department === '' ? null : department,
    ...(draft.secretRemoved ? { clientSecret: null } : {}),
    ...(!draft.secretRemoved && draft.secret !== '' ? { clientSecret: draft.secret } : {}),
  };
}

const isFault = (fault: string | readonly (string | undefined)[] | undefined): boolean =>
  typeof fault === 'string' || (fault?.some((each) => each !== undefined) ?? false);

export const hasFaults = (faults: ProviderFaults): boolean => Object.values(faults).some(isFault);

/** What is wrong with the draft, a sentence a field. `before` is the provider as it is kept, where there is one. */
export function draftFaults(draft: ProviderDraft, before: Provider | undefined, t: Messages): ProviderFaults {
  const words = t.providers;
  const subjects = wordsOf(draft.subjectClaims).length;
  const missing = (text: string): string | undefined => (text.trim() === '' ? t.admin.missing : undefined);
  const secretOfFormer =
    before?.hasClientSecret === true &&
    draft.issuer.trim() !== before.issuer &&
    draft.secret === '' &&
    !draft.secretRemoved;
  return {
    name: missing(draft.name),
    issuer: missing(draft.issuer) ?? issuerFault(draft.issuer.trim(), t),
    clientId: missing(draft.clientId),
    secret: secretOfFormer ? words.secretForNewIssuer : undefined,
    scopes: wordsOf(draft.scopes).includes('openid') ? undefined : words.scopesFault,
    subjectClaims: subjects === 0 || subjects > MOST_SUBJECT_CLAIMS ? words.subjectClaimsFault : undefined,
    roleClaim: missing(draft.roleClaim),
    roleRows: rowFaults(draft.roleRows, t),
  };
}

function issuerFault(issuer: string, { providers: words }: Messages): string | undefined {
  if (issuer.includes(DISCOVERY)) return words.issuerDocument;
  // http: is for a provider on the server's own machine, which the server judges.
  if (!URL.canParse(issuer) || !/^https?:$/.test(new URL(issuer).protocol)) return words.issuerFault;
  const { search, hash, username } = new URL(issuer);
  return search === '' && hash === '' && username === '' ? undefined : words.issuerFault;
}

function rowFaults(rows: readonly RoleRow[], { providers: words, people }: Messages): (string | undefined)[] {
  const values = rows.map(({ value }) => value.trim());
  if (values.every((value) => value === '')) return [words.roleMapMissing];
  return values.map((value, row) => {
    if (containsPersonalNumber(value)) return people.personalNumber;
    return value !== '' && values.indexOf(value) < row ? words.roleMapTwice : undefined;
  });
}

/** What the server found wrong with the fields, in the reader's words; nothing where it refused for another reason. */
export function refusedFaults(error: unknown, issuer: string, t: Messages): ProviderFaults {
  if (!(error instanceof ApiError)) return {};
  const words = t.providers;
  const refused = new Set(error.problem.errors?.map(({ pointer }) => pointer.split('/')[1]));
  const at = (field: string, sentence: string) => (refused.has(field) ? { [field]: sentence } : {});
  return {
    ...(refused.has('issuer') ? { issuer: issuerRefusal(issuer.trim(), t) } : {}),
    ...(refused.has('clientSecret') ? { secret: words.secretForNewIssuer } : {}),
    ...at('scopes', words.claimRefused),
    ...at('subjectClaims', words.claimRefused),
    ...at('roleClaim', words.claimRefused),
    ...at('departmentClaim', words.claimRefused),
  };
}

/** Plain HTTP is refused before anything is asked, but on the server's own machine. */
function issuerRefusal(issuer: string, { providers: words }: Messages): string {
  const { protocol, hostname } = new URL(issuer);
  const isAsked = protocol === 'https:' || /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
  return isAsked ? words.issuerSilent(issuer.replace(/\/$/, '')) : words.issuerFault;
}
