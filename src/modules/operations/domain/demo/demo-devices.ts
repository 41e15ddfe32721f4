import type { DeviceCategory } from '../../../../shared/device-category.js';
import { DEMO_DEPARTMENTS } from './demo-departments.js';
import { DEMO_ACCESSORY, DEMO_MODELS, DEMO_TEC } from './demo-models.js';
import { seeded } from './seeded.js';

export interface DemoDevice {
  readonly assetTag: string;
  readonly serial: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly category: DeviceCategory;
  readonly kwhPerYear: number;
  /** Index into DEMO_DEPARTMENTS. */
  readonly department: number;
  /** ISO date. */
  readonly purchasedOn: string;
  readonly inUse: boolean;
  /** Handed in to the campaign of 2019; `sold` afterwards or recycled. */
  readonly campaign: 'sold' | 'recycled' | null;
}

/** The campaign's mix, golden C1 of the method: [collected, reused]. */
export const DEMO_CAMPAIGN_MIX: readonly (readonly [DeviceCategory, number, number])[] = [
  ['laptop', 3_600, 2_772],
  ['desktop', 900, 693],
  ['smartphone', 1_500, 1_155],
  ['tablet', 300, 231],
  ['monitor', 600, 360],
  ['other', 600, 0],
];

/** What stays in the departments after the campaign: 16 500 devices. */
const STAYING: readonly (readonly [DeviceCategory, number])[] = [
  ['laptop', 8_200],
  ['desktop', 1_500],
  ['monitor', 3_600],
  ['smartphone', 2_400],
  ['tablet', 800],
];

const SEED = 2019;
const SERIAL_SIGNS = 'BCDFGHJKLMNPRSTVWXYZ0123456789';

/** 24 000 devices bought over eight years, 2013 to 2020; the same every time. */
export function demoDevices(): DemoDevice[] {
  const random = seeded(SEED);
  const devices: DemoDevice[] = [];
  const add = (category: DeviceCategory, years: readonly [number, number], campaign: DemoDevice['campaign']): void => {
    const number = devices.length + 1;
    const models = DEMO_MODELS.filter((each) => each.category === category);
    const model = models[Math.floor(random() * models.length)] ?? { ...DEMO_ACCESSORY, yearlyTecKwh: null };
    devices.push({
      assetTag: `DEMO-${String(number).padStart(6, '0')}`,
      serial: serialOf(number, random),
      manufacturer: model.manufacturer,
      model: model.name,
      category,
      kwhPerYear: model.yearlyTecKwh ?? DEMO_TEC[category] ?? 0,
      department: departmentOf(random()),
      purchasedOn: dayBetween(years, random()),
      inUse: campaign === null || random() < 0.6,
      campaign,
    });
  };
  for (const [category, collected, reused] of DEMO_CAMPAIGN_MIX)
    for (let index = 0; index < collected; index++) add(category, [2013, 2016], index < reused ? 'sold' : 'recycled');
  for (const [category, count] of STAYING)
    for (let index = 0; index < count; index++) add(category, [2014, 2020], null);
  return devices;
}

/** Letters without vowels, so that no serial spells anything, and the number, so that no two are the same. */
function serialOf(number: number, random: () => number): string {
  const sign = (): string => SERIAL_SIGNS.charAt(Math.floor(random() * SERIAL_SIGNS.length));
  return `ZD${sign()}${sign()}${number.toString(36).toUpperCase().padStart(4, '0')}`;
}

function departmentOf(share: number): number {
  const all = DEMO_DEPARTMENTS.reduce((sum, { employees }) => sum + employees, 0);
  let below = share * all;
  return Math.max(
    0,
    DEMO_DEPARTMENTS.findIndex(({ employees }) => (below -= employees) < 0),
  );
}

function dayBetween([first, last]: readonly [number, number], share: number): string {
  const start = Date.UTC(first, 0, 1);
  const end = Date.UTC(last + 1, 0, 1);
  return new Date(start + share * (end - start)).toISOString().slice(0, 10);
}

/** The devices as a file from Swedish Excel, semicolons and all. */
export function demoDevicesCsv(devices: readonly DemoDevice[]): string {
  const header = 'Inventarienr;Serienummer;Tillverkare;Modell;Kategori;Förvaltning;Status;Inköpsdatum';
  const rows = devices.map((device) =>
    [
      device.assetTag,
      device.serial,
      device.manufacturer,
      device.model,
      device.category,
      DEMO_DEPARTMENTS[device.department]?.name ?? '',
      device.inUse ? 'I bruk' : 'Förråd',
      device.purchasedOn,
    ].join(';'),
  );
  return [header, ...rows].join('\r\n');
}
