import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Role } from '../../../shared/permissions.js';

@Entity('api_key')
export class ApiKeyEntity {
  @PrimaryColumn('uuid', { name: 'municipality_id' })
  municipalityId: string;

  @PrimaryColumn('uuid', { name: 'api_key_id' })
  apiKeyId: string;

  @Column('text')
  name: string;

  @Column('text')
  role: Role;

  @Column('uuid', { name: 'department_id', nullable: true })
  departmentId: string | null;

  @Column('bytea', { name: 'secret_sha256' })
  secretSha256: Buffer;

  /** The key's last four characters, to tell it by. */
  @Column('text', { nullable: true })
  last4: string | null;

  /** An actor, as history names them. */
  @Column('text', { name: 'created_by', nullable: true })
  createdBy: string | null;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;
}
