import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { Clock } from '../../../shared/clock.js';

/** Empties a person's row. The key stays, without anything that says whose it was. */
@Injectable()
export class ErasePersonRow {
  constructor(private readonly clock: Clock) {}

  /** @returns false when the person was erased before, or never was */
  async run(tx: Tx, personId: string): Promise<boolean> {
    const erased = await tx.query(
      `UPDATE person SET name = NULL, email = NULL, external_id = NULL, department_id = NULL, erased_at = $3
       WHERE municipality_id = $1 AND person_id = $2 AND erased_at IS NULL RETURNING 1`,
      [tx.municipalityId, personId, this.clock.now()],
    );
    return erased.length > 0;
  }
}
