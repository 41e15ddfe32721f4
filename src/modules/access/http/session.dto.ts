import { IsNotEmpty, IsOptional, IsString, MaxLength, ValidateIf } from 'class-validator';
import { NeverStored } from '../../../platform/http/fields.js';
import type { Role } from '../../../shared/permissions.js';

export class SignInDto {
  /** The municipality's short name; needed only where there are several. */
  @IsOptional()
  @IsString()
  @MaxLength(63)
  municipality?: string;

  /** A login, or the e-mail address of the account's person. Left out, it is the municipality's first admin. */
  @ValidateIf(({ login }: SignInDto) => login !== undefined)
  @IsString()
  @MaxLength(254)
  @NeverStored()
  login?: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  @NeverStored()
  password: string;

  /** Of the authenticator app, or a recovery code; needed where the account has a second factor. */
  @ValidateIf(({ code }: SignInDto) => code !== undefined)
  @IsString()
  @MaxLength(40)
  @NeverStored()
  code?: string;
}

export class MunicipalityDto {
  slug: string;
  name: string;
}

export class MunicipalityListDto {
  items: MunicipalityDto[];
}

export class SessionAccountDto {
  id: string;
  login: string;
  name: string | null;
}

export class SessionDepartmentDto {
  id: string;
  name: string;
}

export class SessionCampaignDto {
  id: string;
}

export class SessionDto {
  municipality: MunicipalityDto;
  role: Role;
  /** Null for keys and stations. */
  account: SessionAccountDto | null;
  /** The department the role is held to. */
  department: SessionDepartmentDto | null;
  /** The campaign the station belongs to. */
  campaign: SessionCampaignDto | null;
  stationName: string | null;
  /** What must be completed before anything else works. */
  lacks: 'password' | 'second-factor' | null;
  secondFactor: boolean;
  /** Whether the municipality's first steps are done or skipped. */
  setupCompleted: boolean;
}
