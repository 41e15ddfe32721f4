import { isIP } from 'node:net';

/** `1`, or `10.0.0.5, 10.1.0.0/16, ::1`. @returns null for what is neither a number of hops nor addresses and networks */
export function parseTrustProxy(text: string): number | readonly string[] | null {
  if (/^\d+$/.test(text)) return Number(text) >= 1 && Number(text) <= 10 ? Number(text) : null;
  const parts = text.split(',').map((part) => part.trim());
  return parts.every(isAddressOrNetwork) ? parts : null;
}

function isAddressOrNetwork(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128));
}
