import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsISO8601,
  IsNumber,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsFilled } from '../../../platform/http/fields.js';

export class ReadingDto {
  @IsUUID()
  readingId: string;

  @IsUUID()
  departmentId: string;

  @IsString()
  @IsFilled()
  @MaxLength(100)
  meter: string;

  /** A date, or a time without offset, is the municipality's clock. */
  @IsISO8601({ strict: true })
  from: string;

  /** The first moment that is not counted. */
  @IsISO8601({ strict: true })
  to: string;

  @IsNumber()
  @Min(0)
  kwh: number;
}

export class ReadingsDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1_000)
  @ValidateNested({ each: true })
  @Type(() => ReadingDto)
  readings: ReadingDto[];
}

export class ReadingReceiptDto {
  readingId: string;
  /** The very same reading was there already. */
  replayed: boolean;
}

export class ReadingReceiptsDto {
  @ApiProperty({ type: [ReadingReceiptDto] })
  receipts: readonly ReadingReceiptDto[];
}

export class MeterDevicesDto {
  @IsUUID()
  departmentId: string;

  @IsString()
  @IsFilled()
  @MaxLength(100)
  meter: string;

  /** The devices that hang on the meter; none makes it a meter of the whole department. */
  @IsArray()
  @ArrayMaxSize(10_000)
  @IsUUID(undefined, { each: true })
  deviceIds: string[];
}

export class EnergyTargetDto {
  @IsInt()
  @Min(1990)
  @Max(2100)
  baselineYear: number;

  @IsInt()
  @Max(2150)
  targetYear: number;

  /** Share of the baseline to be gone by the target year, as 0.3. */
  @IsNumber()
  @Min(0.01)
  @Max(0.99)
  reduction: number;
}

export class EnergyBaselineDto {
  year: number;
  kwh: number;
}

export class EnergyTargetViewDto {
  year: number;
  reduction: number;
}

export class EnergyYearDto {
  year: number;
  measuredKwh: number | null;
  modelledKwh: number | null;
  kwh: number | null;
  targetKwh: number | null;
  coverage: number | null;
  complete: boolean;
  quality: 'measured' | 'hybrid' | 'modelled' | null;
}

export class DepartmentEnergyDto {
  metric: string;
  baseline: EnergyBaselineDto | null;
  target: EnergyTargetViewDto | null;
  @ApiProperty({ type: [EnergyYearDto] })
  years: readonly EnergyYearDto[];
  /** The year that gap and progress speak of. */
  asOfYear: number | null;
  gapKwh: number | null;
  progress: number | null;
  computedAt: Date | null;
  pending: boolean;
}
