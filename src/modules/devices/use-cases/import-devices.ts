import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../../../platform/database/tx.js';
import { Facts } from '../../../platform/facts/facts.js';
import { readRecords } from '../../../platform/imports/records.js';
import { readTable } from '../../../platform/imports/table.js';
import { Clock } from '../../../shared/clock.js';
import { DEVICE_COLUMNS } from '../../../shared/device-columns.js';
import { DEVICE_COLUMN_RULES } from '../domain/import/device-column-rules.js';
import { mapDeviceRows } from '../domain/import/device-rows.js';
import { type ImportReport, reportOf, type RowFault } from '../domain/import/import-report.js';
import { type DeviceChange, type KnownDevice, planChange, type ResolvedRow } from '../domain/import/plan-device.js';
import { DeviceStepsTaken } from '../facts/device-steps.js';
import { appendEvents } from '../persistence/append-events.js';
import { lockKnownDevices, updateDevices } from '../persistence/import-lookups.js';
import { insertIdentifiers } from '../persistence/insert-devices.js';
import { RegisterDevices } from './register-devices.js';
import { ResolveDeviceRows } from './resolve-device-rows.js';

type Progress = (done: number, total: number) => Promise<void>;

interface Update {
  readonly known: KnownDevice;
  readonly change: DeviceChange;
  readonly resolved: ResolvedRow;
}

/** Devices written between two reports of progress. */
const STEP = 5_000;

/**
 * Brings a file of devices into the register: new ones are registered, known ones completed, and a second run of the same
 * file changes nothing. All rows or none.
 */
@Injectable()
export class ImportDevices {
  constructor(
    private readonly resolveRows: ResolveDeviceRows,
    private readonly registerDevices: RegisterDevices,
    private readonly facts: Facts,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns what was done; with row errors, what is wrong: the caller then rolls back
   * @throws UnreadableFileError when the file as a whole cannot be trusted
   */
  async run(tx: Tx, actor: string, bytes: Uint8Array, progress: Progress): Promise<ImportReport> {
    const table = readTable(bytes);
    const sheet = readRecords(table, DEVICE_COLUMNS, DEVICE_COLUMN_RULES);
    const mapped = mapDeviceRows(sheet.records, sheet.headers);
    const total = table.rows.length + table.errors.length;
    const today = this.clock.now().toISOString().slice(0, 10);
    const resolved = await this.resolveRows.run(tx, mapped.devices, sheet.headers, today);
    const matched = await this.match(tx, resolved.rows);
    const errors = [...sheet.errors, ...mapped.errors, ...resolved.errors, ...matched.errors];
    const warnings = [...sheet.warnings, ...resolved.warnings];
    const counts = { created: matched.added.length, updated: matched.updates.length, unchanged: matched.unchanged };
    const read = { total, warnings, readAs: table.dialect };
    if (errors.length > 0) return reportOf({ ...read, created: 0, updated: 0, unchanged: 0, errors });

    for (let start = 0; start < matched.added.length; start += STEP) {
      await this.register(tx, actor, matched.added.slice(start, start + STEP));
      await progress(Math.min(start + STEP, matched.added.length), total);
    }
    await this.update(tx, actor, matched.updates);
    await progress(total, total);
    return reportOf({ ...read, ...counts, errors: [] });
  }

  private async match(tx: Tx, rows: readonly ResolvedRow[]) {
    const known = await lockKnownDevices(
      tx,
      rows.flatMap(({ identifiers }) => identifiers),
    );
    const byIdentifier = new Map(
      known.flatMap((device) => [...device.identifiers].map((key) => [key, device] as const)),
    );
    // What kind of identifier a scanned code was is a guess until somebody has completed the device.
    const provisionalByValue = new Map(
      known
        .filter(({ provisional }) => provisional)
        .flatMap((device) => [...device.identifiers].map((key) => [key.slice(key.indexOf(' ') + 1), device] as const)),
    );
    const rowOfDevice = new Map<string, number>();
    const added: ResolvedRow[] = [];
    const updates: Update[] = [];
    const errors: RowFault[] = [];
    let unchanged = 0;
    for (const resolved of rows) {
      const { row } = resolved.row;
      const devices = new Set(
        resolved.identifiers.flatMap(
          ({ kind, value }) => byIdentifier.get(`${kind} ${value}`) ?? provisionalByValue.get(value) ?? [],
        ),
      );
      const [device] = devices;
      if (device === undefined) {
        added.push(resolved);
        continue;
      }
      const other = rowOfDevice.get(device.deviceId);
      rowOfDevice.set(device.deviceId, row);
      if (devices.size > 1)
        errors.push({ row, column: null, fault: { code: 'several_devices', values: { devices: devices.size } } });
      else if (other !== undefined)
        errors.push({ row, column: null, fault: { code: 'device_repeated', values: { row: other } } });
      else {
        const change = planChange(device, resolved);
        if (change === null) unchanged++;
        else updates.push({ known: device, change, resolved });
      }
    }
    return { added, updates, unchanged, errors };
  }

  private async register(tx: Tx, actor: string, rows: readonly ResolvedRow[]): Promise<void> {
    await this.registerDevices.add(
      tx,
      actor,
      rows.map(({ row, model, category, departmentId, identifiers }) => ({
        model,
        category,
        departmentId,
        identifiers,
        state: row.state ?? 'in_use',
        stateSince: dateOf(row.inUseSince ?? row.purchasedOn),
        purchasedOn: row.purchasedOn,
      })),
    );
  }

  private async update(tx: Tx, actor: string, updates: readonly Update[]): Promise<void> {
    if (updates.length === 0) return;
    const now = this.clock.now();
    await updateDevices(
      tx,
      updates.map(({ known, change }) => ({ deviceId: known.deviceId, ...change })),
    );
    await insertIdentifiers(
      tx,
      updates.flatMap(({ known, change }) =>
        change.newIdentifiers.map((identifier) => ({ deviceId: known.deviceId, ...identifier })),
      ),
    );
    const steps = updates.map(({ known, change }) => {
      const { type, state, departmentId, newIdentifiers, ...changed } = change;
      return {
        deviceId: known.deviceId,
        eventId: uuidv7(),
        type,
        occurredAt: now,
        actor,
        stateBefore: known.state,
        state,
        departmentBefore: known.departmentId,
        departmentId: departmentId ?? known.departmentId,
        category: change.category ?? known.category,
        driveDestroyed: false,
        payload: {
          ...changed,
          departmentId,
          identifiers:
            newIdentifiers.length > 0
              ? newIdentifiers.map(({ kind, written }) => ({ kind, value: written }))
              : undefined,
        },
      };
    });
    await appendEvents(tx, now, steps);
    await this.facts.publish(tx, DeviceStepsTaken, steps);
  }
}

/** A day in the file begins at midnight of Swedish standard time. */
const dateOf = (day: string | null): Date | null => (day === null ? null : new Date(`${day}T00:00:00+01:00`));
