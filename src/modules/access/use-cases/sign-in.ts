import { Injectable } from '@nestjs/common';
import { verify } from '@node-rs/argon2';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../../../platform/database/tx.js';
import { Clock } from '../../../shared/clock.js';
import type { Role } from '../../../shared/permissions.js';
import { Problem } from '../../../shared/problem.js';
import { encodeCredential } from '../domain/credential.js';
import { newSecret, sha256 } from '../persistence/secret.js';
import { AccountEntity } from '../persistence/account.entity.js';

export interface SignInCommand {
  readonly login: string;
  readonly password: string;
}

export interface SignedIn {
  readonly token: string;
  readonly role: Role;
  readonly expiresAt: Date;
}

const SESSION_HOURS = 12;
/** Checked when there is no such account, so that the answer takes as long and says as little. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$qhdmmtBA24ka5H29hl8CiA$+TFeu79HYUVF+YEMJ7w/Wuz+ZwqsNP7j7+aUBHDEYWo';

@Injectable()
export class SignIn {
  constructor(private readonly clock: Clock) {}

  /** @throws Problem unauthenticated, without saying whether the account exists */
  async run(tx: Tx, { login, password }: SignInCommand): Promise<SignedIn> {
    const { municipalityId } = tx;
    const account = await tx.entities.getRepository(AccountEntity).findOneBy({ municipalityId, login });
    const valid = await verify(account?.passwordHash ?? NOBODY, password);
    if (!account || !valid) throw new Problem('unauthenticated', 'The password is not right for this municipality.');
    const id = uuidv7();
    const secret = newSecret();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
    await tx.query('DELETE FROM session WHERE municipality_id = $1 AND expires_at < $2', [municipalityId, now]);
    await tx.query(
      `INSERT INTO session (municipality_id, session_id, account_id, secret_sha256, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [municipalityId, id, account.accountId, sha256(secret), now, expiresAt],
    );
    return { token: encodeCredential({ kind: 'session', municipalityId, id, secret }), role: account.role, expiresAt };
  }
}
