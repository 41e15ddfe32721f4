import { createElement, type ReactNode } from 'react';
import type { Chart } from '../../../../src/shared/charts/chart.js';
import type { SvgNode } from '../../../../src/shared/charts/svg-node.js';

/** The drawing as elements: the same tree that the server writes as text, coloured by the style sheet. */
export function ChartSvg({
  chart: { width, height, text, nodes },
  id,
}: {
  readonly chart: Chart;
  readonly id: string;
}) {
  return (
    <svg
      className="chart"
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <title id={`${id}-title`}>{text.finding}</title>
      <desc id={`${id}-description`}>{text.description}</desc>
      {nodes.map(element)}
    </svg>
  );
}

function element({ tag, attributes, children }: SvgNode, key: number): ReactNode {
  const properties = Object.entries(attributes).map(([name, value]) => [propertyOf(name), value]);
  return createElement(
    tag,
    { ...(Object.fromEntries(properties) as Record<string, string | number>), key },
    ...children.map((child, index) => (typeof child === 'string' ? child : element(child, index))),
  );
}

/** React's name of an SVG attribute. */
function propertyOf(name: string): string {
  if (name === 'class') return 'className';
  if (name.startsWith('data-')) return name;
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
