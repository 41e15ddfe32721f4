import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { CreateDepartment, listDepartments } from '../../organisation/organisation.public.js';
import { identifierOf } from '../../../shared/codes/device-identifier.js';
import { cellText } from '../../../shared/import-fault.js';
import type { DeviceRow } from '../domain/import/device-rows.js';
import type { RowFault } from '../domain/import/import-report.js';
import type { ResolvedRow } from '../domain/import/plan-device.js';
import { modelKey, modelsByName } from '../persistence/import-lookups.js';
import { EnsureModels, type ModelCommand } from './ensure-models.js';

export interface ResolvedRows {
  readonly rows: readonly ResolvedRow[];
  readonly errors: readonly RowFault[];
  readonly warnings: readonly RowFault[];
}

/** Turns the names in a device file into models and departments, adding those that are new. */
@Injectable()
export class ResolveDeviceRows {
  constructor(
    private readonly ensureModels: EnsureModels,
    private readonly createDepartment: CreateDepartment,
  ) {}

  /** @param today ISO date from which a new department counts when no row of it is older */
  async run(
    tx: Tx,
    rows: readonly DeviceRow[],
    headers: { readonly category?: string; readonly department?: string },
    today: string,
  ): Promise<ResolvedRows> {
    const { models, errors } = await this.models(tx, rows, headers.category ?? 'category');
    const { departments, warnings } = await this.departments(tx, rows, headers.department ?? null, today);
    const faulty = new Set(errors.map(({ row }) => row));
    const resolved = rows
      .filter(({ row }) => !faulty.has(row))
      .map((row): ResolvedRow => {
        const model = row.model === null ? null : (models.get(modelKey(row.manufacturer ?? '', row.model)) ?? null);
        const departmentId = row.department === null ? null : (departments.get(row.department.toLowerCase()) ?? null);
        const identifiers = row.identifiers.map(({ kind, value }) => identifierOf(kind, value));
        return { row, model, category: model?.category ?? row.category, departmentId, identifiers };
      });
    return { rows: resolved, errors, warnings };
  }

  private async models(tx: Tx, rows: readonly DeviceRow[], categoryColumn: string) {
    const models: Map<string, { modelId: string; category: ModelCommand['category'] }> = await modelsByName(tx);
    const added = new Map<string, ModelCommand>();
    const errors: RowFault[] = [];
    for (const { row, manufacturer, model, category } of rows) {
      if (model === null) continue;
      const key = modelKey(manufacturer ?? '', model);
      if (models.has(key) || added.has(key)) continue;
      if (category !== null) added.set(key, { manufacturer: manufacturer ?? '', name: model, category });
      else
        errors.push({
          row,
          column: categoryColumn,
          fault: { code: 'new_model_without_category', values: { model: cellText(model) } },
        });
    }
    const commands = [...added.entries()];
    const ensured =
      commands.length === 0
        ? []
        : await this.ensureModels.run(
            tx,
            commands.map(([, command]) => command),
          );
    commands.forEach(([key], index) => {
      const entry = ensured[index];
      if (entry) models.set(key, entry);
    });
    return { models, errors };
  }

  private async departments(tx: Tx, rows: readonly DeviceRow[], column: string | null, today: string) {
    const departments = new Map((await listDepartments(tx)).map(({ id, name }) => [name.toLowerCase(), id]));
    const first = new Map<string, { name: string; row: number; since: string }>();
    for (const { row, department, inUseSince, purchasedOn } of rows) {
      if (department === null || departments.has(department.toLowerCase())) continue;
      const since = inUseSince ?? purchasedOn ?? today;
      const known = first.get(department.toLowerCase());
      if (!known) first.set(department.toLowerCase(), { name: department, row, since });
      else if (since < known.since) known.since = since;
    }
    const warnings: RowFault[] = [];
    for (const [key, { name, row, since }] of first) {
      const { departmentId } = await this.createDepartment.run(tx, { name, validFrom: since });
      departments.set(key, departmentId);
      warnings.push({ row, column, fault: { code: 'department_added', values: { name, since } } });
    }
    return { departments, warnings };
  }
}
