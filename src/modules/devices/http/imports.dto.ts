import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { type ImportState } from '../domain/import/import-report.js';
import { IMPORT_KINDS, type ImportKind } from '../persistence/import-store.js';

export class ImportQueryDto {
  @IsIn(IMPORT_KINDS)
  kind: ImportKind;

  /** Says what would happen and changes nothing. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean({ message: 'dryRun must be true or false' })
  dryRun?: boolean = false;
}

export class ImportStartedDto {
  importId: string;
}

export class RowErrorDto {
  row: number;
  column: string | null;
  message: string;
}

export class RowWarningDto {
  row: number | null;
  message: string;
}

export class ImportDto {
  importId: string;
  kind: ImportKind;
  dryRun: boolean;
  fileName: string;
  state: ImportState;
  processed: number;
  total: number;
  created: number;
  updated: number;
  unchanged: number;
  failed: number;
  @ApiProperty({ type: [RowErrorDto] })
  errors: readonly RowErrorDto[];
  @ApiProperty({ type: [RowWarningDto] })
  warnings: readonly RowWarningDto[];
  createdAt: Date;
  finishedAt: Date | null;
}

export class ImportListDto {
  items: ImportDto[];
  next: string | null;
}
