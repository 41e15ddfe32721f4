import { IsBoolean, IsEmail, IsIn, IsString, IsUUID, Matches, MaxLength, ValidateIf } from 'class-validator';
import { IsFilled } from '../../../platform/http/fields.js';
import { MUNICIPAL_ROLES, type MunicipalRole } from '../../../shared/permissions.js';
import { LOGIN } from '../domain/login.js';

export class CreateAccountDto {
  @Matches(LOGIN, { message: 'A login is 2 to 64 of the characters a–z, 0–9, point, underscore and hyphen.' })
  login: string;

  @IsIn(MUNICIPAL_ROLES)
  role: MunicipalRole;

  @IsString()
  @IsFilled()
  @MaxLength(200)
  name: string;

  @ValidateIf(({ email }: CreateAccountDto) => email !== undefined)
  @IsEmail()
  @MaxLength(254)
  email?: string;

  /** The department a department manager manages; needed for that role. */
  @ValidateIf(({ departmentId }: CreateAccountDto) => departmentId !== undefined)
  @IsUUID()
  departmentId?: string;
}

export class CreatedAccountDto {
  id: string;
  /** Shown this once, and good for 72 hours: for choosing one's own. */
  oneTimePassword: string;
}

export class ChangeAccountDto {
  @ValidateIf(({ role }: ChangeAccountDto) => role !== undefined)
  @IsIn(MUNICIPAL_ROLES)
  role?: MunicipalRole;

  /** Null: none. */
  @ValidateIf(({ departmentId }: ChangeAccountDto) => departmentId !== undefined && departmentId !== null)
  @IsUUID()
  departmentId?: string | null;

  /** True ends the account's sessions and lets nobody in. */
  @ValidateIf(({ disabled }: ChangeAccountDto) => disabled !== undefined)
  @IsBoolean()
  disabled?: boolean;

  @ValidateIf(({ name }: ChangeAccountDto) => name !== undefined)
  @IsString()
  @IsFilled()
  @MaxLength(200)
  name?: string;

  /** Null: none. */
  @ValidateIf(({ email }: ChangeAccountDto) => email !== undefined && email !== null)
  @IsEmail()
  @MaxLength(254)
  email?: string | null;
}

export class OneTimePasswordDto {
  /** Shown this once, and good for 72 hours: for choosing one's own. */
  oneTimePassword: string;
}

export class AccountDepartmentDto {
  id: string;
  name: string;
}

export class AccountDto {
  id: string;
  login: string;
  role: MunicipalRole;
  /** Null where nobody is named, or the person was erased. */
  name: string | null;
  email: string | null;
  department: AccountDepartmentDto | null;
  createdAt: Date;
  disabledAt: Date | null;
  lastSignedInAt: Date | null;
  /** False for who signs in with an identity provider alone. */
  hasPassword: boolean;
  /** Until when a one-time password waits to be replaced; null when there is none. */
  oneTimePasswordExpiresAt: Date | null;
  secondFactor: boolean;
}

export class AccountListDto {
  items: AccountDto[];
}
