import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../../../platform/database/tx.js';
import { Clock } from '../../../shared/clock.js';
import { browserName } from '../domain/browser-name.js';
import { encodeCredential } from '../domain/credential.js';
import { newSecret, sha256 } from '../persistence/secret.js';

const SESSION_HOURS = 12;

export interface StartSessionCommand {
  readonly accountId: string;
  /** Where the request came from; its owner sees it in the list of their sessions. */
  readonly address: string | null;
  /** The browser's `User-Agent`, of which its plain name is kept. */
  readonly browser: string | null;
}

export interface StartedSession {
  readonly sessionId: string;
  readonly token: string;
  readonly expiresAt: Date;
}

/** Opens a session of an account that has shown who it is, by whichever way: password or identity provider. */
@Injectable()
export class StartSession {
  constructor(private readonly clock: Clock) {}

  async run(tx: Tx, { accountId, address, browser }: StartSessionCommand): Promise<StartedSession> {
    const { municipalityId } = tx;
    const sessionId = uuidv7();
    const secret = newSecret();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
    await tx.query('DELETE FROM session WHERE municipality_id = $1 AND expires_at < $2', [municipalityId, now]);
    await tx.query(
      `INSERT INTO session (municipality_id, session_id, account_id, secret_sha256, created_at, expires_at, address,
         browser, last_seen_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $5)`,
      [municipalityId, sessionId, accountId, sha256(secret), now, expiresAt, address, browserName(browser)],
    );
    await tx.query('UPDATE account SET last_signed_in_at = $3 WHERE municipality_id = $1 AND account_id = $2', [
      municipalityId,
      accountId,
      now,
    ]);
    return {
      sessionId,
      token: encodeCredential({ kind: 'session', municipalityId, id: sessionId, secret }),
      expiresAt,
    };
  }
}
