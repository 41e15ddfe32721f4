import { describe, expect, it } from '@jest/globals';
import { decodeCredential, encodeCredential } from './credential.js';

const credential = {
  kind: 'key' as const,
  municipalityId: '018f3b2e-7c11-7000-8000-0123456789ab',
  id: '018f3b2e-7c12-7000-8000-ba9876543210',
  secret: Buffer.alloc(32, 7),
};

describe('a credential', () => {
  it('comes back from its text as it was', () => {
    expect(decodeCredential('key', encodeCredential(credential))).toEqual(credential);
  });

  it('is not taken for one of another kind', () => {
    expect(decodeCredential('session', encodeCredential(credential))).toBeNull();
  });

  it.each(['', 'atk_', 'atk_short', `${encodeCredential(credential)}AAAA`, 'Bearer x'])(
    'is not read from %j',
    (text) => {
      expect(decodeCredential('key', text)).toBeNull();
    },
  );
});
