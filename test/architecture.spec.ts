import { beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MIGRATIONS } from '../src/platform/database/migrations/index.js';
import { findImports, type ImportGraph } from './support/architecture/find-imports.js';
import { IMPORT_RULES, MODULE_ORDER } from './support/architecture/import-rules.js';
import { LONG_FILES, OWED_IMPORTS, OWED_SQL_IN_HTTP, OWED_TABLES } from './support/architecture/owed.js';
import { PLANTED, withPlantedImports } from './support/architecture/planted-imports.js';
import { sourceFiles } from './support/architecture/source-files.js';
import { foreignTables } from './support/architecture/tables.js';
import { unexplainedReaches } from './support/architecture/transactions.js';

const ROOT = join(import.meta.dirname, '..');
const FILES = sourceFiles(ROOT, ['src', 'test']);
const CODE = FILES.filter(({ path, isSpec }) => path.startsWith('src/') && !isSpec);
const PURE = /^src\/(shared|modules\/[^/]+\/domain)\//;

describe('who may import whom', () => {
  let graph: ImportGraph;
  let planted: ImportGraph;
  beforeAll(async () => {
    graph = await findImports(ROOT, ['src', 'web/src']);
    planted = await withPlantedImports((root) => findImports(root, ['src', 'web']));
  });

  it('sees the whole program', () => {
    expect([...graph.imports.keys()]).toEqual(expect.arrayContaining(CODE.map(({ path }) => path)));
    expect(graph.imports.get('src/main.ts')).toContain('src/app.module.ts');
  });

  it.each(IMPORT_RULES.map(({ name }) => name))('%s', (name) => {
    expect([...(graph.violations.get(name) ?? [])].sort()).toEqual(OWED_IMPORTS[name] ?? []);
  });

  it('has a planted import for each rule', () => {
    expect(new Set(PLANTED.map(([rule]) => rule))).toEqual(new Set(IMPORT_RULES.map(({ name }) => name)));
  });

  it.each(PLANTED)('finds "%s" broken where it is planted: %s → %s', (rule, from, to) => {
    const wanted = `${from} → ${to.replace('node:', '')}`;
    const found = planted.violations.get(rule) ?? [];
    // A circle is one violation, named from whichever of its files comes first.
    expect(found.some((each) => each === wanted || each.split(' → ').reverse().join(' → ') === wanted)).toBe(true);
  });
});

describe('the modules', () => {
  it('are all in the order that permits their imports', () => {
    const folders = readdirSync(join(ROOT, 'src/modules'));
    expect(folders.filter((folder) => !(MODULE_ORDER as readonly string[]).includes(folder))).toEqual([]);
  });

  it('are listed by app.module.ts in that order', () => {
    const list = CODE.find(({ path }) => path === 'src/app.module.ts')?.code ?? '';
    const classes = [...(/imports: \[([^]*)\]/.exec(list)?.[1] ?? '').matchAll(/\b(\w+)Module\b/g)];
    const business = classes
      .map(([, name = '']) => name.toLowerCase())
      .filter((name) => (MODULE_ORDER as readonly string[]).includes(name));
    const existing = new Set(readdirSync(join(ROOT, 'src/modules')));
    expect(business).toEqual(MODULE_ORDER.filter((name) => existing.has(name)));
  });

  it('name no table of another module in SQL, but for reports', () => {
    const modules = CODE.filter(
      ({ path }) => path.startsWith('src/modules/') && !path.startsWith('src/modules/reports/'),
    );
    expect(foreignTables(modules)).toEqual(OWED_TABLES);
  });

  it('run no SQL in http', () => {
    const withSql = CODE.filter(
      ({ path, code }) => /^src\/modules\/[^/]+\/http\//.test(path) && code.includes('.query('),
    );
    expect(withSql.map(({ path }) => path)).toEqual(OWED_SQL_IN_HTTP);
  });
});

describe('a controller’s transaction', () => {
  it('reaches as far as its caller, or says above why not', () => {
    expect(unexplainedReaches(CODE)).toEqual([]);
  });

  it('is found where it reaches further', () => {
    const path = 'src/modules/devices/http/devices.controller.ts';
    const wide = 'return this.database.transaction(caller.municipalityId, (tx) => list(tx));';
    expect(unexplainedReaches([{ path, text: `get() {\n  const a = 1;\n  const b = 2;\n  ${wide}` }])).toEqual([
      `${path}:4 caller.municipalityId`,
    ]);
    expect(unexplainedReaches([{ path, text: `// Nobody is signed in yet.\n${wide}` }])).toEqual([]);
    expect(unexplainedReaches([{ path, text: wide.replace('.municipalityId', '') }])).toEqual([]);
  });
});

describe('what nobody writes', () => {
  const everywhere = (): boolean => true;
  it.each([
    ['forwardRef', /\bforwardRef\b/, everywhere, 'inject(forwardRef(() => Other))'],
    [
      'process.env outside platform/config',
      /\bprocess\s*\??\.\s*env\b/,
      (path: string) => !path.startsWith('src/platform/config/'),
      'const port = process.env.PORT',
    ],
    [
      'the time read in pure code',
      /\bDate\.now\b|new Date\(\)|\bperformance\.now\b/,
      (path: string) => PURE.test(path),
      'const now = new Date();',
    ],
    [
      'chance in pure code',
      /\bMath\.random\b|\brandomUUID\b|\bcrypto\./,
      (path: string) => PURE.test(path),
      'Math.random()',
    ],
  ])('%s', (_, pattern, where, sample) => {
    expect(sample).toMatch(pattern);
    expect(CODE.filter(({ path, code }) => where(path) && pattern.test(code)).map(({ path }) => path)).toEqual([]);
  });

  it('a name that says nothing: utils, common, helpers, base, manager', () => {
    const empty = /(^|[/.-])(utils?|common|helpers?|base|managers?)([/.-]|$)/i;
    for (const path of ['src/utils/a.ts', 'src/a/date-helpers.ts', 'src/a/base.entity.ts']) expect(path).toMatch(empty);
    expect(FILES.filter(({ path }) => empty.test(path)).map(({ path }) => path)).toEqual([]);
  });

  it('a barrel, but for the doors', () => {
    const barrel = /^\s*(export\s+(type\s+)?(\*|\{[^}]*\})(\s+as\s+\w+)?\s+from\s+'[^']+';\s*)+$/;
    expect("export { a } from './a.js';\nexport * from './b.js';\n").toMatch(barrel);
    const barrels = CODE.filter(({ path, code }) => !path.endsWith('.public.ts') && barrel.test(code));
    expect(barrels.map(({ path }) => path)).toEqual([]);
  });
});

describe('files', () => {
  it('have at most 200 lines, but for those listed, which do not grow', () => {
    // Journeys through the whole product are told in one piece, however long.
    const parts = FILES.filter(({ path, isSpec }) => !isSpec || path.startsWith('src/'));
    const long = parts.filter(({ path, lines }) => lines > (LONG_FILES[path] ?? 200));
    expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  });

  it('leave the list of long ones when they have become short', () => {
    const lines = new Map(FILES.map((file) => [file.path, file.lines]));
    expect(Object.keys(LONG_FILES).filter((path) => (lines.get(path) ?? 0) <= 200)).toEqual([]);
  });
});

describe('migrations', () => {
  it('are listed by name, each file once, in the order of their numbers', () => {
    const folder = join(ROOT, 'src/platform/database/migrations');
    const files = readdirSync(folder)
      .filter((name) => /^\d{4}-.*[.]ts$/.test(name))
      .sort();
    const classes = files.map((name) => /export class (\w+)/.exec(readFileSync(join(folder, name), 'utf8'))?.[1]);
    expect(files.map((name) => Number(name.slice(0, 4)))).toEqual(files.map((_, index) => index + 1));
    expect(MIGRATIONS.map(({ name }) => name)).toEqual(classes);
    classes.forEach((name, index) => expect(name?.slice(-13)).toBe(String(1_700_000_000_000 + index + 1)));
  });
});
