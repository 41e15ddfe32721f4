import type { DeviceCategory } from '../../../../shared/device-category.js';
import type { BoaviztaField } from './boavizta-columns.js';
import { reportPeriod } from './report-period.js';

type TextField = 'manufacturer' | 'name' | 'subcategory' | 'useLocation' | 'reportDate' | 'sources';

/** One row of the Boavizta file with its cells read; a missing field is an empty cell. */
export type BoaviztaRecord = {
  readonly row: number;
  readonly unreadable: readonly BoaviztaField[];
} & Readonly<Partial<Record<TextField, string> & Record<Exclude<BoaviztaField, TextField>, number>>>;

/** A device model as the maker's product carbon footprint describes it. Null means the file does not say. */
export interface ModelRow {
  readonly row: number;
  readonly manufacturer: string;
  readonly name: string;
  readonly category: DeviceCategory;
  /** kg CO2e of manufacture, distribution and end of life: `gwp_total · (1 − gwp_use_ratio)`. */
  readonly embodiedKgCo2e: number;
  /** The maker's own relative error of gwp_total, as a fraction. */
  readonly errorRatio: number | null;
  /** kWh a year, the maker's typical energy consumption. */
  readonly yearlyTecKwh: number | null;
  readonly weightKg: number | null;
  readonly lifetimeYears: number | null;
  readonly screenInches: number | null;
  /** Where the use phase was modelled (EU, US, WW); the use phase itself is not taken over. */
  readonly useLocation: string | null;
  readonly sourceUrl: string | null;
  /** yyyy, yyyy-mm or yyyy-mm-dd, as precise as the report. */
  readonly reportDate: string | null;
}

export type UnusableReason =
  | 'unreadable_cell'
  | 'missing_name'
  | 'untracked_category'
  | 'missing_total'
  | 'missing_use_ratio'
  | 'impossible_figure'
  | 'shares_exceed_total'
  | 'duplicate';

export interface UnusableModelRow {
  readonly row: number;
  readonly reason: UnusableReason;
  readonly message: string;
}

export interface ModelRows {
  readonly models: readonly ModelRow[];
  readonly unusable: readonly UnusableModelRow[];
  /** What was inferred or left out in rows that are used. */
  readonly notes: readonly { readonly row: number; readonly message: string }[];
}

/** The file's subcategories in lower case ("Thin Client" and "Thin client" both occur). */
const CATEGORY_BY_SUBCATEGORY: ReadonlyMap<string, DeviceCategory> = new Map([
  ['laptop', 'laptop'],
  ['desktop', 'desktop'],
  ['workstation', 'workstation'],
  ['monitor', 'monitor'],
  ['tablet', 'tablet'],
  ['smartphone', 'smartphone'],
  ['thin client', 'thin_client'],
  ['server', 'server'],
  ['printer', 'printer'],
]);

/** Rounding in the makers' reports explains sums up to here; above it one of the two shares is wrong. */
const HIGHEST_SUM_OF_SHARES = 1.02;
/** Below it a good part of the total belongs to neither manufacture nor use, which only some old reports do. */
const LOWEST_USUAL_SUM_OF_SHARES = 0.8;
/** The French file has the storage size (128 to 1024) in this column of some phones. */
const LARGEST_SCREEN_INCHES = 110;

/**
 * Maps the rows of the Boavizta file to device models, and says of every other row why it cannot be used. The file has no
 * all-in-one class: a desktop with a screen is one.
 */
export function mapBoaviztaRows(records: Iterable<BoaviztaRecord>): ModelRows {
  const models: ModelRow[] = [];
  const unusable: UnusableModelRow[] = [];
  const notes: { row: number; message: string }[] = [];
  const byName = new Map<string, ModelRow>();
  for (const record of records) {
    const mapped = mapRow(record);
    if ('reason' in mapped) {
      unusable.push(mapped);
      continue;
    }
    const key = JSON.stringify([mapped.manufacturer.toLowerCase(), mapped.name.toLowerCase()]);
    const earlier = byName.get(key);
    if (earlier === undefined) {
      byName.set(key, mapped);
      models.push(mapped);
      notes.push(...notesOn(record, mapped).map((message) => ({ row: record.row, message })));
    } else {
      unusable.push(because(record, 'duplicate', duplicateMessage(mapped, earlier)));
    }
  }
  return { models, unusable, notes };
}

function mapRow(record: BoaviztaRecord): ModelRow | UnusableModelRow {
  const { manufacturer, name, subcategory, gwpTotal, gwpUseRatio, gwpManufacturingRatio } = record;
  if (record.unreadable.length > 0) {
    return because(record, 'unreadable_cell', `Cannot be read: ${record.unreadable.join(', ')}.`);
  }
  if (manufacturer === undefined || name === undefined) {
    return because(record, 'missing_name', 'The manufacturer or the name is empty, so no device can be matched to it.');
  }
  const category = categoryOf(record);
  if (category === null) {
    return because(record, 'untracked_category', `"${subcategory ?? ''}" is not a category of device we follow.`);
  }
  if (gwpTotal === undefined) return because(record, 'missing_total', 'gwp_total is empty.');
  if (gwpUseRatio === undefined) {
    return because(
      record,
      'missing_use_ratio',
      'gwp_use_ratio is empty, so the embodied part of gwp_total cannot be told from the use phase.',
    );
  }
  if (gwpTotal <= 0 || gwpUseRatio < 0 || gwpUseRatio >= 1) {
    return because(
      record,
      'impossible_figure',
      `gwp_total must be above 0 (is ${gwpTotal}) and gwp_use_ratio from 0 to below 1 (is ${gwpUseRatio}).`,
    );
  }
  const shares = gwpUseRatio + (gwpManufacturingRatio ?? 0);
  if (shares > HIGHEST_SUM_OF_SHARES) {
    return because(
      record,
      'shares_exceed_total',
      `Use (${gwpUseRatio}) and manufacture (${gwpManufacturingRatio ?? 0}) are together more than the total, so one of them is wrong.`,
    );
  }
  return {
    row: record.row,
    manufacturer,
    name,
    category,
    embodiedKgCo2e: gwpTotal * (1 - gwpUseRatio),
    errorRatio: positive(record.gwpErrorRatio),
    yearlyTecKwh: positive(record.yearlyTec),
    weightKg: positive(record.weight),
    lifetimeYears: positive(record.lifetime),
    screenInches: isScreen(record.screenSize) ? positive(record.screenSize) : null,
    useLocation: record.useLocation ?? null,
    sourceUrl: webAddress(record.sources),
    reportDate: reportPeriod(record.reportDate ?? ''),
  };
}

function categoryOf(record: BoaviztaRecord): DeviceCategory | null {
  const category = CATEGORY_BY_SUBCATEGORY.get(record.subcategory?.toLowerCase() ?? '') ?? null;
  const hasScreen = (record.screenSize ?? 0) > 0 && isScreen(record.screenSize);
  return category === 'desktop' && hasScreen ? 'all_in_one' : category;
}

function isScreen(inches: number | undefined): boolean {
  return (inches ?? 0) <= LARGEST_SCREEN_INCHES;
}

/** Zero stands for "not stated" in this file's optional figures. */
function positive(value: number | undefined): number | null {
  return value !== undefined && value > 0 ? value : null;
}

/** Only web addresses become links on a page. */
function webAddress(text: string | undefined): string | null {
  return text !== undefined && /^https?:\/\/\S+$/i.test(text) ? text : null;
}

function notesOn(record: BoaviztaRecord, model: ModelRow): string[] {
  const notes: string[] = [];
  if (model.category === 'all_in_one') {
    notes.push(
      `Read as all-in-one: the file calls it a desktop and gives a screen of ${record.screenSize ?? 0} inches.`,
    );
  }
  if (!isScreen(record.screenSize)) {
    notes.push(`screen_size ${record.screenSize ?? 0} cannot be inches and is left out.`);
  }
  const shares = (record.gwpUseRatio ?? 0) + (record.gwpManufacturingRatio ?? 1);
  if (shares < LOWEST_USUAL_SUM_OF_SHARES) {
    const percent = Math.round(shares * 100);
    notes.push(`Use and manufacture are only ${percent} % of the total; the rest is counted as embodied.`);
  }
  return notes;
}

function duplicateMessage(model: ModelRow, earlier: ModelRow): string {
  const same = model.embodiedKgCo2e === earlier.embodiedKgCo2e && model.category === earlier.category;
  return same
    ? `The same model with the same figures is on row ${earlier.row}.`
    : `The same model is on row ${earlier.row} with other figures, which are kept (${earlier.embodiedKgCo2e.toFixed(1)} kg embodied there, ${model.embodiedKgCo2e.toFixed(1)} kg here).`;
}

function because(record: BoaviztaRecord, reason: UnusableReason, message: string): UnusableModelRow {
  return { row: record.row, reason, message };
}
