import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { NOTHING } from '../../../platform/database/reach.js';
import type { SystemTx } from '../../../platform/database/tx.js';
import { encodeCredential } from '../domain/credential.js';
import { newSecret, sha256 } from '../persistence/secret.js';

/** A key for whoever runs an installation that several municipalities share. It opens none of them. */
@Injectable()
export class CreateOperatorKey {
  /** Returns the key itself. It is shown this once: only its hash is stored. */
  async run(tx: SystemTx, name: string): Promise<string> {
    const id = uuidv7();
    const secret = newSecret();
    await tx.query('INSERT INTO operator_key (operator_key_id, name, secret_sha256) VALUES ($1, $2, $3)', [
      id,
      name,
      sha256(secret),
    ]);
    return encodeCredential({ kind: 'operator', municipalityId: NOTHING, id, secret });
  }
}
