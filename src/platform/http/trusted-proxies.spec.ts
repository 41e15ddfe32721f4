import { describe, expect, it } from '@jest/globals';
import { trustedProxies } from './trusted-proxies.js';

describe('a proxy', () => {
  it('is not believed unless told', () => {
    expect(trustedProxies(undefined)('127.0.0.1', 0)).toBe(false);
  });

  it('is believed as far as the number of hops goes', () => {
    const isTrusted = trustedProxies(2);
    expect([0, 1, 2].map((hop) => isTrusted('192.0.2.1', hop))).toEqual([true, true, false]);
  });

  it('is believed by its address or network, also where IPv4 comes as IPv6', () => {
    const isTrusted = trustedProxies(['192.0.2.1', '10.0.0.0/8', '2001:db8::/32']);
    for (const address of ['192.0.2.1', '::ffff:192.0.2.1', '10.9.8.7', '2001:db8::5'])
      expect({ address, trusted: isTrusted(address, 5) }).toEqual({ address, trusted: true });
    for (const address of ['192.0.2.2', '11.0.0.1', '2001:db9::5', 'unknown', '', undefined])
      expect({ address, trusted: isTrusted(address, 0) }).toEqual({ address, trusted: false });
  });
});
