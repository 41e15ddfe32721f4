import type { DepartmentEnergy } from '../../api/departments.js';

export type SeriesName = 'kwh' | 'modelledKwh' | 'measuredKwh';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface YearMark extends Point {
  /** A year that is not complete is marked, but no line leads to it: it would look like a change. */
  readonly complete: boolean;
}

export interface SeriesLayout {
  readonly name: SeriesName;
  /** SVG path through the complete years; one that is not known leaves a gap. */
  readonly path: string;
  readonly points: readonly YearMark[];
  /** Where the series' own label stands. */
  readonly label: Point;
}

export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly yTicks: readonly { readonly value: number; readonly y: number }[];
  readonly xTicks: readonly { readonly year: number; readonly x: number }[];
  readonly series: readonly SeriesLayout[];
  readonly target: { readonly path: string; readonly label: Point } | null;
}

/** In drawing order: the readings lie on top, where the year's energy is nothing but them. */
const SERIES: readonly SeriesName[] = ['modelledKwh', 'kwh', 'measuredKwh'];
const HEIGHT = 320;
const MARGIN = { top: 16, bottom: 32, right: 24 };
/** One digit of an axis label with its share of the spaces between thousands. */
const DIGIT_WIDTH = 10;
/** Room for a direct label at the end of a line. */
const LABEL_WIDTH = 92;
const LABEL_HEIGHT = 18;
/** Room for one year on the axis. */
const YEAR_WIDTH = 44;

/**
 * Where everything in a department's energy chart stands, in px of the drawing.
 *
 * @param energy years in order; at least one with a value
 * @param width width of the drawing, px
 */
export function energyChartLayout(
  { years, baseline, target }: Pick<DepartmentEnergy, 'years' | 'baseline' | 'target'>,
  width: number,
): ChartLayout {
  const first = Math.min(...years.map(({ year }) => year), baseline?.year ?? Infinity);
  const last = Math.max(...years.map(({ year }) => year), target?.year ?? -Infinity);
  const values = [...years.flatMap((year) => SERIES.map((name) => year[name] ?? 0)), baseline?.kwh ?? 0];
  const step = niceStep(Math.max(...values, 1) / 4);
  const top = Math.ceil(Math.max(...values, 1) / step) * step;

  const left = 16 + DIGIT_WIDTH * String(Math.round(top)).length;
  const latest = years.at(-1)?.year ?? last;
  // The labels stand right of the last year; where the target lies well beyond it there is room for them in the plot.
  const reach = last === first ? 1 : Math.max((latest - first) / (last - first), 0.1);
  const right = Math.min(width - MARGIN.right, left + (width - left - LABEL_WIDTH) / reach);
  const plot = { left, right, top: MARGIN.top, bottom: HEIGHT - MARGIN.bottom };
  const x = (year: number): number =>
    first === last
      ? (plot.left + plot.right) / 2
      : plot.left + ((year - first) / (last - first)) * (plot.right - plot.left);
  const y = (kwh: number): number => plot.bottom - (kwh / top) * (plot.bottom - plot.top);
  const place = (year: number, kwh: number): Point => ({ x: x(year), y: y(kwh) });

  const series = SERIES.flatMap((name) => {
    const marks = years.map((each): YearMark | null => {
      const kwh = each[name];
      return kwh === null ? null : { ...place(each.year, kwh), complete: each.complete };
    });
    const points = marks.filter((mark) => mark !== null);
    const end = points.findLast(({ complete }) => complete) ?? points.at(-1);
    if (end === undefined) return [];
    const path = pathThrough(marks.map((mark) => (mark?.complete ? mark : null)));
    return [{ name, path, points, label: { x: end.x + 10, y: end.y } }];
  });

  const latestKwh = years.findLast(({ complete, kwh }) => complete && kwh !== null);
  const upwards = (latestKwh?.kwh ?? 0) > (latestKwh?.targetKwh ?? Infinity);
  const line = baseline &&
    target && [place(baseline.year, baseline.kwh), place(target.year, baseline.kwh * (1 - target.reduction))];
  return {
    width,
    height: HEIGHT,
    plot,
    yTicks: Array.from({ length: Math.round(top / step) + 1 }, (_, index) => ({
      value: index * step,
      y: y(index * step),
    })),
    xTicks: yearTicks(first, last, plot.right - plot.left).map((year) => ({ year, x: x(year) })),
    series: apart(series, upwards),
    target: line && {
      path: pathThrough(line),
      label: { x: x(target.year), y: y(baseline.kwh * (1 - target.reduction)) + 18 },
    },
  };
}

/** A path through the points in order; null breaks it. One decimal of a pixel is finer than a screen shows. */
export function pathThrough(points: readonly (Point | null)[]): string {
  return points
    .flatMap((point, index) => {
      if (point === null) return [];
      const pen = points[index - 1] ?? null;
      return [`${pen === null ? 'M' : 'L'}${point.x.toFixed(1)} ${point.y.toFixed(1)}`];
    })
    .join('');
}

/** The next of 1, 2, 2.5, 5 times a power of ten. */
export function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 2.5, 5].find((factor) => factor * power >= least * 0.999) ?? 10) * power;
}

/** As many years as there is room for, evenly spaced from the first. */
function yearTicks(first: number, last: number, width: number): number[] {
  const every = Math.max(1, Math.ceil(((last - first + 1) * YEAR_WIDTH) / Math.max(width, 1)));
  return Array.from({ length: Math.floor((last - first) / every) + 1 }, (_, index) => first + index * every);
}

/** Moves labels of lines that end near each other apart, away from the target line: up when the lines are above it. */
function apart(series: readonly SeriesLayout[], upwards: boolean): SeriesLayout[] {
  const away = upwards ? -1 : 1;
  let next = -Infinity;
  return [...series]
    .sort((left, right) => (left.label.y - right.label.y) * away)
    .map((each) => {
      const depth = Math.max(each.label.y * away, next);
      next = depth + LABEL_HEIGHT;
      return { ...each, label: { ...each.label, y: depth * away } };
    })
    .sort((left, right) => SERIES.indexOf(left.name) - SERIES.indexOf(right.name));
}
