import type { DeviceCategory } from '../../../../shared/device-category.js';

export interface DemoModel {
  readonly manufacturer: string;
  readonly name: string;
  readonly category: DeviceCategory;
  /** As the models file names the category. */
  readonly subcategory: string;
  /** kg CO2e over the life of one device, as its maker reports. */
  readonly gwpTotal: number;
  /** The share of it that is use. */
  readonly useRatio: number;
  readonly yearlyTecKwh: number | null;
  readonly weightKg: number | null;
  readonly screenInches: number | null;
}

const model = (
  category: DeviceCategory,
  subcategory: string,
  manufacturer: string,
  name: string,
  [gwpTotal, useRatio, yearlyTecKwh, weightKg, screenInches]: [
    number,
    number,
    number | null,
    number | null,
    number | null,
  ],
): DemoModel => ({
  manufacturer,
  name,
  category,
  subcategory,
  gwpTotal,
  useRatio,
  yearlyTecKwh,
  weightKg,
  screenInches,
});

/**
 * Real models with what their makers report of them, as collected in Boavizta's environmental-footprint-data
 * (commit 61323eb5, 2023, ODbL 1.0). The accessories at the end are of no model in particular.
 */
export const DEMO_MODELS: readonly DemoModel[] = [
  model('laptop', 'Laptop', 'Dell', 'Latitude E5470', [280, 0.23, 30.69, 2.1, 14]),
  model('laptop', 'Laptop', 'Lenovo', 'ThinkPad T460', [359, 0.26, null, 1.862, 14]),
  model('laptop', 'Laptop', 'Lenovo', 'ThinkPad T450s', [471, 0.14, null, 1.753, 14]),
  model('laptop', 'Laptop', 'Dell', 'Latitude 7490', [241, 0.126, 17.4, 1.4, 14]),
  model('laptop', 'Laptop', 'Dell', 'Latitude 5490', [251, 0.176, 25.33, 1.6, 14]),
  model('desktop', 'Desktop', 'Dell', 'OptiPlex 7050 Micro Form Factor', [258, 0.356, 42.27, 2.82, null]),
  model('desktop', 'Desktop', 'Lenovo', 'ThinkCentre M70 SFF', [604, 0.51, null, null, null]),
  model('monitor', 'Monitor', 'Dell', 'P2417H Monitor', [468, 0.234, 34.7, 6.746, 24]),
  model('monitor', 'Monitor', 'Dell', 'P2419H Monitor', [505, 0.223, 35.8, 6.7426, 24]),
  model('smartphone', 'Smartphone', 'Apple', 'iPhone 8 64GB', [57, 0.16, null, null, null]),
  model('smartphone', 'Smartphone', 'Apple', 'iPhone SE - Gen 2 64GB', [57, 0.12, null, null, null]),
  model('tablet', 'Tablet', 'Microsoft', 'Surface Pro (5th Gen)', [121, 0.231, 18.2, null, null]),
  model('tablet', 'Tablet', 'Microsoft', 'Surface Pro 6', [115, 0.261, 16.2, null, null]),
];

export const DEMO_ACCESSORY = { manufacturer: 'Diverse', name: 'Tillbehör', category: 'other' } as const;

/** Typical energy of a device in use for a year, kWh, where its maker gives none: the demo's meters are made from it. */
export const DEMO_TEC: Record<string, number> = {
  laptop: 22.5,
  desktop: 74.7,
  monitor: 38,
  tablet: 14.75,
  smartphone: 4,
  other: 0,
};

/** The models as a file in the Boavizta format. */
export function demoModelsCsv(): string {
  const header =
    'manufacturer,name,category,subcategory,gwp_total,gwp_use_ratio,yearly_tec,weight,screen_size,report_date,sources';
  const source = 'https://github.com/Boavizta/environmental-footprint-data';
  const rows = DEMO_MODELS.map((each) =>
    [
      each.manufacturer,
      each.name,
      'Workplace',
      each.subcategory,
      each.gwpTotal,
      each.useRatio,
      each.yearlyTecKwh ?? '',
      each.weightKg ?? '',
      each.screenInches ?? '',
      '2023',
      source,
    ].join(','),
  );
  return [header, ...rows].join('\n');
}
