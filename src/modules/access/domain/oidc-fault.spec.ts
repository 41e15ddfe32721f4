import { describe, expect, it } from '@jest/globals';
import { kindOfFault, placeOfFault } from './oidc-fault.js';

describe('the kind of a fault', () => {
  it('is its code and the protocol’s word, or what the network said', () => {
    expect(kindOfFault({ code: 'OAUTH_RESPONSE_BODY_ERROR', error: 'invalid_client' })).toBe(
      'OAUTH_RESPONSE_BODY_ERROR invalid_client',
    );
    const refused = Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } });
    expect(kindOfFault(refused)).toBe('ECONNREFUSED');
    expect(kindOfFault(new Error('something went wrong', { cause: refused }))).toBe('ECONNREFUSED');
    expect(kindOfFault(new TypeError('fetch failed'))).toBe('TypeError');
  });

  it('holds nothing a stranger wrote', () => {
    expect(kindOfFault({ code: 'X', error: 'anna@kommun.example is not here' })).toBe('X');
    expect(kindOfFault({ code: 'a b', error: 7 })).toBe('unknown');
    for (const nothing of [null, undefined, 'text']) expect(kindOfFault(nothing)).toBe('unknown');
  });

  it('goes with its place, which does not repeat its message', () => {
    const place = placeOfFault(new Error('anna@kommun.example\nis not here'));
    expect(place.length).toBeGreaterThan(0);
    expect(place.join()).not.toContain('anna');
    expect(placeOfFault(null)).toEqual([]);
  });
});
