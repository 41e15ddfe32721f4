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
    const passwordHash = await hash(password);
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
