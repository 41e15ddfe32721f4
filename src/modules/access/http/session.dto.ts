import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsFilled } from '../../../platform/http/fields.js';
import { MUNICIPAL_ROLES, type MunicipalRole, type Role } from '../../../shared/permissions.js';

export class SignInDto {
  /** The municipality's short name; needed only where there are several. */
  @IsOptional()
  @IsString()
  @MaxLength(63)
  municipality?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  login?: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  password: string;
}

export class MunicipalityDto {
  slug: string;
  name: string;
}

export class MunicipalityListDto {
  items: MunicipalityDto[];
}

export class SessionDto {
  municipality: MunicipalityDto;
  role: Role;
}

export class CreateKeyDto {
  @IsString()
  @IsFilled()
  @MaxLength(100)
  name: string;

  @IsIn(MUNICIPAL_ROLES)
  role: MunicipalRole;
}

export class CreatedKeyDto {
  id: string;
  /** Shown this once. */
  key: string;
}
