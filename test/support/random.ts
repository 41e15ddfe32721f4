/** Random numbers that are the same in every run: mulberry32, from 0 to under 1. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The items in another order. */
export function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const mixed = items.map((item) => ({ item, at: random() }));
  return mixed.sort((one, other) => one.at - other.at).map(({ item }) => item);
}

/** The items cut into pieces of 1 to `most`. */
export function cutAtRandom<Item>(items: readonly Item[], most: number, random: () => number): Item[][] {
  const pieces: Item[][] = [];
  for (let start = 0; start < items.length;) {
    const size = 1 + Math.floor(random() * most);
    pieces.push(items.slice(start, start + size));
    start += size;
  }
  return pieces;
}
