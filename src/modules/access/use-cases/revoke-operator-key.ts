import { Injectable } from '@nestjs/common';
import type { SystemTx } from '../../../platform/database/tx.js';

/** Takes an operator's keys out of use, for good. */
@Injectable()
export class RevokeOperatorKey {
  /** @returns how many keys of that name worked until now */
  async run(tx: SystemTx, name: string): Promise<number> {
    const revoked = await tx.query(
      'UPDATE operator_key SET revoked_at = now() WHERE name = $1 AND revoked_at IS NULL RETURNING 1',
      [name],
    );
    return revoked.length;
  }
}
