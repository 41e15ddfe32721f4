/** null and absent both mean that a figure is not known. */
export const isKnown = (value: number | null | undefined): value is number => value !== null && value !== undefined;

/** The least and the greatest; infinite for none. Not by spreading: a call takes only so many arguments. */
export const extent = (numbers: readonly number[]): [least: number, greatest: number] => [
  numbers.reduce((least, each) => Math.min(least, each), Infinity),
  numbers.reduce((greatest, each) => Math.max(greatest, each), -Infinity),
];

/** Figures that differ by less than this are drawn as if they did not: no scale divides so little. */
const LEAST_SPAN = 1e-6;

/** The ends of a scale that has zero and every figure on it. */
export function zeroBased(figures: readonly (number | null | undefined)[]): [least: number, greatest: number] {
  const [least, greatest] = extent([0, ...figures.filter(isKnown)]);
  return greatest - least < LEAST_SPAN ? [0, 1] : [least, greatest];
}
