import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Clock } from '../../../shared/clock.js';
import { AccountEntity } from '../persistence/account.entity.js';
import { forgetBrowsers } from '../persistence/known-browser.js';
import { oneTimePasswordEnd, passwordHash } from '../persistence/password.js';
import { NO_SECOND_FACTOR, removeRecoveryCodes } from '../persistence/second-factor.js';
import { EndSessions } from './end-sessions.js';

export const ADMIN_LOGIN = 'admin';

export interface AdminPassword {
  readonly passwordHash: string;
  /** Null for a password somebody chose. */
  readonly passwordExpiresAt: Date | null;
}

/**
 * The municipality's first admin: created, or let in again with this password, whatever kept them out before. It is for
 * whoever runs the installation.
 */
@Injectable()
export class SetAdminPassword {
  constructor(
    private readonly clock: Clock,
    private readonly endSessions: EndSessions,
  ) {}

  /** @param oneTime whether it is only for choosing one's own */
  async run(tx: Tx, password: string, { oneTime }: { readonly oneTime: boolean }): Promise<void> {
    const passwordExpiresAt = oneTime ? oneTimePasswordEnd(this.clock.now()) : null;
    await this.store(tx, { passwordHash: await passwordHash(password), passwordExpiresAt });
  }

  /** @param password as another municipality's admin has it */
  async store(tx: Tx, password: AdminPassword): Promise<void> {
    const accounts = tx.entities.getRepository(AccountEntity);
    const { municipalityId } = tx;
    const known = await accounts.findOneBy({ municipalityId, login: ADMIN_LOGIN });
    const accountId = known?.accountId ?? uuidv7();
    await accounts.save({
      ...{ municipalityId, accountId, login: ADMIN_LOGIN, role: 'admin', ...password, ...NO_SECOND_FACTOR },
      disabledAt: null,
    });
    const target = { kind: 'account', id: accountId };
    if (!known) return recordAudit(tx, INSTALLATION, { act: 'account.created', target, details: { role: 'admin' } });
    await removeRecoveryCodes(tx, accountId);
    await forgetBrowsers(tx, accountId);
    await this.endSessions.run(tx, INSTALLATION, accountId);
    await recordAudit(tx, INSTALLATION, { act: 'password.reset', target });
  }
}

const INSTALLATION = { actor: 'system' } as const;

/** The admin's password as it is stored; undefined where nobody can sign in as the admin with one. */
export async function adminPassword(tx: Tx): Promise<AdminPassword | undefined> {
  const [password] = await tx.query<AdminPassword>(
    `SELECT password_hash AS "passwordHash", password_expires_at AS "passwordExpiresAt" FROM account
     WHERE municipality_id = $1 AND login = $2 AND password_hash IS NOT NULL AND disabled_at IS NULL
       AND (password_expires_at IS NULL OR password_expires_at > now())`,
    [tx.municipalityId, ADMIN_LOGIN],
  );
  return password;
}
