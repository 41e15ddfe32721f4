import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { IsFilled } from '../../../platform/http/fields.js';

export class SearchQueryDto {
  /** Words of a name, the beginning of an identifier, or a code as it was scanned. */
  @IsString()
  @IsFilled()
  @MaxLength(200)
  q: string;
}

export class SearchHitDto {
  @ApiProperty({ enum: ['device', 'model', 'campaign', 'department'] })
  kind: 'device' | 'model' | 'campaign' | 'department';
  id: string;
  /** An identifier or a name. */
  title: string;
  /** Of a device its model and department, of a model its category, of a campaign its days, of a department its end. */
  subtitle: string | null;
}

/** At most five of each, the best match first. */
export class SearchResultDto {
  @ApiProperty({ type: [SearchHitDto] })
  devices: readonly SearchHitDto[];
  @ApiProperty({ type: [SearchHitDto] })
  models: readonly SearchHitDto[];
  @ApiProperty({ type: [SearchHitDto] })
  campaigns: readonly SearchHitDto[];
  @ApiProperty({ type: [SearchHitDto] })
  departments: readonly SearchHitDto[];
}
