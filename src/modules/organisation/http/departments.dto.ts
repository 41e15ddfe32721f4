import { IsInt, IsOptional, IsString, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { IsDay, IsFilled } from '../../../platform/http/fields.js';

export class CreateDepartmentDto {
  @IsString()
  @IsFilled()
  @MaxLength(200)
  name: string;

  /** People employed, as a number only. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  employees?: number;

  /** First day the department exists (YYYY-MM-DD). */
  @IsDay()
  validFrom: string;

  /** First day it no longer exists. */
  @IsOptional()
  @IsDay()
  validTo?: string;
}

/** What is left out stays as it is. */
export class ChangeDepartmentDto {
  @ValidateIf((_, value) => value !== undefined)
  @IsString()
  @IsFilled()
  @MaxLength(200)
  name?: string;

  /** Null: not known. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  employees?: number | null;

  @ValidateIf((_, value) => value !== undefined)
  @IsDay()
  validFrom?: string;

  /** First day it no longer exists; null while it does. */
  @IsOptional()
  @IsDay()
  validTo?: string | null;
}

export class DepartmentDto {
  id: string;
  name: string;
  employees: number | null;
  validFrom: string;
  validTo: string | null;
}

export class DepartmentPageDto {
  items: DepartmentDto[];
  next: string | null;
}
