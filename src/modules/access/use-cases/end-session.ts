import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';

/** Ends one session; the account's others go on. */
@Injectable()
export class EndSession {
  async run(tx: Tx, sessionId: string): Promise<void> {
    await tx.query('DELETE FROM session WHERE municipality_id = $1 AND session_id = $2', [
      tx.municipalityId,
      sessionId,
    ]);
  }
}
