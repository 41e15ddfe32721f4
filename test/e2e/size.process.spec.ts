import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const KB = 1000;
const MOST = { js: 170 * KB, css: 25 * KB, font: 60 * KB };
/** The pages a day begins on, as the manifest names them. */
const LANDING_PAGES = [
  'src/app/pages/campaigns-home.tsx',
  'src/app/pages/campaign-page.tsx',
  'src/app/pages/department-page.tsx',
  'src/app/pages/devices-home.tsx',
];

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
  readonly isEntry?: boolean;
}

let folder: string;
let manifest: Readonly<Record<string, Chunk>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atertag-web-'));
  const words = [
    'node_modules/vite/bin/vite.js',
    'build',
    'web',
    '--outDir',
    folder,
    '--emptyOutDir',
    '--logLevel',
    'error',
  ];
  // Not with the NODE_ENV of the tests: what is measured is what is delivered.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: ROOT, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The web client was not built:\n${stderr}`);
  manifest = JSON.parse(await readFile(join(folder, '.vite/manifest.json'), 'utf8')) as typeof manifest;
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** The chunk of that name and all that it imports, before anything of it runs. */
function loadedWith(name: string, loaded = new Set<Chunk>()): Set<Chunk> {
  const chunk = manifest[name];
  if (!chunk) throw new Error(`The manifest has no ${name}.`);
  if (loaded.has(chunk)) return loaded;
  loaded.add(chunk);
  for (const imported of chunk.imports ?? []) loadedWith(imported, loaded);
  return loaded;
}

const entry = (): string => Object.keys(manifest).find((name) => manifest[name]?.isEntry) ?? '';

async function zippedSize(files: Iterable<string>): Promise<number> {
  let bytes = 0;
  for (const file of new Set(files)) bytes += gzipSync(await readFile(join(folder, file))).length;
  return bytes;
}

const everyScript = (): Promise<readonly string[]> =>
  Promise.all(Object.values(manifest).map(({ file }) => readFile(join(folder, file), 'utf8')));

describe('the built web client', () => {
  it.each(LANDING_PAGES)('loads little before %s is there', async (page) => {
    const chunks = [...loadedWith(page, loadedWith(entry()))];
    const js = await zippedSize([...chunks.map(({ file }) => file), 'first-paint.js']);
    const css = await zippedSize(chunks.flatMap((chunk) => chunk.css ?? []));
    expect({ js: js <= MOST.js, css: css <= MOST.css, page, sizes: [js, css] }).toMatchObject({ js: true, css: true });
  });

  it('preloads one font, and that is small', async () => {
    const html = await readFile(join(folder, 'index.html'), 'utf8');
    const fonts = [...html.matchAll(/rel="preload"\s+href="\/([^"]+\.woff2)"/g)].map(([, file = '']) => file);
    expect(fonts).toHaveLength(1);
    const { length } = await readFile(join(folder, fonts[0] ?? ''));
    expect(length).toBeLessThanOrEqual(MOST.font);
  });

  it('holds nothing inline that the content security policy would refuse', async () => {
    const html = await readFile(join(folder, 'index.html'), 'utf8');
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
  });

  it('leaves the design page out', async () => {
    const found = Object.keys(manifest).filter((name) => name.includes('app/design'));
    const words = (await everyScript()).filter((script) => script.includes('Alla komponenter i alla lägen'));
    expect({ found, words: words.length }).toEqual({ found: [], words: 0 });
  });

  it('holds React Aria’s words in Swedish and English and no other language', async () => {
    const scripts = (await everyScript()).filter((script) => script.includes('react-aria')).join('\n');
    const suggestions = { sv: 'Förslag', en: 'Suggestions', de: 'Empfehlungen', fi: 'Ehdotukset', nl: 'Suggesties' };
    const found = Object.entries(suggestions).filter(([, word]) => scripts.includes(word));
    expect(found.map(([language]) => language)).toEqual(['sv', 'en']);
  });
});
