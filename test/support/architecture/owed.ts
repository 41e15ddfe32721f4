/**
 * Where the code does not keep the architecture yet: known, named, and not to grow. A line that is paid off must go, and
 * the test says so.
 */
export const OWED_IMPORTS: Readonly<Record<string, readonly string[]>> = {
  'facts uses only its neighbours': [
    'src/modules/campaigns/facts/follow-devices.ts → src/modules/campaigns/persistence/campaign-device.ts',
  ],
};

/** Files that name another module's tables in SQL, which only `reports` may. */
export const OWED_TABLES: readonly string[] = [
  'src/modules/campaigns/queries/campaign-devices.ts: department, device, device_model',
  'src/modules/campaigns/queries/campaign-progress.ts: department',
  'src/modules/campaigns/use-cases/expect-devices.ts: device',
  'src/modules/devices/queries/get-device.ts: department',
  'src/modules/energy/queries/device-days.ts: device, device_event, device_model',
  'src/modules/scanning/persistence/scan-campaigns.ts: campaign',
  'src/modules/scanning/persistence/scanned-devices.ts: campaign_device, device_event',
  'src/modules/scanning/queries/list-scans.ts: device, device_model',
];

/** SQL that a controller runs itself instead of calling a use case or a query. */
export const OWED_SQL_IN_HTTP: readonly string[] = [];

/** Files over 200 lines, with how long they may be at most. */
export const LONG_FILES: Readonly<Record<string, number>> = {
  'src/shared/codes/classify.vectors.ts': 343,
};
