import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsIn, IsOptional, IsString, IsUUID, MaxLength, ValidateIf } from 'class-validator';
import { IsFilled } from '../../../platform/http/fields.js';
import { PageQueryDto } from '../../../platform/http/page.dto.js';
import { ERASURE_REASONS, type ErasureReason } from '../domain/erasure-reason.js';

export class PeopleQueryDto extends PageQueryDto {
  /** How a name, a later part of it, an e-mail address or an external id begins. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}

export class CreatePersonDto {
  @IsString()
  @IsFilled()
  @MaxLength(200)
  name: string;

  @IsOptional()
  @IsEmail({}, { message: 'email must be an e-mail address' })
  @MaxLength(254)
  email?: string | null;

  /** The key other systems know the person by, such as a login. A personal number is refused. */
  @IsOptional()
  @IsString()
  @IsFilled()
  @MaxLength(100)
  externalId?: string | null;

  @IsOptional()
  @IsUUID()
  departmentId?: string | null;
}

/** What is left out stays as it is; null empties it. */
export class ChangePersonDto {
  @ValidateIf((_, value) => value !== undefined)
  @IsString()
  @IsFilled()
  @MaxLength(200)
  name?: string;

  @IsOptional()
  @IsEmail({}, { message: 'email must be an e-mail address' })
  @MaxLength(254)
  email?: string | null;

  @IsOptional()
  @IsString()
  @IsFilled()
  @MaxLength(100)
  externalId?: string | null;

  @IsOptional()
  @IsUUID()
  departmentId?: string | null;
}

export class ErasePersonDto {
  /** Goes into the audit log, which is kept: a choice, so that no text there tells who it was. */
  @IsIn(ERASURE_REASONS)
  reason: ErasureReason;
}

export class PersonDto {
  id: string;
  name: string | null;
  email: string | null;
  externalId: string | null;
  departmentId: string | null;
  createdAt: Date;
  erasedAt: Date | null;
}

export class PersonDeviceDto {
  assignmentId: string;
  deviceId: string;
  since: Date;
}

export class PersonWithDevicesDto extends PersonDto {
  /** What the person has now. */
  @ApiProperty({ type: [PersonDeviceDto] })
  devices: readonly PersonDeviceDto[];
}

export class PersonPageDto {
  @ApiProperty({ type: [PersonDto] })
  items: readonly PersonDto[];
  next: string | null;
}
