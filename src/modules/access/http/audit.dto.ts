import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches, MaxLength } from 'class-validator';
import { IsMoment } from '../../../platform/http/fields.js';
import { PageQueryDto } from '../../../platform/http/page.dto.js';
import { AUDITED_ACTS, type AuditedAct } from '../../../shared/audited-acts.js';

const KIND_AND_ID = /^[a-z_-]+(:[\w.-]+)?$/;

export class AuditFilterDto {
  @IsOptional()
  @IsIn(AUDITED_ACTS)
  act?: AuditedAct;

  /** Who did it, as the log writes it: `account:<id>`, `key:<id>`, `station:<id>`. */
  @IsOptional()
  @MaxLength(100)
  @Matches(KIND_AND_ID, { message: 'actor must be as the log writes it, e.g. account:<id>' })
  actor?: string;

  /** What it was done to: a kind, or a kind and an id, as `person:<id>`. */
  @IsOptional()
  @MaxLength(100)
  @Matches(KIND_AND_ID, { message: 'target must be a kind, or a kind and an id, e.g. person:<id>' })
  target?: string;

  /** The first moment that is included. */
  @IsOptional()
  @IsMoment()
  from?: string;

  /** The first moment that is not. */
  @IsOptional()
  @IsMoment()
  to?: string;
}

export class AuditQueryDto extends IntersectionType(AuditFilterDto, PageQueryDto) {}

export class AuditTargetDto {
  kind: string;
  id: string;
}

export class AuditEntryDto {
  id: string;
  at: Date;
  /** `account:<id>`, `key:<id>`, `station:<id>`, `operator:<id>`, or what the installation does by itself. */
  actor: string;
  /** The name the actor goes by today. */
  actorName: string | null;
  @ApiProperty({ enum: AUDITED_ACTS })
  act: AuditedAct;
  target: AuditTargetDto | null;
  /** The network address it was done from. */
  address: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true })
  details: Readonly<Record<string, unknown>>;
}

export class AuditPageDto {
  @ApiProperty({ type: [AuditEntryDto] })
  items: readonly AuditEntryDto[];
  next: string | null;
}
