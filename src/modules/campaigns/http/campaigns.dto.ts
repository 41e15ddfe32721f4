import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { IsDay, IsFilled } from '../../../platform/http/fields.js';
import { PageQueryDto } from '../../../platform/http/page.dto.js';
import { CAMPAIGN_STATES, type CampaignState } from '../domain/campaign.js';

export class CreateCampaignDto {
  @IsString()
  @IsFilled()
  @MaxLength(200)
  name: string;

  /** First day (YYYY-MM-DD). */
  @IsDay()
  startsOn: string;

  /** Last day. */
  @IsDay()
  endsOn: string;
}

export class CampaignQueryDto extends PageQueryDto {
  /** The whole name, without regard to case. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  name?: string;

  @IsOptional()
  @IsIn(CAMPAIGN_STATES)
  state?: CampaignState;
}

export class CampaignDto {
  id: string;
  name: string;
  startsOn: string;
  endsOn: string;
  state: CampaignState;
  openedAt: Date | null;
  closedAt: Date | null;
}

export class CampaignPageDto {
  @ApiProperty({ type: [CampaignDto] })
  items: readonly CampaignDto[];
  next: string | null;
}

export class ExpectDevicesDto {
  @IsUUID()
  departmentId: string;

  /** Any codes of the devices. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5_000)
  @IsString({ each: true })
  @MaxLength(500, { each: true })
  codes?: string[];

  /** Instead of codes: all of the department's devices in these states. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @IsIn(['in_stock', 'in_use', 'stored'], { each: true })
  states?: string[];
}

export class ExpectedDto {
  added: number;
  /** Codes that no device, or more than one, goes by. */
  @ApiProperty({ type: [String] })
  unresolved: readonly string[];
}

export class DepartmentProgressDto {
  departmentId: string | null;
  department: string | null;
  expected: number;
  collected: number;
  missing: number;
  extra: number;
}

export class CampaignProgressDto {
  @ApiProperty({ type: [DepartmentProgressDto] })
  items: readonly DepartmentProgressDto[];
  next: string | null;
}

export class CollectedDeviceQueryDto extends PageQueryDto {
  @IsOptional()
  @IsString()
  category?: string;

  @IsOptional()
  @IsString()
  disposition?: string;
}

export class CollectedDeviceDto {
  deviceId: string;
  model: string | null;
  category: string | null;
  disposition: string;
  department: string | null;
  collectedAt: Date;
}

export class CollectedDevicePageDto {
  @ApiProperty({ type: [CollectedDeviceDto] })
  items: readonly CollectedDeviceDto[];
  next: string | null;
}
