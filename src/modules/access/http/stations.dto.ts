import { IsString } from 'class-validator';

export class RenameStationDto {
  /** 1 to 40 characters; the place, not a person. */
  @IsString()
  name: string;
}

export class NamedStationDto {
  id: string;
  name: string;
}

export class OwnStationDto extends NamedStationDto {
  campaignId: string;
}
