import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsMoment, NeverStored } from '../../../platform/http/fields.js';
import { PageQueryDto } from '../../../platform/http/page.dto.js';
import { type DeviceState } from '../../../shared/device-lifecycle.js';
import { SCAN_REASONS, type ScanReasonCode } from '../../../shared/scan-reason.js';
import { type ScanOutcome } from '../domain/decide-scan.js';

export class ScanDto {
  /** A UUIDv7 made by the scanner; the same id and content again gets the first receipt. */
  @IsUUID(7)
  scanId: string;

  /** What the scanner read, as it is. Intake refuses nothing: a personal number gets a receipt and is kept nowhere. */
  @IsString()
  @MaxLength(500)
  @NeverStored()
  code: string;

  @IsMoment()
  readAt: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  stationId?: string;
}

export class ScansDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => ScanDto)
  scans: ScanDto[];
}

export class ScanReasonDto {
  @ApiProperty({ enum: SCAN_REASONS })
  code: ScanReasonCode;
  /** When the device was received or the campaign closed. */
  at?: string;
  /** The station that received the device. */
  station?: string;
  /** What the register says of the device. */
  state?: DeviceState;
  /** How many devices go by the code. */
  devices?: number;
}

export class ReceiptDto {
  scanId: string;
  outcome: ScanOutcome;
  /** This very scan was answered before. */
  replayed: boolean;
  deviceId?: string;
  /** Why it was not simply accepted. */
  reason?: ScanReasonDto;
  /** The reason as a sentence in English. */
  message?: string;
}

export class ReceiptsDto {
  @ApiProperty({ type: [ReceiptDto] })
  receipts: readonly ReceiptDto[];
}

export class ScanQueryDto extends PageQueryDto {
  @IsOptional()
  @IsIn(['accepted', 'repeat', 'unknown', 'conflict', 'rejected'])
  outcome?: ScanOutcome;
}

export class ListedScanDto {
  scanId: string;
  code: string;
  outcome: ScanOutcome;
  stationId: string | null;
  readAt: Date;
  receivedAt: Date;
  deviceId: string | null;
  model: string | null;
  reason: ScanReasonDto | null;
  message: string | null;
}

export class ScanPageDto {
  @ApiProperty({ type: [ListedScanDto] })
  items: readonly ListedScanDto[];
  next: string | null;
}

export class ScanCountsDto {
  accepted: number;
  repeat: number;
  unknown: number;
  conflict: number;
  rejected: number;
}
