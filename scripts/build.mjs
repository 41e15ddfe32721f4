/**
 * Builds the server (src → dist) and the web client (web → web/dist).
 *
 *   node scripts/build.mjs              both, in any case
 *   node scripts/build.mjs --if-stale   only what is missing or was built from other sources
 *   --server | --web                    one of the two
 *
 * What was built from is remembered as a hash of the sources' content: a fresh clone has fresh modification times.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const SPEC = /\.spec\.tsx?$/;
const TYPESCRIPT = /\.tsx?$/;
const ASSET = /\.(sql|json)$/;
/** What decides about both builds beside their sources; this script is one of them. */
const SETTINGS = ['package-lock.json', 'tsconfig.json', 'scripts/build.mjs'];

const parts = {
  server: {
    title: 'the server',
    entry: 'src',
    stamp: 'dist/.built',
    sources: async () => [...(await filesBelow('src')), ...SETTINGS, 'tsconfig.build.json', 'nest-cli.json'],
    build: buildServer,
  },
  web: {
    title: 'the web client',
    entry: 'web/index.html',
    stamp: 'web/dist/.built',
    sources: async () => [...(await filesBelow('web')), ...(await filesBelow('src/shared')), ...SETTINGS],
    build: buildWeb,
  },
};

/** Paths of the files below a folder, relative to the repository, in a fixed order; without tests and outputs. */
async function filesBelow(folder) {
  if (!existsSync(join(root, folder))) return [];
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return ['web/dist', 'web/node_modules'].includes(path) ? [] : filesBelow(path);
      return SPEC.test(path) ? [] : [path];
    }),
  );
  return found.flat().sort();
}

async function hashOf(paths) {
  const hash = createHash('sha256');
  const contents = await Promise.all(
    paths.map((path) => (existsSync(join(root, path)) ? readFile(join(root, path)) : 'absent')),
  );
  paths.forEach((path, index) => hash.update(`${path}\0${contents[index].length}\0`).update(contents[index]));
  return hash.digest('hex');
}

async function buildServer(sources) {
  const { default: ts } = await import('typescript');
  const { before: describeDtos } = await import('@nestjs/swagger/plugin');
  const configFile = join(root, 'tsconfig.build.json');
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (diagnostic) => report(ts, [diagnostic]) };
  // With isolatedModules an incremental build emits only the files that changed. What the plugin writes into a DTO or
  // controller also depends on the types they import, so the files that depend on a change are emitted as well.
  const config = ts.getParsedCommandLineOfConfigFile(configFile, { isolatedModules: false, noEmitOnError: true }, host);
  if (config === undefined) return false;

  const state = config.options.tsBuildInfoFile;
  const settings = await hashOf([...SETTINGS, 'tsconfig.build.json', 'nest-cli.json']);
  const stateOf = join(root, 'dist/.settings');
  // The compiler trusts its state file and writes nothing that it thinks is there.
  const reusable = existsSync(stateOf) && (await readFile(stateOf, 'utf8')) === settings;
  if (!reusable && state !== undefined) await rm(state, { force: true });

  const program = ts.createIncrementalProgram({
    rootNames: config.fileNames,
    options: config.options,
    configFileParsingDiagnostics: config.errors,
  });
  const diagnostics = [
    ...program.getConfigFileParsingDiagnostics(),
    ...program.getOptionsDiagnostics(),
    ...program.getSyntacticDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...program.getSemanticDiagnostics(),
  ];
  if (report(ts, diagnostics)) return false;
  const { plugins } = JSON.parse(await readFile(join(root, 'nest-cli.json'), 'utf8')).compilerOptions;
  const { options } = plugins.find((plugin) => plugin.name === '@nestjs/swagger');
  if (!reusable) await rm(join(root, 'dist'), { recursive: true, force: true });
  const emitted = program.emit(undefined, undefined, undefined, false, {
    before: [describeDtos(options, program.getProgram())],
  });
  if (report(ts, emitted.diagnostics) || emitted.emitSkipped) return false;

  await mkdir(join(root, 'dist'), { recursive: true });
  await copyAssets(sources);
  await removeOrphans(sources);
  await writeFile(stateOf, settings);
  return true;
}

/** Prints in tsc's format; true when there is an error among them. */
function report(ts, diagnostics) {
  if (diagnostics.length === 0) return false;
  const formatHost = {
    getCurrentDirectory: () => process.cwd(),
    getCanonicalFileName: (name) => name,
    getNewLine: () => '\n',
  };
  const format = process.stderr.isTTY ? ts.formatDiagnosticsWithColorAndContext : ts.formatDiagnostics;
  process.stderr.write(format(ts.sortAndDeduplicateDiagnostics(diagnostics), formatHost));
  return diagnostics.some((diagnostic) => diagnostic.category === ts.DiagnosticCategory.Error);
}

async function copyAssets(sources) {
  for (const path of sources) {
    if (!path.startsWith('src/') || !ASSET.test(path)) continue;
    const target = join(root, 'dist', path.slice('src/'.length));
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(root, path), target);
  }
}

/** Output of sources that are gone: a renamed module must not go on being found. */
async function removeOrphans(sources) {
  const expected = new Set(['dist/.built', 'dist/.settings']);
  for (const path of sources) {
    if (!path.startsWith('src/')) continue;
    const output = `dist/${path.slice('src/'.length)}`;
    expected.add(output);
    const script = output.replace(TYPESCRIPT, '.js');
    expected.add(script).add(`${script}.map`);
  }
  for (const path of await filesBelow('dist')) if (!expected.has(path)) await rm(join(root, path));
}

async function buildWeb() {
  const { build } = await import('vite');
  const configFile = join(root, 'web/vite.config.ts');
  await build({
    root: join(root, 'web'),
    configFile: existsSync(configFile) ? configFile : false,
    logLevel: 'warn',
    build: { outDir: 'dist', emptyOutDir: true },
  });
  return true;
}

/** False when the build failed and said why. */
async function bring(part, onlyIfStale) {
  if (!existsSync(join(root, part.entry))) {
    // An image that carries the outputs alone has nothing to build.
    if (!onlyIfStale) console.log(`No ${part.entry}: ${part.title} is not built.`);
    return true;
  }
  const sources = await part.sources();
  const hash = await hashOf(sources);
  const stamp = join(root, part.stamp);
  if (onlyIfStale && existsSync(stamp) && (await readFile(stamp, 'utf8')) === hash) return true;
  // On standard error: a command that is built first prints its answer alone on standard output.
  console.error(`Building ${part.title}…`);
  await rm(stamp, { force: true });
  if (!(await part.build(sources))) return false;
  await mkdir(dirname(stamp), { recursive: true });
  await writeFile(stamp, hash);
  return true;
}

const flags = new Set(process.argv.slice(2));
const known = ['--if-stale', '--server', '--web'];
const unknown = [...flags].filter((flag) => !known.includes(flag));
if (unknown.length > 0) {
  console.error(`Unknown option ${unknown.join(' ')}; there are ${known.join(', ')}.`);
  process.exit(1);
}
const asked = ['server', 'web'].filter((name) => flags.has(`--${name}`));
try {
  for (const name of asked.length > 0 ? asked : ['server', 'web']) {
    if (!(await bring(parts[name], flags.has('--if-stale')))) process.exit(1);
  }
} catch (error) {
  const missing = error.code === 'ERR_MODULE_NOT_FOUND' ? ' Run npm ci, with the development dependencies.' : '';
  console.error(`The build failed: ${error.message}${missing}`);
  process.exit(1);
}
