import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Role } from '../../../shared/permissions.js';

@Entity('account')
export class AccountEntity {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId: string;

  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text')
  login: string;

  @Column('text')
  role: Role;

  /** argon2id, with its parameters and salt. */
  @Column('text', { name: 'password_hash' })
  passwordHash: string;

  /** Whether a person chose the password; a generated one may be replaced by the operator's. */
  @Column('boolean', { name: 'password_chosen' })
  passwordChosen: boolean;
}
