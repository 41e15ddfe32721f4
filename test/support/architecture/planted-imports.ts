import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { MODULE_ORDER } from './import-rules.js';

const PACKAGE = /^(node:|[a-z0-9-]+$)/;
const devices = (path: string): string => `src/modules/devices/${path}.ts`;
const DEVICES_DOOR = devices('devices.public');

/** For each rule an import that breaks it: the file and what it imports, a package or another file. */
export const PLANTED: readonly (readonly [rule: string, from: string, to: string])[] = [
  ['shared imports nothing', 'src/shared/page.ts', 'src/platform/log/log.ts'],
  ['shared imports nothing', 'src/shared/ids.ts', 'uuid'],
  ['shared imports nothing', 'src/shared/scale.ts', 'd3-scale'],
  ['the chart kit imports scales and shapes', 'src/shared/charts/bars.ts', 'd3-array'],
  ['the chart kit imports scales and shapes', 'src/shared/charts/bars.ts', 'src/platform/log/log.ts'],
  ['platform imports shared only', 'src/platform/queue/relay.ts', DEVICES_DOOR],
  ['modules import platform, shared and modules', devices('domain/early'), 'src/main.ts'],
  ...MODULE_ORDER.slice(0, -1).map(
    (module, index) =>
      [
        `${module} imports no later module`,
        `src/modules/${module}/use-cases/ask.ts`,
        `src/modules/${MODULE_ORDER[index + 1] ?? ''}/queries/answer.ts`,
      ] as const,
  ),
  ['modules meet at their doors', 'src/modules/campaigns/use-cases/peek.ts', devices('persistence/device.entity')],
  ['module classes meet module classes', 'src/modules/campaigns/campaigns.module.ts', devices('use-cases/register')],
  ['no module uses its own door', devices('use-cases/around'), DEVICES_DOOR],
  ['programs enter modules by their doors', 'src/cli/peek.ts', devices('queries/list')],
  ['the list of modules names modules', 'src/app.module.ts', devices('queries/list')],
  ['domain uses only its neighbours', devices('domain/early'), devices('persistence/device.entity')],
  ['persistence uses only its neighbours', devices('persistence/store'), devices('use-cases/register')],
  ['queries uses only its neighbours', devices('queries/list'), devices('use-cases/register')],
  ['use-cases uses only its neighbours', devices('use-cases/register'), devices('http/devices.dto')],
  ['jobs uses only its neighbours', devices('jobs/import'), devices('persistence/store')],
  ['facts uses only its neighbours', devices('facts/follow'), devices('persistence/store')],
  ['http uses only its neighbours', devices('http/devices.controller'), devices('persistence/store')],
  ['domain is pure', devices('domain/hash'), 'node:crypto'],
  ['domain takes types from doors, not values', 'src/modules/scanning/domain/decide.ts', DEVICES_DOOR],
  ['HTTP ends at http', devices('use-cases/answer'), 'fastify'],
  ['the queue is known to platform/queue alone', devices('jobs/own'), 'bullmq'],
  ['nothing is circular', 'src/shared/hen.ts', 'src/shared/egg.ts'],
  ['nothing is circular', 'src/shared/egg.ts', 'src/shared/hen.ts'],
  ['the web client imports shared and itself', 'web/src/app/app.ts', DEVICES_DOOR],
  [
    'features of the web client never import each other',
    'web/src/features/scans/page.ts',
    'web/src/features/devices/page.ts',
  ],
];

/** Runs `look` on a folder that holds nothing but the planted imports. */
export async function withPlantedImports<Result>(look: (root: string) => Promise<Result>): Promise<Result> {
  const root = await mkdtemp(join(tmpdir(), 'atertag-planted-'));
  try {
    const files = new Map(PLANTED.flatMap(([, from, to]) => (PACKAGE.test(to) ? [from] : [from, to])).map(empty));
    for (const [, from, to] of PLANTED) files.set(from, `${files.get(from) ?? ''}import ${planted(from, to)};\n`);
    for (const [path, source] of files) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), `${source}export const here = true;\n`);
    }
    return await look(root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

const empty = (path: string): [string, string] => [path, ''];

function planted(from: string, to: string): string {
  if (PACKAGE.test(to)) return `'${to}'`;
  const path = relative(dirname(from), to).replace(/[.]ts$/, '.js');
  return `{ here as other } from '${path.startsWith('.') ? path : `./${path}`}'`;
}
