import type { DemoDevice } from './demo-devices.js';
import { seeded, seededUuid } from './seeded.js';

export const DEMO_CAMPAIGN = { name: 'Återtag 2019', startsOn: '2019-10-21', endsOn: '2019-10-25' } as const;

export interface DemoScan {
  readonly scanId: string;
  readonly code: string;
  readonly readAt: string;
  readonly stationId: string;
}

export interface DemoEvent {
  readonly deviceId: string;
  readonly eventId: string;
  readonly type: string;
  readonly occurredAt: string;
}

const FIRST_SCAN = Date.UTC(2019, 9, 22, 6, 0, 0);
/** 7 500 scans in a day of eight hours. */
const BETWEEN_SCANS_MS = 3_800;
const DAY_MS = 86_400_000;

/** One scan a device, at three stations: its serial, or where that is worn off its asset tag. */
export function demoScans(devices: readonly DemoDevice[]): DemoScan[] {
  const random = seeded(7_500);
  return devices
    .filter(({ campaign }) => campaign !== null)
    .map((device) => ({ device, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ device }, index) => {
      const readAt = new Date(FIRST_SCAN + index * BETWEEN_SCANS_MS);
      return {
        scanId: seededUuid(readAt, random),
        code: random() < 0.8 ? device.serial : device.assetTag,
        readAt: readAt.toISOString(),
        stationId: `Station ${(index % 3) + 1}`,
      };
    });
}

/** What became of the collected devices in the weeks after: inspected, cleared of data, made ready, then sold or recycled. */
export function demoDispositions(
  collected: readonly { readonly deviceId: string; readonly end: 'sold' | 'recycled' }[],
): DemoEvent[] {
  const random = seeded(693);
  const steps = [
    ['inspected', 7],
    ['cleared', 14],
    ['ready', 21],
  ] as const;
  return [...steps, ['end', 35] as const].flatMap(([step, days]) =>
    collected.map(({ deviceId, end }, index) => {
      const occurredAt = new Date(FIRST_SCAN + days * DAY_MS + index * 1_000);
      const type = step === 'end' ? end : step;
      return { deviceId, eventId: seededUuid(occurredAt, random), type, occurredAt: occurredAt.toISOString() };
    }),
  );
}
