import { Injectable } from '@nestjs/common';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Clock } from '../../../shared/clock.js';
import { municipalitySettings } from '../../organisation/organisation.public.js';
import { cutLinksReturnedBy } from '../persistence/assignments.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Forgets who used what was returned longer ago than the municipality keeps it. Run again it finds nothing more, and a run
 * that finds nothing leaves no line in the audit log.
 */
@Injectable()
export class CutLinks {
  constructor(private readonly clock: Clock) {}

  /** @returns how many links were cut */
  async run(tx: Tx): Promise<number> {
    const { retentionDays } = await municipalitySettings(tx);
    const now = this.clock.now();
    const count = await cutLinksReturnedBy(tx, new Date(now.getTime() - retentionDays * DAY_MS), now);
    const target = { kind: 'municipality', id: tx.municipalityId };
    if (count > 0)
      await recordAudit(tx, { actor: 'system' }, { act: 'links.cut', target, details: { count, retentionDays } });
    return count;
  }
}
