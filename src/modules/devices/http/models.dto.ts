import { ApiProperty } from '@nestjs/swagger';
import { DeviceCountDto, DeviceModelViewDto } from './device-views.dto.js';

export class ModelDto extends DeviceModelViewDto {
  /** Inches. */
  screenInches: number | null;
}

export class CountedModelDto extends ModelDto {
  /** Devices of the model; a manager's own department's. */
  devices: DeviceCountDto;
}

export class ModelPageDto {
  @ApiProperty({ type: [ModelDto] })
  items: readonly ModelDto[];
  next: string | null;
}
