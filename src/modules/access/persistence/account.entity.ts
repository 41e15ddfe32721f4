import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type MunicipalRole } from '../../../shared/permissions.js';

@Entity('account')
export class AccountEntity {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId: string;

  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text')
  login: string;

  @Column('text')
  role: MunicipalRole;

  /** Whose it is; null for the first admin, whom nobody has named. */
  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null;

  @Column('uuid', { name: 'department_id', nullable: true })
  departmentId: string | null;

  /** argon2id, with its parameters and salt; null for who signs in elsewhere. */
  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash: string | null;

  /** Set: a one-time password, good for choosing one's own until then. */
  @Column('timestamptz', { name: 'password_expires_at', nullable: true })
  passwordExpiresAt: Date | null;

  @Column('timestamptz', { name: 'password_changed_at', nullable: true })
  passwordChangedAt: Date | null;

  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt: Date | null;

  @Column('bytea', { name: 'totp_secret', nullable: true })
  totpSecret: Buffer | null;

  /** Until then the secret is an offer, and the account has no second factor. */
  @Column('timestamptz', { name: 'totp_confirmed_at', nullable: true })
  totpConfirmedAt: Date | null;

  /** The latest time step whose code was taken: none is taken twice. */
  @Column('bigint', { name: 'totp_last_step', nullable: true })
  totpLastStep: number | null;
}
