/** What an id names, and where one of it is found in the database. */
export const KINDS = {
  municipality: 'municipality.municipality_id',
  department: 'department.department_id',
  model: 'device_model.model_id',
  device: 'device.device_id',
  event: 'device_event.event_id',
  import: 'import.import_id',
  campaign: 'campaign.campaign_id',
  scan: 'scan.scan_id',
  reading: 'energy_reading.reading_id',
  person: 'person.person_id',
  assignment: 'device_assignment.assignment_id',
  account: 'account.account_id',
  session: 'session.session_id',
  key: 'api_key.api_key_id',
  provider: 'identity_provider.provider_id',
  join: 'station_join.join_id',
  station: 'station.station_id',
  slug: 'municipality.slug',
} as const;
export type Kind = keyof typeof KINDS;

/** What the parameter after this part of a path names. A new route with an id needs a line here, at most. */
const AFTER: Readonly<Record<string, Kind>> = {
  municipalities: 'municipality',
  'municipalities/{slug}': 'slug',
  departments: 'department',
  models: 'model',
  devices: 'device',
  imports: 'import',
  campaigns: 'campaign',
  people: 'person',
  assignments: 'assignment',
  accounts: 'account',
  sessions: 'session',
  keys: 'key',
  providers: 'provider',
  'identity-providers': 'provider',
  stations: 'station',
};

/** What a field of a body or query names. `fresh`: the caller makes the id, so that sending again changes nothing. */
const FIELDS: Readonly<Record<string, { readonly kind: Kind; readonly fresh?: true } | 'no id of ours'>> = {
  departmentId: { kind: 'department' },
  departmentIds: { kind: 'department' },
  modelId: { kind: 'model' },
  deviceId: { kind: 'device' },
  deviceIds: { kind: 'device' },
  campaignId: { kind: 'campaign' },
  personId: { kind: 'person' },
  accountId: { kind: 'account' },
  providerId: { kind: 'provider' },
  corrects: { kind: 'event' },
  scanId: { kind: 'scan', fresh: true },
  eventId: { kind: 'event', fresh: true },
  readingId: { kind: 'reading', fresh: true },
  /** What a scanner calls itself, in its own words. */
  stationId: 'no id of ours',
  /** A person's key in the municipality's own directory, and what an identity provider calls us. */
  externalId: 'no id of ours',
  clientId: 'no id of ours',
};

/** What the sign-in page shows to anyone. */
export const SHOWN_TO_ANYONE: readonly Kind[] = ['provider'];

/** @throws Error that names the route when nobody has said what the parameter is */
export function kindOfParameter(route: string, parameter: string): Kind {
  const before = new RegExp(`([^/]+)/\\{${parameter}\\}`).exec(route)?.[1] ?? '';
  const kind = AFTER[`${before}/{${parameter}}`] ?? AFTER[before];
  if (!kind) throw new Error(`${route}: say in identifiers.ts what {${parameter}} names.`);
  return kind;
}

/** Whether a field holds an id, by its name or by how it is checked, and of what. @throws Error as above */
export function kindOfField(route: string, name: string, checkedAsId: boolean): { kind: Kind; fresh: boolean } | null {
  if (!checkedAsId && !/(Id|Ids)$/.test(name)) return null;
  const known = FIELDS[name];
  if (known === undefined) throw new Error(`${route}: say in identifiers.ts what the field ${name} names.`);
  return known === 'no id of ours' ? null : { kind: known.kind, fresh: known.fresh ?? false };
}
