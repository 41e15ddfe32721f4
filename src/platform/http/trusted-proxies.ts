import { BlockList, isIP } from 'node:net';

/** How many proxies stand in front of us, or their addresses and networks; undefined: none is believed. */
export type TrustProxy = number | readonly string[] | undefined;

/**
 * Whether to believe what the holder of an address says of whom it forwards for (`X-Forwarded-*`). Hop 0 is whoever is
 * connected to us.
 */
export function trustedProxies(trust: TrustProxy): (address: string | undefined, hop: number) => boolean {
  if (trust === undefined) return () => false;
  if (typeof trust === 'number') return (_, hop) => hop < trust;
  const trusted = new BlockList();
  for (const each of trust) {
    const [address = '', prefix] = each.split('/');
    const family = familyOf(address);
    if (prefix === undefined) trusted.addAddress(address, family);
    else trusted.addSubnet(address, Number(prefix), family);
  }
  return (address) => address !== undefined && isIP(address) !== 0 && trusted.check(address, familyOf(address));
}

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4');
