/** What one benchmark found: ours and its floor, measured in the same run. */
export interface Result {
  readonly bench: string;
  readonly ours: number;
  readonly floor: number;
  /** Ours divided by floor, whatever the unit. */
  readonly ratio: number;
  readonly unit: string;
  readonly [detail: string]: string | number | readonly number[];
}

export type Benchmark = (size: number | undefined) => Promise<readonly Result[]>;

/** @param fraction 0.5 for the median, 0.99 for the 99th percentile. @throws Error when there are no values */
export function percentile(values: readonly number[], fraction: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(fraction * sorted.length))];
  if (value === undefined) throw new Error('There is nothing to take a percentile of.');
  return value;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Three significant digits more than anybody should quote. */
export const rounded = (value: number): number => Number(value.toPrecision(4));

export function resultOf(
  bench: string,
  unit: string,
  { ours, floor }: { readonly ours: number; readonly floor: number },
  details: Readonly<Record<string, string | number | readonly number[]>> = {},
): Result {
  return { bench, ours: rounded(ours), floor: rounded(floor), ratio: rounded(ours / floor), unit, ...details };
}

/** Milliseconds that `work` took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Rounds of ours and the floor in turn, so that what else the machine does meets both; the medians. */
export async function inTurn(
  rounds: number,
  measure: { readonly ours: () => Promise<number>; readonly floor: () => Promise<number> },
): Promise<{ ours: number; floor: number; oursRounds: number[]; floorRounds: number[] }> {
  const oursRounds: number[] = [];
  const floorRounds: number[] = [];
  for (let round = 1; round <= rounds; round++) {
    oursRounds.push(rounded(await measure.ours()));
    floorRounds.push(rounded(await measure.floor()));
    console.log(`round ${round}: ours ${oursRounds.at(-1) ?? ''}, floor ${floorRounds.at(-1) ?? ''}`);
  }
  return { ours: median(oursRounds), floor: median(floorRounds), oursRounds, floorRounds };
}

/** How many a second `workers` make together, each doing `once` after `once` until it answers false or time is up. */
export async function ratePerSecond<Worker>(
  workers: readonly Worker[],
  seconds: number,
  once: (worker: Worker) => Promise<number>,
): Promise<number> {
  const started = performance.now();
  const until = started + seconds * 1000;
  let done = 0;
  await Promise.all(
    workers.map(async (worker) => {
      while (performance.now() < until) {
        const count = await once(worker);
        if (count === 0) return;
        done += count;
      }
    }),
  );
  return done / ((performance.now() - started) / 1000);
}
