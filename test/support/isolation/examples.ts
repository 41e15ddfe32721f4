import type { Type } from '@nestjs/common';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { getMetadataStorage } from 'class-validator';
import { ADMIN_PASSWORD } from '../app.js';
import { NO_PROVIDER } from '../filled-municipality.js';
import { kindOfField, type Kind } from './identifiers.js';

/** Where an id goes; which one is decided when the request is sent. */
export class IdHere {
  constructor(
    readonly kind: Kind,
    readonly fresh: boolean,
  ) {}
}

export type Example = string | number | boolean | null | IdHere | Example[] | { [name: string]: Example };

interface Rule {
  readonly propertyName: string;
  readonly name?: string;
  readonly type: string;
  readonly constraints?: readonly unknown[];
}

/**
 * An object that `type` takes, made from the rules it is checked against: what is required, and of the rest what `wanted`
 * asks for. Where rules are not enough, VALUES knows a value that is.
 */
export function exampleOf(route: string, type: Type, wanted: (path: string) => boolean, path = ''): Example {
  const rules = new Map<string, Rule[]>();
  for (const rule of getMetadataStorage().getTargetValidationMetadatas(type, '', false, false) as Rule[])
    rules.set(rule.propertyName, [...(rules.get(rule.propertyName) ?? []), rule]);
  const example: Record<string, Example> = {};
  for (const [name, own] of rules) {
    const here = `${path}/${name}`;
    const optional = own.some((rule) => rule.type === 'conditionalValidation');
    if (NOT_SENT.includes(`${route} ${name}`)) continue;
    if (!optional || wanted(here)) example[name] = valueOf(route, type, name, own, wanted, here);
  }
  return example;
}

function valueOf(
  route: string,
  type: Type,
  name: string,
  rules: readonly Rule[],
  wanted: (path: string) => boolean,
  path: string,
): Example {
  const rule = (wantedName: string): Rule | undefined => rules.find((each) => each.name === wantedName);
  const isList = rules.some((each) => /^isArray$|^array/.test(each.name ?? ''));
  const id = kindOfField(route, name, rule('isUuid') !== undefined);
  const nested = rules.some((each) => each.type === 'nestedValidation');
  const single = (): Example => {
    if (id) return new IdHere(id.kind, id.fresh);
    if (nested) return exampleOf(route, nestedType(type, name), wanted, path);
    const known = VALUES[`${route} ${name}`] ?? VALUES[name];
    if (known !== undefined) return known;
    const [choices] = (rule('isIn') ?? rule('isEnum'))?.constraints ?? [];
    if (choices !== undefined) return Object.values(choices as Record<string, Example>)[0] ?? '';
    if (rule('isBoolean')) return true;
    if (rule('isInt') || rule('isNumber') || rule('min')) return Number(rule('min')?.constraints?.[0] ?? 1);
    if (rule('isDay')) return '2026-10-31';
    if (rule('isMoment')) return '2026-10-31T08:00:00Z';
    if (rule('equals')) return rule('equals')?.constraints?.[0] as Example;
    if (rule('isObject')) return {};
    if (rule('isEmail')) return 'someone@example.org';
    if (rule('isUrl')) return 'https://example.org';
    return `Text ${name}`;
  };
  return isList ? [single()] : single();
}

function nestedType(type: Type, name: string): Type {
  // Its type says that there always is one.
  const found = defaultMetadataStorage.findTypeMetadata(type, name) as { typeFunction: unknown } | undefined;
  if (!found) throw new Error(`${type.name}.${name} has no @Type.`);
  return (found.typeFunction as () => Type)();
}

/** Fields without which more of a request comes to pass: another issuer would be asked first. */
const NOT_SENT: readonly string[] = ['PATCH /api/v1/providers/{id} issuer'];

/** What the rules of a field do not tell; by its name, or by the route and its name. */
const VALUES: Readonly<Record<string, Example>> = {
  slug: 'sweep-town',
  login: 'sweep.person',
  // Nothing listens there: what asks a provider is answered at once, and nothing leaves the machine.
  issuer: NO_PROVIDER,
  scopes: 'openid profile',
  roleClaim: 'roles',
  departmentClaim: 'department',
  subjectClaims: 'sub',
  roleMap: { it: 'auditor' },
  'PATCH /api/v1/people/{id} email': 'somebody-else@example.org',
  'PATCH /api/v1/people/{id} externalId': 'Another id',
  current: ADMIN_PASSWORD,
  'PUT /api/v1/account/password next': 'quite-another-long-phrase',
  'DELETE /api/v1/account/totp password': ADMIN_PASSWORD,
  code: 'SWEEP-1',
  validFrom: '2021-01-01',
  validTo: '2031-01-01',
  startsOn: '2026-10-01',
  endsOn: '2026-11-30',
  'POST /api/v1/energy/readings from': '2025-02-01',
  'POST /api/v1/energy/readings to': '2025-03-01',
  'PUT /api/v1/departments/{id}/energy/target reduction': 0.3,
  'PUT /api/v1/departments/{id}/energy/target baselineYear': 2020,
  'PUT /api/v1/departments/{id}/energy/target targetYear': 2030,
  'POST /api/v1/devices state': 'in_use',
  'POST /api/v1/devices/{id}/events type': 'noted',
  'POST /api/v1/devices/events type': 'noted',
};

export type Slot = readonly (string | number)[];

/** The places in an example where ids go. */
export function slotsOf(example: Example, at: Slot = []): { at: Slot; id: IdHere }[] {
  if (example instanceof IdHere) return [{ at, id: example }];
  if (Array.isArray(example)) return example.flatMap((each, index) => slotsOf(each, [...at, index]));
  if (typeof example === 'object' && example !== null)
    return Object.entries(example).flatMap(([name, each]) => slotsOf(each, [...at, name]));
  return [];
}

/** The example with its ids put in. */
export function filledIn(example: Example, pick: (id: IdHere, at: Slot) => string, at: Slot = []): unknown {
  if (example instanceof IdHere) return pick(example, at);
  if (Array.isArray(example)) return example.map((each, index) => filledIn(each, pick, [...at, index]));
  if (typeof example === 'object' && example !== null)
    return Object.fromEntries(
      Object.entries(example).map(([name, each]) => [name, filledIn(each, pick, [...at, name])]),
    );
  return example;
}
