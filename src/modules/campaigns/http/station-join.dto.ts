import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { NeverStored } from '../../../platform/http/fields.js';

export class OpenedStationJoinDto {
  joinId: string;
  /** What a phone opens. Its secret stands after the `#`, which browsers send nowhere. Shown this once. */
  url: string;
  /** The address as a QR code. */
  qrSvg: string;
  expiresAt: Date;
}

export class StationJoinDto {
  openedAt: Date;
  expiresAt: Date;
}

export class StationJoinStateDto {
  /** null while no join page is open. */
  @ApiProperty({ type: StationJoinDto, nullable: true })
  join: StationJoinDto | null;
}

export class JoinStationDto {
  /** What stands after the `#` in the join page's address. */
  @IsString()
  @MaxLength(200)
  @NeverStored()
  token: string;

  /** 1 to 40 characters; the place, not a person. */
  @IsString()
  name: string;
}

export class JoinedNameDto {
  id: string;
  name: string;
}

export class JoinedStationDto {
  campaign: JoinedNameDto;
  station: JoinedNameDto;
}

export class StationDto {
  id: string;
  name: string;
  joinedAt: Date;
  /** To the minute; null until its first request. */
  lastSeenAt: Date | null;
  endedAt: Date | null;
}

export class StationPageDto {
  @ApiProperty({ type: [StationDto] })
  items: readonly StationDto[];
  next: string | null;
}
