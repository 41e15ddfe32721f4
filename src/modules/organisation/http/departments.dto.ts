import { IsInt, IsISO8601, IsNotEmpty, IsOptional, IsString, MaxLength, Min } from 'class-validator';

export class CreateDepartmentDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name: string;

  /** People employed, as a number only. */
  @IsOptional()
  @IsInt()
  @Min(0)
  employees?: number;

  /** First day the department exists (YYYY-MM-DD). */
  @IsISO8601({ strict: true })
  validFrom: string;

  /** First day it no longer exists. */
  @IsOptional()
  @IsISO8601({ strict: true })
  validTo?: string;
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
