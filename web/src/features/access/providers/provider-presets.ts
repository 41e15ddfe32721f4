import type { Messages } from '../../../app/messages/sv.js';
import type { ProviderDraft } from './provider-draft.js';

export type Preset = keyof Messages['providers']['presets'];
export const PRESETS: readonly Preset[] = ['entra', 'adfs', 'keycloak', 'freja', 'other'];

type Prefilled = Pick<ProviderDraft, 'issuer' | 'scopes' | 'subjectClaims' | 'roleClaim'>;

/** What is the same for everybody at a provider, as its vendor's documentation has it; the rest is for the reader to fill in. */
export const PREFILLED: Readonly<Record<Preset, Prefilled>> = {
  entra: { issuer: '', scopes: 'openid profile email', subjectClaims: 'tid oid', roleClaim: 'roles' },
  adfs: { issuer: '', scopes: 'openid allatclaims', subjectClaims: 'objectguid', roleClaim: 'role' },
  keycloak: { issuer: '', scopes: 'openid profile email', subjectClaims: 'sub', roleClaim: 'realm_access.roles' },
  freja: {
    issuer: 'https://oidc.prod.frejaeid.com/oidc/',
    scopes: 'openid profile email https://frejaeid.com/oidc/scopes/organisationId',
    subjectClaims: 'sub',
    roleClaim: 'https://frejaeid.com/oidc/claims/organisationIdIdentifier',
  },
  other: { issuer: '', scopes: 'openid profile email', subjectClaims: 'sub', roleClaim: '' },
};
