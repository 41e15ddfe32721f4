import { ApiProperty, OmitType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import type { ImportFaultCode } from '../../../shared/import-fault.js';
import { IMPORT_FAULT_CODES } from '../../../shared/import-fault-text.js';
import { IMPORT_KINDS, type ImportKind, type ImportState } from '../domain/import/import-report.js';

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
  /** As a spreadsheet counts it: the header is row 1. */
  row: number;
  /** The header in the file; null when the whole row is meant. */
  column: string | null;
  /** Null in imports from before errors had codes. */
  @ApiProperty({ type: String, enum: IMPORT_FAULT_CODES, nullable: true })
  code: ImportFaultCode | null;
  /** What the sentence names, by the code. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  values: object;
  /** What is wrong and what to do, as a sentence in English. */
  message: string;
}

export class RowWarningDto extends OmitType(RowErrorDto, ['row']) {
  row: number | null;
}

export class ReadAsDto {
  /** The character encoding: utf-8, utf-16le, utf-16be, windows-1252 or macintosh. */
  encoding: string;
  delimiter: string;
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
  /** How the file was read; null while it is not, and where it cannot be. */
  readAs: ReadAsDto | null;
  createdAt: Date;
  finishedAt: Date | null;
}

export class ListedImportDto extends OmitType(ImportDto, ['errors', 'warnings']) {}

export class ImportListDto {
  items: ListedImportDto[];
  next: string | null;
}
