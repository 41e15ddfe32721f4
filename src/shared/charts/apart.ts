export interface Wish {
  /** Where the middle would stand best, px. */
  readonly middle: number;
  readonly height: number;
}

/**
 * Middles that keep blocks from overlapping in a column from `top` to `bottom`, each as near its wish as the others
 * allow. Blocks that would overlap become a cluster around the mean of what they wish for. They overlap only when
 * together they are higher than the column.
 */
export function apart(wishes: readonly Wish[], top: number, bottom: number): number[] {
  const order = wishes.map((_, index) => index).sort((left, right) => wish(left).middle - wish(right).middle);
  const clusters: { members: number[]; start: number; height: number }[] = [];
  const placed = (members: number[]): { members: number[]; start: number; height: number } => {
    let height = 0;
    let sum = 0;
    for (const member of members) {
      // Where the cluster would have to start for this member to have its wish.
      sum += wish(member).middle - wish(member).height / 2 - height;
      height += wish(member).height;
    }
    const start = Math.max(top, Math.min(sum / members.length, bottom - height));
    return { members, start, height };
  };
  for (const index of order) {
    let cluster = placed([index]);
    for (let above = clusters.at(-1); above && above.start + above.height > cluster.start; above = clusters.at(-1)) {
      clusters.pop();
      cluster = placed([...above.members, ...cluster.members]);
    }
    clusters.push(cluster);
  }

  const middles = new Array<number>(wishes.length).fill(0);
  for (const { members, start } of clusters) {
    let y = start;
    for (const member of members) {
      middles[member] = y + wish(member).height / 2;
      y += wish(member).height;
    }
  }
  return middles;

  function wish(index: number): Wish {
    return wishes[index] ?? { middle: 0, height: 0 };
  }
}
