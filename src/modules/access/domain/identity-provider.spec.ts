import { describe, expect, it } from '@jest/globals';
import { claimFault, issuerFault, roleMapFault, scopesFault } from './identity-provider.js';

describe('an issuer', () => {
  it.each([
    'https://login.microsoftonline.com/6babcaad-604b-40ac-a9d7-9fd97c0b779f/v2.0',
    'https://oidc.prod.frejaeid.com/oidc/',
    'http://127.0.0.1:8080/realms/kommun',
    'http://localhost:8080',
    'http://[::1]:8080',
  ])('can be %s', (issuer) => {
    expect(issuerFault(issuer)).toBeNull();
  });

  it.each([
    ['http://login.example.se', /https/],
    ['http://localhost.example.se', /https/],
    ['http://127.0.0.1.example.se', /https/],
    ['file:///etc/passwd', /https/],
    ['login.example.se', /address/],
    ['', /address/],
    [undefined, /address/],
    ['https://login.example.se/.well-known/openid-configuration', /before/],
    ['https://login.example.se/?a=b', /query/],
    ['https://user@login.example.se/', /user/],
  ])('cannot be %s', (issuer, why) => {
    expect(issuerFault(issuer)).toMatch(why);
  });
});

describe('scopes and claims', () => {
  it('are names, openid among the scopes', () => {
    expect(scopesFault('openid profile allatclaims')).toBeNull();
    expect(scopesFault('openid https://frejaeid.com/oidc/scopes/organisationId')).toBeNull();
    for (const wrong of ['profile', '', ' openid', 'openid  email', 'openid å', 7])
      expect(scopesFault(wrong)).not.toBeNull();
    for (const right of ['sub', 'realm_access.roles', 'spinner', 'phone_number']) expect(claimFault(right)).toBeNull();
    for (const wrong of ['', ' ', undefined, 'a\0']) expect(claimFault(wrong)).not.toBeNull();
  });

  it.each([
    'https://frejaeid.com/oidc/scopes/personalIdentityNumber',
    'https://frejaeid.com/oidc/claims/personalIdentityNumber',
    'https://id.oidc.se/scope/naturalPersonNumber',
    'https://id.oidc.se/claim/coordinationNumber',
    'urn:credential:personalNumber',
    'personal_identity_number',
    'personnummer',
    'ssn',
  ])('never name a personal number: %s', (name) => {
    expect(scopesFault(`openid ${name}`)).toMatch(/never requested nor stored/);
    expect(claimFault(name)).toMatch(/never requested nor stored/);
  });
});

describe('a role map', () => {
  it('gives each value a role of the municipality', () => {
    expect(roleMapFault({ techs: 'technician', bosses: 'department_manager' })).toBeNull();
    expect(roleMapFault({ phones: 'station' })).toMatch(/"phones"/);
    expect(roleMapFault({ root: 'operator' })).toMatch(/"root"/);
    for (const wrong of [{}, [], null, 'admin', undefined]) expect(roleMapFault(wrong)).toMatch(/from 1 to 200/);
  });
});
