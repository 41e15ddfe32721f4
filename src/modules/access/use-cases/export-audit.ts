import { Injectable } from '@nestjs/common';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import { Database } from '../../../platform/database/database.js';
import type { Principal } from '../../../platform/http/allow.js';
import { type AuditBatch, type AuditFilter, readAuditLines } from '../queries/audit-entries.js';

/** Lines held at a time: however long the log is, an export needs the memory of this many. */
const BATCH = 1_000;

/** The audit log as text, one JSON object a line. */
@Injectable()
export class ExportAudit {
  constructor(private readonly database: Database) {}

  /**
   * Each batch is a transaction of its own, so that a slow download keeps none open; the log only grows, and what is added
   * meanwhile is newer than where the export began. That it was made is recorded first, even if it is then broken off:
   * its own line is the newest of an export that is not narrowed.
   */
  async run(caller: Principal, filter: AuditFilter): Promise<AsyncGenerator<string>> {
    await this.database.transaction(caller, (tx) =>
      recordAudit(tx, caller, { act: 'audit.exported', details: detailsOf(filter) }),
    );
    return this.lines(caller, filter);
  }

  private async *lines(caller: Principal, filter: AuditFilter): AsyncGenerator<string> {
    let after: readonly string[] | null = null;
    do {
      const place: readonly string[] | null = after;
      const batch: AuditBatch = await this.database.transaction(caller, (tx) =>
        readAuditLines(tx, filter, place, BATCH),
      );
      if (batch.lines.length > 0) yield batch.lines.map((line) => `${JSON.stringify(line)}\n`).join('');
      after = batch.last;
    } while (after);
  }
}

/** What narrowed it; an actor or a target is free text that somebody typed, so of those only that they were given. */
const detailsOf = ({ act, actor, target, from, to }: AuditFilter): Record<string, string | boolean | null> => ({
  act: act ?? null,
  byActor: actor !== undefined,
  byTarget: target !== undefined,
  from: from?.toISOString() ?? null,
  to: to?.toISOString() ?? null,
});
