import { ApiProperty, PartialType } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsFilled } from '../../../platform/http/fields.js';
import { MUNICIPAL_ROLES, type MunicipalRole } from '../../../shared/permissions.js';
import { claimFault, issuerFault, roleMapFault, scopesFault } from '../domain/identity-provider.js';
import { IsWithoutFault } from './identity-provider-fields.js';

const asRoleMap = () =>
  ApiProperty({ type: 'object', additionalProperties: { type: 'string', enum: [...MUNICIPAL_ROLES] } });

export class CreateProviderDto {
  /** What people read on the sign-in page. */
  @IsString()
  @IsFilled()
  @MaxLength(100)
  name: string;

  /** The provider's address, as its own configuration document names it. */
  @IsString()
  @MaxLength(500)
  @IsWithoutFault(issuerFault)
  issuer: string;

  @IsString()
  @IsFilled()
  @MaxLength(300)
  clientId: string;

  /** Never shown again. Null or left out: a public client. */
  @IsOptional()
  @IsString()
  @IsFilled()
  @MaxLength(2_000)
  clientSecret?: string | null;

  /** Separated by spaces; `openid profile email` when left out. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  @IsWithoutFault(scopesFault)
  scopes?: string;

  /** The claims that together name an account for good; `["sub"]` when left out. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @MaxLength(200, { each: true })
  @IsWithoutFault(claimFault, { each: true })
  subjectClaims?: string[];

  /** A claim, or the dotted path to one: `roles`, `realm_access.roles`. */
  @IsString()
  @MaxLength(200)
  @IsWithoutFault(claimFault)
  roleClaim: string;

  /** Which value of that claim gives which role. Who has no value that is named here does not get in. */
  @asRoleMap()
  @IsWithoutFault(roleMapFault)
  roleMap: Record<string, MunicipalRole>;

  /** The claim with the name or id of somebody's department. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @IsWithoutFault(claimFault)
  departmentClaim?: string | null;
}

/** What is left out stays; null takes the secret or the department's claim away. */
export class ChangeProviderDto extends PartialType(CreateProviderDto) {}

export class ProviderDto {
  id: string;
  name: string;
  issuer: string;
  clientId: string;
  hasClientSecret: boolean;
  scopes: string;
  subjectClaims: string[];
  roleClaim: string;
  @asRoleMap()
  roleMap: Record<string, MunicipalRole>;
  departmentClaim: string | null;
}

export class ProviderListDto {
  items: ProviderDto[];
  /** The address to register with each provider. */
  redirectUri: string;
}

export class SignInProviderDto {
  id: string;
  name: string;
}

export class SignInProviderListDto {
  items: SignInProviderDto[];
}

export class StartProviderSignInDto {
  /** The municipality's short name, as `GET /municipalities` lists it. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(63)
  municipality: string;

  /** The path of this site to go to when signed in; `/` when left out. */
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  returnTo?: string;
}
