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

  @Column('bytea', { name: 'secret_sha256' })
  secretSha256: Buffer;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;
}
