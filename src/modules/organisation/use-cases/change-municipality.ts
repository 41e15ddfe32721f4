import { Injectable } from '@nestjs/common';
import { type AuditedActor, recordAudit } from '../../../platform/audit/record-audit.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Clock } from '../../../shared/clock.js';
import { Problem } from '../../../shared/problem.js';
import { faultOfPattern } from '../domain/asset-tag-pattern.js';
import { municipalitySettings, type MunicipalitySettings } from '../queries/municipality-settings.js';

/** What is named changes; null takes the pattern away. */
export interface ChangeMunicipalityCommand {
  readonly name?: string;
  readonly assetTagPattern?: string | null;
  readonly retentionDays?: number;
  readonly adminSecondFactor?: 'offered' | 'required';
  /** Ends the first steps; they do not come back. */
  readonly setupCompleted?: true;
}

const SETTINGS = ['name', 'assetTagPattern', 'retentionDays', 'adminSecondFactor', 'setupCompletedAt'] as const;

@Injectable()
export class ChangeMunicipality {
  constructor(private readonly clock: Clock) {}

  /** @throws Problem invalid when the pattern cannot be used, with the reason */
  async run(tx: Tx, by: AuditedActor, command: ChangeMunicipalityCommand): Promise<MunicipalitySettings> {
    const { assetTagPattern, setupCompleted } = command;
    const fault = typeof assetTagPattern === 'string' ? faultOfPattern(assetTagPattern) : null;
    if (fault !== null) throw Problem.invalid('/assetTagPattern', fault);
    const known = await municipalitySettings(tx);
    const changed: MunicipalitySettings = {
      slug: known.slug,
      name: command.name ?? known.name,
      assetTagPattern: assetTagPattern === undefined ? known.assetTagPattern : assetTagPattern,
      retentionDays: command.retentionDays ?? known.retentionDays,
      adminSecondFactor: command.adminSecondFactor ?? known.adminSecondFactor,
      setupCompletedAt: known.setupCompletedAt ?? (setupCompleted ? this.clock.now() : null),
    };
    const fields = SETTINGS.filter((field) => changed[field] !== known[field]);
    if (fields.length === 0) return known;
    await tx.query(
      `UPDATE municipality SET name = $2, asset_tag_pattern = $3, retention_days = $4, admin_second_factor = $5,
         setup_completed_at = $6
       WHERE municipality_id = $1`,
      [tx.municipalityId, ...SETTINGS.map((field) => changed[field])],
    );
    const target = { kind: 'municipality', id: tx.municipalityId };
    await recordAudit(tx, by, { act: 'municipality.changed', target, details: { fields: fields.join(', ') } });
    return changed;
  }
}
