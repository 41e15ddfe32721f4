import { describe, expect, it } from '@jest/globals';
import { ApiError } from '../../../api/client.js';
import type { Provider } from '../../../api/providers.js';
import { sv } from '../../../app/messages/sv.js';
import { commandOf, draftFaults, draftOf, hasFaults, type ProviderDraft, refusedFaults } from './provider-draft.js';

const words = sv.providers;
const kept: Provider = {
  id: '1',
  name: 'Malmö stads konto',
  issuer: 'https://login.example.se/realms/malmo',
  clientId: 'atertag',
  hasClientSecret: true,
  scopes: 'openid profile email',
  subjectClaims: ['tid', 'oid'],
  roleClaim: 'roles',
  roleMap: { 'it-admins': 'admin', tekniker: 'technician' },
  departmentClaim: null,
};
const faultsOf = (change: Partial<ProviderDraft>) => draftFaults({ ...draftOf(kept), ...change }, kept, sv);

describe('what is typed about an identity provider', () => {
  it('is sent as it was kept when nothing is changed, and says nothing of the secret', () => {
    expect(hasFaults(faultsOf({}))).toBe(false);
    const sent = commandOf(draftOf(kept));
    expect({ ...sent, id: '1', hasClientSecret: true }).toEqual(kept);
    expect(sent).not.toHaveProperty('clientSecret');
  });

  it('sends a new secret, or that there is none any longer', () => {
    expect(commandOf({ ...draftOf(kept), secret: 'new' }).clientSecret).toBe('new');
    expect(commandOf({ ...draftOf(kept), secretRemoved: true }).clientSecret).toBeNull();
  });

  it('needs the secret again where the issuer is another', () => {
    const issuer = 'https://other.example.se';
    expect(faultsOf({ issuer }).secret).toBe(words.secretForNewIssuer);
    for (const change of [{ secret: 'new' }, { secretRemoved: true }])
      expect(faultsOf({ issuer, ...change }).secret).toBeUndefined();
  });

  it('takes an address alone for the issuer', () => {
    expect(faultsOf({ issuer: 'login.example.se' }).issuer).toBe(words.issuerFault);
    expect(faultsOf({ issuer: 'https://login.example.se?a=1' }).issuer).toBe(words.issuerFault);
    expect(faultsOf({ issuer: `${kept.issuer}/.well-known/openid-configuration` }).issuer).toBe(words.issuerDocument);
  });

  it('names a value at least, none twice, and no personal number', () => {
    const row = (value: string) => ({ value, role: 'admin' as const });
    expect(faultsOf({ roleRows: [row(' ')] }).roleRows).toEqual([words.roleMapMissing]);
    const rows = [row('a'), row(''), row('a'), row('811228-9874')];
    expect(faultsOf({ roleRows: rows }).roleRows).toEqual([
      ...[undefined, undefined, words.roleMapTwice, sv.people.personalNumber],
    ]);
  });

  it('shows at the issuer that nobody answered there, in the reader’s language', () => {
    const errors = [{ pointer: '/issuer', message: 'was asked and did not answer (TIMEOUT)' }];
    const silent = refusedFaults(new ApiError(422, { errors }), 'https://gone.example.se/', sv);
    expect(silent.issuer).toBe(words.issuerSilent('https://gone.example.se'));
    const plain = refusedFaults(new ApiError(422, { errors }), 'http://gone.example.se', sv);
    expect(plain.issuer).toBe(words.issuerFault);
  });

  it('shows nothing at a field when it was refused for another reason', () => {
    expect(hasFaults(refusedFaults(new ApiError(403, {}), kept.issuer, sv))).toBe(false);
  });
});
