import { ApiProperty } from '@nestjs/swagger';
import { type DeviceState } from '../../../shared/device-lifecycle.js';

export class DeviceModelViewDto {
  id: string;
  manufacturer: string;
  name: string;
  category: string;
  energyKwhPerYear: number | null;
  weightKg: number | null;
  embodiedKgCo2e: number | null;
  lifetimeYears: number | null;
  @ApiProperty({ type: [String] })
  labels: readonly string[];
  source: string | null;
}

export class NamedDto {
  id: string;
  name: string;
}

export class DeviceIdentifierDto {
  kind: string;
  value: string;
}

export class DeviceDto {
  id: string;
  model: DeviceModelViewDto | null;
  category: string | null;
  department: NamedDto | null;
  state: DeviceState;
  stateSince: Date | null;
  grade: string | null;
  provisional: boolean;
  driveDestroyed: boolean;
  purchasedOn: string | null;
  registeredAt: Date;
  events: number;
  @ApiProperty({ type: [DeviceIdentifierDto] })
  identifiers: readonly DeviceIdentifierDto[];
}

export class DeviceCountDto {
  value: number;
  /** False when there are at least so many: no more than a thousand are counted. */
  isExact: boolean;
}

export class DevicePageDto {
  @ApiProperty({ type: [DeviceDto] })
  items: readonly DeviceDto[];
  next: string | null;
  /** How many devices there are in the whole list; null on the pages behind its first. */
  count: DeviceCountDto | null;
}

export class HistoryEntryDto {
  seq: number;
  eventId: string;
  type: string;
  occurredAt: Date;
  recordedAt: Date;
  actor: string;
  state: string;
  departmentId: string | null;
  /** The event this one puts right. */
  corrects: string | null;
  /** The event that put this one right. */
  correctedBy: string | null;
  payload: object;
  /** SHA-256 of this entry and the hash before it, in hex. */
  hash: string;
  previousHash: string;
}

export class HistoryPageDto {
  @ApiProperty({ type: [HistoryEntryDto] })
  items: readonly HistoryEntryDto[];
  next: string | null;
}
