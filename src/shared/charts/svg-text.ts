import type { Chart } from './chart.js';
import type { Palette } from './palette.js';
import { INKS, type SvgNode } from './svg-node.js';

const FONT = "Inter, system-ui, 'Segoe UI', Roboto, 'Liberation Sans', Arial, sans-serif";

/**
 * The chart as a self-contained SVG document, for a page without scripts, a file or a PDF: its own colours, its finding
 * as title and its description; no style sheet, no script, no reference to anything outside.
 *
 * @param id begins the ids of title and description; two charts on one page need different ones
 */
export function toSvgText({ width, height, text, nodes }: Chart, palette: Palette, id = 'chart'): string {
  const attributes = attributesText({
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'aria-labelledby': `${id}-title`,
    'aria-describedby': `${id}-description`,
    'font-family': FONT,
  });
  const title = `<title id="${escaped(id)}-title">${escaped(text.finding)}</title>`;
  const description = `<desc id="${escaped(id)}-description">${escaped(text.description)}</desc>`;
  return `<svg${attributes}>${title}${description}${nodes.map((node) => nodeText(node, palette)).join('')}</svg>`;
}

function nodeText({ tag, attributes, children }: SvgNode, palette: Palette): string {
  const { class: inks = '', ...geometry } = attributes;
  const all = attributesText({ ...coloursOf(String(inks), palette), ...geometry });
  const inner = children.map((child) => (typeof child === 'string' ? escaped(child) : nodeText(child, palette)));
  return inner.length === 0 ? `<${tag}${all}/>` : `<${tag}${all}>${inner.join('')}</${tag}>`;
}

/** The colours that the inks of `class` have in the palette. */
function coloursOf(inks: string, palette: Palette): Record<string, string> {
  const colours: Record<string, string> = {};
  for (const name of inks.split(' ')) {
    const [, property = '', ink] = /^(fill|stroke)-(.+)$/.exec(name) ?? [];
    const known = INKS.find((each) => each === ink);
    if (known) colours[property] = palette[known];
  }
  return colours;
}

const attributesText = (attributes: Readonly<Record<string, string | number>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text that reads as itself in XML; control characters, which XML cannot hold, are left out. */
const escaped = (text: string): string =>
  text.replace(CONTROL, '').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

// eslint-disable-next-line no-control-regex -- these are what is looked for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
