/**
 * Numbers that look random and are the same every time: mulberry32 (Tommy Ettinger, public domain), 0 up to 1.
 */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A UUIDv7 of this time, the same for the same numbers: what is sent again is recognised (RFC 9562). */
export function seededUuid(time: Date, random: () => number): string {
  const stamp = time.getTime().toString(16).padStart(12, '0');
  const digits = (count: number): string =>
    Array.from({ length: count }, () => Math.floor(random() * 16).toString(16)).join('');
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${digits(3)}-8${digits(3)}-${digits(12)}`;
}
