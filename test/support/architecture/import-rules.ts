import type { IForbiddenRuleType } from 'dependency-cruiser';

/** The order is the permission to import: a module imports only those before it, and only through their doors. */
export const MODULE_ORDER = [
  'organisation',
  'access',
  'devices',
  'people',
  'campaigns',
  'custody',
  'erasure',
  'scanning',
  'carbon',
  'energy',
  'procurement',
  'forum',
  'reports',
  'exchange',
  'operations',
] as const;

/**
 * What each folder of a module may take from its own module. Everybody may use the pure domain. `jobs` and `facts` in the
 * list of others are for their definitions: whoever enqueues, asks what is owed, or publishes names one.
 */
const MAY_USE = {
  domain: ['domain'],
  persistence: ['persistence', 'domain'],
  queries: ['queries', 'persistence', 'domain', 'jobs'],
  'use-cases': ['use-cases', 'queries', 'persistence', 'domain', 'jobs', 'facts'],
  jobs: ['jobs', 'use-cases', 'queries', 'domain'],
  facts: ['facts', 'use-cases', 'queries', 'domain', 'jobs'],
  http: ['http', 'use-cases', 'queries', 'domain'],
} as const;

const IN_MODULE = '^src/modules/([^/]+)/';
/** The door of any module. A door re-exports types and values, so its path is all that can be judged here. */
const DOOR = '^src/modules/[^/]+/[^/]+[.]public[.]ts$';
const WIRING = '[.]module[.]ts$';

const forbid = (
  name: string,
  comment: string,
  from: IForbiddenRuleType['from'],
  to: object,
): IForbiddenRuleType & { name: string } => ({ name, comment, severity: 'error', from, to }) as never;

const folderRules = Object.entries(MAY_USE).map(([folder, allowed]) =>
  forbid(
    `${folder} uses only its neighbours`,
    `${folder} may use ${allowed.join(', ')} of its own module`,
    { path: `${IN_MODULE}${folder}/` },
    { path: '^src/modules/$1/', pathNot: [...allowed.map((own) => `^src/modules/$1/${own}/`), DOOR] },
  ),
);

const orderRules = MODULE_ORDER.slice(0, -1).map((module, index) =>
  forbid(
    `${module} imports no later module`,
    'imports flow up the list, facts flow down',
    { path: `^src/modules/${module}/` },
    { path: `^src/modules/(${MODULE_ORDER.slice(index + 1).join('|')})/` },
  ),
);

/** Who may import whom. Each rule forbids; every one is planted and found by the architecture test. */
export const IMPORT_RULES = [
  forbid(
    'shared imports nothing',
    'pure, used by server and web: no package, no node, nobody of ours',
    { path: '^src/shared/', pathNot: '^src/shared/charts/' },
    { pathNot: '^src/shared/' },
  ),
  forbid(
    'the chart kit imports scales and shapes',
    'd3-scale and d3-shape are pure functions; nothing else of a package, of node or of ours',
    { path: '^src/shared/charts/' },
    { pathNot: ['^src/shared/', '(^|/)d3-(scale|shape)(/|$)'] },
  ),
  forbid(
    'platform imports shared only',
    'mechanism without business',
    { path: '^src/platform/' },
    { path: '^(src|web)/', pathNot: '^src/(platform|shared)/' },
  ),
  forbid(
    'modules import platform, shared and modules',
    'programs and the list of modules stand above them',
    { path: '^src/modules/' },
    { path: '^(src|web)/', pathNot: '^src/(modules|platform|shared)/' },
  ),
  ...orderRules,
  forbid(
    'modules meet at their doors',
    'of another module only X.public.ts',
    { path: IN_MODULE, pathNot: WIRING },
    { path: '^src/modules/', pathNot: ['^src/modules/$1/', DOOR] },
  ),
  forbid(
    'module classes meet module classes',
    'wiring of another module is its X.module.ts or its door',
    { path: `${IN_MODULE}[^/]+${WIRING}` },
    { path: '^src/modules/', pathNot: ['^src/modules/$1/', DOOR, WIRING] },
  ),
  forbid(
    'no module uses its own door',
    'a door is for others; inside, import the file itself',
    { path: IN_MODULE },
    { path: '^src/modules/$1/$1[.]public[.]ts$' },
  ),
  forbid(
    'programs enter modules by their doors',
    'main, worker and cli are callers like others',
    { path: '^src/', pathNot: ['^src/modules/', '^src/app[.]module[.]ts$'] },
    { path: '^src/modules/', pathNot: DOOR },
  ),
  forbid(
    'the list of modules names modules',
    'app.module.ts is the list and nothing else',
    { path: '^src/app[.]module[.]ts$' },
    { path: '^src/modules/', pathNot: WIRING },
  ),
  ...folderRules,
  forbid(
    'domain is pure',
    'shared, its own domain, and the types of earlier doors; no package, no node, no platform',
    { path: `${IN_MODULE}domain/` },
    { pathNot: ['^src/shared/', '^src/modules/$1/domain/', DOOR] },
  ),
  forbid(
    'domain takes types from doors, not values',
    'a door also loads use cases and persistence: a value from it makes the domain load the database driver',
    { path: `${IN_MODULE}domain/` },
    { path: DOOR, dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    'HTTP ends at http',
    'validation and requests are known to http alone',
    { path: `${IN_MODULE}(domain|use-cases|queries|persistence|jobs|facts)/` },
    { path: '(^|/)(fastify|@fastify/[^/]+|class-validator|class-transformer|@nestjs/swagger)(/|$)' },
  ),
  forbid(
    'the queue is known to platform/queue alone',
    'elsewhere a job is defined and enqueued',
    { path: '^src/', pathNot: '^src/platform/queue/' },
    { path: '(^|/)(bullmq|ioredis)(/|$)' },
  ),
  forbid('nothing is circular', 'of two files that need each other one cannot be read first', {}, { circular: true }),
  forbid(
    'the web client imports shared and itself',
    'what it knows of the server comes through the API',
    { path: '^web/' },
    { path: '^src/', pathNot: '^src/shared/' },
  ),
  forbid(
    'features of the web client never import each other',
    'what two of them need moves to ui or app',
    { path: '^web/src/features/([^/]+)/' },
    { path: '^web/src/features/', pathNot: '^web/src/features/$1/' },
  ),
] as const;
