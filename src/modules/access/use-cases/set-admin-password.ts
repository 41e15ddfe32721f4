import { Injectable } from '@nestjs/common';
import { hash } from '@node-rs/argon2';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../../../platform/database/tx.js';
import { AccountEntity } from '../persistence/account.entity.js';

export const ADMIN_LOGIN = 'admin';

/** The municipality's first admin: created, or given this password when the account is there already. */
@Injectable()
export class SetAdminPassword {
  async run(tx: Tx, password: string): Promise<void> {
    await this.store(tx, await hash(password));
  }

  /** @param passwordHash argon2id, as another municipality's admin has it */
  async store(tx: Tx, passwordHash: string): Promise<void> {
    const accounts = tx.entities.getRepository(AccountEntity);
    const { municipalityId } = tx;
    const known = await accounts.findOneBy({ municipalityId, login: ADMIN_LOGIN });
    await accounts.save({
      municipalityId,
      accountId: known?.accountId ?? uuidv7(),
      login: ADMIN_LOGIN,
      role: 'admin',
      passwordHash,
      passwordChosen: false,
    });
  }
}

/** The hash of the admin's password; undefined where there is no admin. */
export async function adminPasswordHash(tx: Tx): Promise<string | undefined> {
  const { municipalityId } = tx;
  const admin = await tx.entities.getRepository(AccountEntity).findOneBy({ municipalityId, login: ADMIN_LOGIN });
  return admin?.passwordHash;
}
