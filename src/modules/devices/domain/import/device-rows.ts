import type { DeviceCategory } from '../../../../shared/device-category.js';
import { DEVICE_IDENTIFIER_FIELDS, type DeviceField } from '../../../../shared/device-columns.js';
import { cellText, type ImportFault } from '../../../../shared/import-fault.js';
import { categoryOf, importedStateOf, type ImportedState } from './device-words.js';
import { normaliseIdentifier, type ImportedIdentifier, type ImportedIdentifierKind } from './imported-identifier.js';

type IdentifierField = (typeof DEVICE_IDENTIFIER_FIELDS)[number];
type TextField = 'manufacturer' | 'model' | 'category' | 'department' | 'state' | 'supplierOrder';
/** yyyy-mm-dd */
type DateField = 'inUseSince' | 'purchasedOn' | 'warrantyUntil';

/** One row of a device file with its cells read; a missing field is an empty cell. */
export type DeviceRecord = {
  /** As Excel counts it. */
  readonly row: number;
  /** Fields whose cells could not be read and were reported already. */
  readonly unreadable: readonly DeviceField[];
} & Readonly<Partial<Record<IdentifierField | TextField | DateField, string> & Record<'purchasePriceSek', number>>>;

/** What the register says about one device. Null means the file does not say. */
export interface DeviceRow {
  readonly row: number;
  /** At least one, no two the same. */
  readonly identifiers: readonly ImportedIdentifier[];
  readonly manufacturer: string | null;
  readonly model: string | null;
  readonly category: DeviceCategory | null;
  /** The department as the file names it. */
  readonly department: string | null;
  readonly state: ImportedState | null;
  /** Dates are yyyy-mm-dd. */
  readonly inUseSince: string | null;
  readonly purchasedOn: string | null;
  readonly warrantyUntil: string | null;
  readonly purchasePriceSek: number | null;
  readonly supplierOrder: string | null;
}

export interface DeviceRowError {
  readonly row: number;
  /** The header in the person's file, or null when the whole row is meant. */
  readonly column: string | null;
  readonly fault: ImportFault;
}

export interface DeviceRows {
  readonly devices: readonly DeviceRow[];
  /** In row order. A row with an error is not among the devices. */
  readonly errors: readonly DeviceRowError[];
}

const KIND_OF_FIELD: Readonly<Record<IdentifierField, ImportedIdentifierKind>> = {
  assetTag: 'asset_tag',
  securityTag: 'asset_tag',
  serial: 'serial',
  serviceTag: 'serial',
  imei: 'imei',
  secondImei: 'imei',
  wirelessMac: 'mac',
  mac: 'mac',
};

/**
 * Maps the rows of a device file to devices. `headers` gives the header of each field in the person's file, for messages.
 * Two rows with the same identifier of the same kind (case ignored) are an error on the later one that names the earlier.
 */
export function mapDeviceRows(
  records: Iterable<DeviceRecord>,
  headers: Readonly<Partial<Record<DeviceField, string>>> = {},
): DeviceRows {
  const devices: DeviceRow[] = [];
  const errors: DeviceRowError[] = [];
  const firstRows: FirstRows = { asset_tag: new Map(), serial: new Map(), imei: new Map(), mac: new Map() };
  for (const record of records) {
    const faults: DeviceRowError[] = [];
    const report = (field: DeviceField | null, fault: ImportFault): void => {
      faults.push({ row: record.row, column: field === null ? null : (headers[field] ?? field), fault });
    };
    const identifiers = identifiersOf(record, firstRows, report);
    const category = categoryOfRecord(record, report);
    const state = stateOf(record, report);
    if ((record.purchasePriceSek ?? 0) < 0) {
      report('purchasePriceSek', { code: 'price_negative', values: {} });
    }
    if (faults.length === 0 && record.unreadable.length === 0) {
      devices.push(deviceOf(record, identifiers, category, state));
    }
    errors.push(...faults);
  }
  return { devices, errors };
}

/** The row each identifier was first seen on, upper-cased: one map per kind, since a tag and a serial may be alike. */
type FirstRows = Readonly<Record<ImportedIdentifierKind, Map<string, number>>>;

type Report = (field: DeviceField | null, fault: ImportFault) => void;

function identifiersOf(record: DeviceRecord, firstRows: FirstRows, report: Report): ImportedIdentifier[] {
  const own: ImportedIdentifier[] = [];
  let filled = false;
  for (const field of DEVICE_IDENTIFIER_FIELDS) {
    const text = record[field];
    if (text === undefined) {
      filled ||= record.unreadable.includes(field);
      continue;
    }
    filled = true;
    const identifier = normaliseIdentifier(KIND_OF_FIELD[field], text);
    if ('fault' in identifier) {
      report(field, identifier.fault);
      continue;
    }
    const key = identifier.value.toUpperCase();
    const earlier = firstRows[identifier.kind].get(key);
    if (earlier === record.row) continue;
    if (earlier === undefined) firstRows[identifier.kind].set(key, record.row);
    else report(field, { code: 'identifier_repeated', values: { text: cellText(identifier.value), row: earlier } });
    own.push(identifier);
  }
  if (!filled) {
    report(null, { code: 'no_identifier', values: {} });
  }
  return own;
}

function categoryOfRecord(record: DeviceRecord, report: Report): DeviceCategory | null {
  if (record.category === undefined) return null;
  const category = categoryOf(record.category);
  if (category === null) {
    report('category', { code: 'category_unknown', values: { text: cellText(record.category) } });
  }
  return category;
}

function stateOf(record: DeviceRecord, report: Report): ImportedState | null {
  if (record.state === undefined) return null;
  const state = importedStateOf(record.state);
  if (state === null) {
    report('state', { code: 'state_unknown', values: { text: cellText(record.state) } });
  }
  return state;
}

/** No spread here nor in the records: that took mapping 100 000 rows from 0.45 s to 0.13 s. */
function deviceOf(
  record: DeviceRecord,
  identifiers: readonly ImportedIdentifier[],
  category: DeviceCategory | null,
  state: ImportedState | null,
): DeviceRow {
  return {
    row: record.row,
    identifiers,
    manufacturer: record.manufacturer ?? null,
    model: record.model ?? null,
    category,
    department: record.department ?? null,
    state,
    inUseSince: record.inUseSince ?? null,
    purchasedOn: record.purchasedOn ?? null,
    warrantyUntil: record.warrantyUntil ?? null,
    purchasePriceSek: record.purchasePriceSek ?? null,
    supplierOrder: record.supplierOrder ?? null,
  };
}
