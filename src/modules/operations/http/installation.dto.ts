import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';
import { IsFilled } from '../../../platform/http/fields.js';

export class InstalledMunicipalityDto {
  id: string;
  slug: string;
  name: string;
  createdAt: Date;
}

export class InstalledMunicipalityListDto {
  items: InstalledMunicipalityDto[];
}

export class OpenMunicipalityDto {
  /** What people choose when they sign in; it cannot be changed. */
  @Matches(/^[a-z0-9][a-z0-9-]{0,62}$/, {
    message: 'slug must be 1 to 63 small letters a to z, digits and hyphens, and not begin with a hyphen',
  })
  slug: string;

  @IsString()
  @IsFilled()
  @MaxLength(200)
  name: string;
}

export class OpenedMunicipalityDto extends InstalledMunicipalityDto {
  /** Of the account `admin`. Shown this once. */
  oneTimePassword: string;
}

export class RenameMunicipalityDto {
  @IsString()
  @IsFilled()
  @MaxLength(200)
  name: string;
}

export class OwedJobsDto {
  job: string;
  /** Asked for and not done yet. */
  waiting: number;
  /** Of those, the ones whose every try failed. */
  failed: number;
}

export class InstallationStatusDto {
  version: string;
  /** Bytes on the database server's disk. */
  databaseBytes: number;
  @ApiProperty({ type: [OwedJobsDto] })
  jobs: readonly OwedJobsDto[];
}
