import type { DeviceCategory } from '../../../../shared/device-category.js';
import type { BoaviztaField } from '../../../../shared/boavizta-columns.js';
import { cellText, type ImportFault } from '../../../../shared/import-fault.js';
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

/** A row and what is wrong with it, or is to be known about it. */
export interface ModelRowFault {
  readonly row: number;
  readonly fault: ImportFault;
}

export interface ModelRows {
  readonly models: readonly ModelRow[];
  readonly unusable: readonly ModelRowFault[];
  /** What was inferred or left out in rows that are used. */
  readonly notes: readonly ModelRowFault[];
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
  const unusable: ModelRowFault[] = [];
  const notes: ModelRowFault[] = [];
  const byName = new Map<string, ModelRow>();
  for (const record of records) {
    const mapped = mapRow(record);
    if ('fault' in mapped) {
      unusable.push(mapped);
      continue;
    }
    const key = JSON.stringify([mapped.manufacturer.toLowerCase(), mapped.name.toLowerCase()]);
    const earlier = byName.get(key);
    if (earlier === undefined) {
      byName.set(key, mapped);
      models.push(mapped);
      notes.push(...notesOn(record, mapped).map((fault) => ({ row: record.row, fault })));
    } else {
      unusable.push({ row: record.row, fault: repeated(mapped, earlier) });
    }
  }
  return { models, unusable, notes };
}

function mapRow(record: BoaviztaRecord): ModelRow | ModelRowFault {
  const { manufacturer, name, subcategory, gwpTotal, gwpUseRatio, gwpManufacturingRatio } = record;
  if (record.unreadable.length > 0) {
    return because(record, { code: 'model_cells_unreadable', values: { columns: record.unreadable } });
  }
  if (manufacturer === undefined || name === undefined) {
    return because(record, { code: 'model_without_name', values: {} });
  }
  const category = categoryOf(record);
  if (category === null) {
    return because(record, { code: 'category_not_followed', values: { text: cellText(subcategory ?? '') } });
  }
  if (gwpTotal === undefined) return because(record, { code: 'total_missing', values: {} });
  if (gwpUseRatio === undefined) return because(record, { code: 'use_ratio_missing', values: {} });
  if (gwpTotal <= 0 || gwpUseRatio < 0 || gwpUseRatio >= 1) {
    return because(record, { code: 'impossible_figures', values: { total: gwpTotal, useRatio: gwpUseRatio } });
  }
  const shares = gwpUseRatio + (gwpManufacturingRatio ?? 0);
  if (shares > HIGHEST_SUM_OF_SHARES) {
    const values = { use: gwpUseRatio, manufacture: gwpManufacturingRatio ?? 0 };
    return because(record, { code: 'shares_exceed_total', values });
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

function notesOn(record: BoaviztaRecord, model: ModelRow): ImportFault[] {
  const notes: ImportFault[] = [];
  if (model.category === 'all_in_one') {
    notes.push({ code: 'read_as_all_in_one', values: { inches: record.screenSize ?? 0 } });
  }
  if (!isScreen(record.screenSize)) {
    notes.push({ code: 'screen_size_left_out', values: { size: record.screenSize ?? 0 } });
  }
  const shares = (record.gwpUseRatio ?? 0) + (record.gwpManufacturingRatio ?? 1);
  if (shares < LOWEST_USUAL_SUM_OF_SHARES) {
    notes.push({ code: 'shares_below_total', values: { percent: Math.round(shares * 100) } });
  }
  return notes;
}

function repeated(model: ModelRow, { row, embodiedKgCo2e, category }: ModelRow): ImportFault {
  const same = model.embodiedKgCo2e === embodiedKgCo2e && model.category === category;
  if (same) return { code: 'model_repeated', values: { row } };
  return { code: 'model_repeated_otherwise', values: { row, kept: embodiedKgCo2e, here: model.embodiedKgCo2e } };
}

const because = ({ row }: BoaviztaRecord, fault: ImportFault): ModelRowFault => ({ row, fault });
