import { describe, expect, it } from '@jest/globals';
import { MUNICIPAL_ROLES } from '../../../shared/permissions.js';
import type { IdentityProvider } from './identity-provider.js';
import { claimAt, identityOf, roleOf, WIDEST_FIRST } from './oidc-claims.js';

const provider: IdentityProvider = {
  ...{ id: '1', name: 'Entra', issuer: 'https://login.example.se', clientId: 'c', clientSecret: null },
  ...{ scopes: 'openid', subjectClaims: ['sub'], roleClaim: 'roles', departmentClaim: null },
  roleMap: { techs: 'technician', admins: 'admin', audit: 'auditor' },
};
const claims = { iss: provider.issuer, sub: 's', roles: ['techs'] };

describe('a claim', () => {
  it.each([
    ['roles', { roles: ['a'] }, ['a']],
    ['realm_access.roles', { realm_access: { roles: ['a'] } }, ['a']],
    ['a.b.c', { a: { b: { c: 1 } } }, 1],
    ['a.b', { 'a.b': 'whole', a: { b: 'path' } }, 'whole'],
    ['https://x.se/claims/role', { 'https://x.se/claims/role': 'r' }, 'r'],
    ['resource_access.https://x.se.roles', { resource_access: { 'https://x.se': { roles: ['r'] } } }, ['r']],
    ['a.b.c', { a: { x: 1 }, 'a.b': { c: 'second way' } }, 'second way'],
  ])('is found at %s', (path, given, found) => {
    expect(claimAt(given, path)).toEqual(found);
  });

  it.each([
    ['roles', {}],
    ['a.b', { a: 'text' }],
    ['a.b', { a: null }],
    ['constructor', {}],
    ['constructor.name', {}],
    ['roles.length', { roles: 'text' }],
    ['', { a: 1 }],
  ])('is not found at %j in %j', (path, given) => {
    expect(claimAt(given, path)).toBeUndefined();
  });
});

describe('the role', () => {
  it('is the widest of those given, whatever their order', () => {
    expect(roleOf(['audit', 'other', 'admins', 'techs'], provider.roleMap)).toBe('admin');
    expect(roleOf(['audit', 'techs'], provider.roleMap)).toBe('technician');
  });

  it.each([[[]], [['other']], [['TECHS']], [['constructor', '__proto__']]])('is none for %j', (values) => {
    expect(roleOf(values, provider.roleMap)).toBeNull();
  });

  it('can be each that a municipality gives', () => {
    expect([...WIDEST_FIRST].sort()).toEqual([...MUNICIPAL_ROLES].sort());
    for (const role of MUNICIPAL_ROLES) expect(roleOf(['x'], { x: role })).toBe(role);
  });

  it('is read from text and from lists', () => {
    expect(identityOf({ ...claims, roles: 'techs' }, provider)?.role).toBe('technician');
    expect(identityOf({ ...claims, roles: [1, null, 'techs'] }, provider)?.role).toBe('technician');
    expect(identityOf({ ...claims, roles: { techs: true } }, provider)?.role).toBeNull();
  });
});

describe('who a provider names', () => {
  it('is told by issuer and subject', () => {
    expect(identityOf(claims, provider)).toEqual({
      ...{ issuer: provider.issuer, subject: 's', role: 'technician' },
      ...{ departments: undefined, name: null, email: null },
    });
  });

  it('is told apart by every claim of the subject, whatever these hold', () => {
    const both = { ...provider, subjectClaims: ['tid', 'oid'] };
    const subjects = [
      { tid: 'a/b', oid: 'c' },
      { tid: 'a', oid: 'b/c' },
      { tid: 'a', oid: 'b' },
    ].map((given) => identityOf({ ...claims, ...given }, both)?.subject);
    expect(subjects).toEqual(['a%2Fb/c', 'a/b%2Fc', 'a/b']);
  });

  it.each([{ sub: undefined }, { sub: '' }, { sub: null }, { sub: ['s'] }, { iss: undefined }])(
    'is nobody with %j',
    (missing) => {
      expect(identityOf({ ...claims, ...missing }, provider)).toBeNull();
    },
  );

  it('has a name and an address only as text, and without personal numbers', () => {
    const named = identityOf({ ...claims, name: ' Eva ', email: '811218-9876@example.se' }, provider);
    expect(named).toMatchObject({ name: 'Eva', email: null });
    expect(identityOf({ ...claims, name: { first: 'Eva' }, email: 7 }, provider)).toMatchObject({
      name: null,
      email: null,
    });
  });

  it('has the departments the provider states, none where it states nothing', () => {
    const asked = { ...provider, departmentClaim: 'unit' };
    expect(identityOf({ ...claims, unit: 'Skola' }, asked)?.departments).toEqual(['Skola']);
    expect(identityOf(claims, asked)?.departments).toEqual([]);
  });
});
