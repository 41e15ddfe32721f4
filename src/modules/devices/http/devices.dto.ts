import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDay, IsFilled, IsMoment } from '../../../platform/http/fields.js';
import { IDENTIFIER_KINDS, type IdentifierKind } from '../../../shared/codes/identifiers.js';
import { DEVICE_CATEGORIES, type DeviceCategory } from '../../../shared/device-category.js';
import { type EventType, RECORDABLE_EVENTS, REGISTRABLE_STATES } from '../../../shared/device-lifecycle.js';

export class IdentifierDto {
  /** `assetTag`, the classifier's word, is taken for `asset_tag`. */
  @Transform(({ value }: { value: unknown }) => (value === 'assetTag' ? 'asset_tag' : value))
  @IsIn(IDENTIFIER_KINDS)
  kind: IdentifierKind;

  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  value: string;
}

export class NewModelDto {
  @IsString()
  @IsFilled()
  @MaxLength(200)
  manufacturer: string;

  @IsString()
  @IsFilled()
  @MaxLength(300)
  name: string;

  @IsIn(DEVICE_CATEGORIES)
  category: DeviceCategory;

  /** Typical energy in a year, kWh. */
  @IsOptional()
  @IsNumber()
  @Min(0)
  energyKwhPerYear?: number;

  @IsOptional()
  @IsNumber()
  @Min(0)
  weightKg?: number;

  /** Manufacture, distribution and end of life of one device, kg CO2e. */
  @IsOptional()
  @IsNumber()
  @Min(0)
  embodiedKgCo2e?: number;

  /** TCO Certified, EPEAT and the like. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  labels?: string[];
}

export class RegisterDeviceDto {
  /** A model of this municipality; or describe it in `model`. */
  @IsOptional()
  @IsUUID()
  modelId?: string;

  /** The model by manufacturer and name: found, or added to the register. */
  @IsOptional()
  @IsObject({ message: 'model must be an object with manufacturer, name and category' })
  @ValidateNested()
  @Type(() => NewModelDto)
  model?: NewModelDto;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => IdentifierDto)
  identifiers: IdentifierDto[];

  @IsOptional()
  @IsUUID()
  departmentId?: string;

  @IsOptional()
  @IsIn(REGISTRABLE_STATES)
  state?: (typeof REGISTRABLE_STATES)[number];

  /** Since when the device is in that state. */
  @IsOptional()
  @IsMoment()
  stateSince?: string;

  @IsOptional()
  @IsDay()
  purchasedOn?: string;
}

export class DeviceEventDto {
  /** Made by the sender, so that sending again changes nothing. */
  @IsUUID()
  eventId: string;

  @IsIn(RECORDABLE_EVENTS)
  type: EventType;

  @IsMoment()
  occurredAt: string;

  /** Moves the device to this department. */
  @IsOptional()
  @IsUUID()
  departmentId?: string;

  @IsOptional()
  @IsIn(['A', 'B', 'C', 'D'])
  grade?: string;

  /** A drive was destroyed and must be replaced before the device is used again. */
  @IsOptional()
  @IsBoolean()
  driveDestroyed?: boolean;

  /** With `redeployed`: a purchase that was cancelled because of it. */
  @IsOptional()
  @IsBoolean()
  purchaseCancelled?: boolean;

  /** With `collected`: the campaign that collects it. */
  @IsOptional()
  @IsUUID()
  campaignId?: string;

  /** The event of the same device that this one puts right. */
  @IsOptional()
  @IsUUID()
  corrects?: string;

  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  note?: string;
}

export class DeviceBulkEventDto extends DeviceEventDto {
  @IsUUID()
  deviceId: string;
}

export class DeviceEventsDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => DeviceBulkEventDto)
  events: DeviceBulkEventDto[];
}
