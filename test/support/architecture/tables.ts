import type { SourceFile } from './source-files.js';

/** Which module owns which table. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  organisation: ['municipality', 'department', 'person'],
  access: [
    'account',
    'session',
    'api_key',
    'recovery_code',
    'known_browser',
    'sign_in_failure',
    'identity_provider',
    'account_identity',
    'provider_sign_in',
    'station_join',
    'station',
    'operator_key',
  ],
  devices: ['device_model', 'device', 'device_identifier', 'device_event', 'import'],
  people: ['device_assignment'],
  campaigns: ['campaign', 'campaign_expected', 'campaign_device'],
  scanning: ['scan'],
  carbon: ['campaign_savings'],
  energy: ['energy_reading', 'energy_meter_device', 'energy_target', 'department_energy'],
};

const OWNER_OF = new Map(Object.entries(OWNERS).flatMap(([module, tables]) => tables.map((table) => [table, module])));

export const OWNED_TABLES: readonly string[] = [...OWNER_OF.keys()];

/** `file: tables` for each file whose SQL names another module's tables; a name the statement itself gives is none. */
export function foreignTables(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, code }) => {
    const module = path.split('/')[2];
    const ownNames = new Set([...code.matchAll(/\b([a-z_]+) AS (?:MATERIALIZED )?\(/g)].map(([, name]) => name));
    const named = [...code.matchAll(/\b(?:FROM|JOIN|INTO|UPDATE)\s+([a-z_]+)\b/g)].map(([, table = '']) => table);
    const foreign = named.filter(
      (table) => OWNER_OF.has(table) && OWNER_OF.get(table) !== module && !ownNames.has(table),
    );
    return foreign.length === 0 ? [] : [`${path}: ${[...new Set(foreign)].sort().join(', ')}`];
  });
}
