import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import type { DepartmentEnergy } from '../../api/departments.js';
import { useSpeech } from '../../app/language.js';
import { energyChartLayout, type Point, type SeriesName, type YearMark } from './energy-chart-layout.js';
import './energy-chart.css';

const NARROWEST_PX = 240;

interface EnergyChartProps {
  readonly energy: DepartmentEnergy;
  /** The finding in one sentence; it titles the drawing. */
  readonly finding: string;
}

/** Energy per year as lines with their labels, the target dashed. The table beside it has the same figures. */
export function EnergyChart({ energy, finding }: EnergyChartProps) {
  const { t, format } = useSpeech();
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const layout = energyChartLayout(energy, width);
  const [first, last] = [energy.years[0]?.year ?? 0, energy.years.at(-1)?.year ?? 0];
  const words: Record<SeriesName, string> = {
    kwh: t.energy.total,
    measuredKwh: t.energy.measured,
    modelledKwh: t.energy.modelled,
  };
  return (
    <div ref={frame} className="chart">
      <svg
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-description`}
        width={layout.width}
        height={layout.height}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
      >
        <title id={`${id}-title`}>{finding}</title>
        <desc id={`${id}-description`}>{t.energy.description(String(first), String(last))}</desc>
        {layout.yTicks.map(({ value, y }) => (
          <g key={value}>
            <line className="chart__grid" x1={layout.plot.left} x2={layout.plot.right} y1={y} y2={y} />
            <text className="chart__tick" x={layout.plot.left - 8} y={y} dy="0.35em" textAnchor="end">
              {format.number(value, 1)}
            </text>
          </g>
        ))}
        {layout.xTicks.map(({ year, x }) => (
          <text key={year} className="chart__tick" x={x} y={layout.plot.bottom + 22} textAnchor="middle">
            {year}
          </text>
        ))}
        {layout.target && (
          <g className="chart__target">
            <path d={layout.target.path} />
            <Label at={layout.target.label} text={`${t.energy.target} ${energy.target?.year ?? ''}`} anchor="end" />
          </g>
        )}
        {layout.series.map((series) => (
          <g key={series.name} className={`chart__series chart__series--${series.name}`}>
            <path d={series.path} />
            {series.points.map((point) => (
              <Mark key={point.x} series={series.name} point={point} />
            ))}
            <Label at={series.label} text={words[series.name]} />
          </g>
        ))}
      </svg>
    </div>
  );
}

interface LabelProps {
  readonly at: Point;
  readonly text: string;
  readonly anchor?: 'start' | 'end';
}

function Label({ at, text, anchor = 'start' }: LabelProps) {
  return (
    <text className="chart__label" x={at.x} y={at.y} dy="0.35em" textAnchor={anchor}>
      {text}
    </text>
  );
}

interface MarkProps {
  readonly series: SeriesName;
  readonly point: YearMark;
}

/** Each series has a shape of its own beside its colour; hollow where the year is not complete. */
function Mark({ series, point: { x, y, complete } }: MarkProps) {
  const className = complete ? 'chart__mark' : 'chart__mark chart__mark--hollow';
  if (series === 'kwh') return <circle className={className} cx={x} cy={y} r="5.5" />;
  if (series === 'measuredKwh') return <rect className={className} x={x - 3.5} y={y - 3.5} width="7" height="7" />;
  return <path className={className} d={`M${x} ${y - 5}L${x + 5} ${y + 4}L${x - 5} ${y + 4}Z`} />;
}

/** The drawing is laid out for the width there is, so that its text keeps its size on a telephone. */
function useWidth(frame: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(720);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(NARROWEST_PX, Math.floor(entry.contentRect.width)));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}
