import { IsIn, IsString, IsUUID, MaxLength, ValidateIf } from 'class-validator';
import { IsFilled, IsMoment } from '../../../platform/http/fields.js';
import { MUNICIPAL_ROLES, type MunicipalRole, type Role } from '../../../shared/permissions.js';

export class CreateKeyDto {
  @IsString()
  @IsFilled()
  @MaxLength(100)
  name: string;

  @IsIn(MUNICIPAL_ROLES)
  role: MunicipalRole;

  /** The department a department manager's key is held to; needed for that role. */
  @ValidateIf(({ role, departmentId }: CreateKeyDto) => role === 'department_manager' || departmentId !== undefined)
  @IsUUID(undefined, { message: 'A department manager needs a department: give the id of one.' })
  departmentId?: string;

  /** When the key stops working; left out, it works until it is revoked. */
  @ValidateIf(({ expiresAt }: CreateKeyDto) => expiresAt !== undefined)
  @IsMoment()
  expiresAt?: string;
}

export class CreatedKeyDto {
  id: string;
  /** Shown this once. */
  key: string;
}

export class KeyDepartmentDto {
  id: string;
  name: string;
}

export class KeyDto {
  id: string;
  name: string;
  role: Role;
  department: KeyDepartmentDto | null;
  /** Its last four characters; null for a key from before they were kept. */
  last4: string | null;
  createdAt: Date;
  /** `account:<id>`, `key:<id>`, or `system` for the command line. */
  createdBy: string | null;
  expiresAt: Date | null;
  /** Noted every five minutes at most. */
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

export class KeyListDto {
  items: KeyDto[];
}
