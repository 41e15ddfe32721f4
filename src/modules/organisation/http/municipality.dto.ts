import { Equals, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { IsFilled } from '../../../platform/http/fields.js';

const SECOND_FACTOR = ['offered', 'required'] as const;

export class MunicipalitySettingsDto {
  name: string;
  /** The short name in addresses; it does not change. */
  slug: string;
  /** A regular expression that the municipality's own asset tags match. */
  assetTagPattern: string | null;
  /** Days after a device's return until the link to the person who used it is cut. */
  retentionDays: number;
  /** Whether an admin who signs in with a password must have a second factor. */
  adminSecondFactor: 'offered' | 'required';
  setupCompletedAt: Date | null;
}

/** What is left out stays as it is. */
export class ChangeMunicipalitySettingsDto {
  @ValidateIf((_, value) => value !== undefined)
  @IsString()
  @IsFilled()
  @MaxLength(200)
  name?: string;

  /** At most 200 characters, without repetitions inside repetitions; null takes it away. */
  @IsOptional()
  @IsString()
  @IsFilled()
  assetTagPattern?: string | null;

  @ValidateIf((_, value) => value !== undefined)
  @IsInt()
  @Min(0)
  @Max(3650)
  retentionDays?: number;

  @ValidateIf((_, value) => value !== undefined)
  @IsIn(SECOND_FACTOR)
  adminSecondFactor?: 'offered' | 'required';

  /** The first steps were done or skipped. */
  @ValidateIf((_, value) => value !== undefined)
  @Equals(true)
  setupCompleted?: true;
}
