import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { NeverStored } from '../../../platform/http/fields.js';

export class OwnSessionDto {
  id: string;
  /** The one that asks. */
  current: boolean;
  startedAt: Date;
  /** Noted every five minutes at most. */
  lastSeenAt: Date | null;
  address: string | null;
  /** Such as "Firefox, Windows". */
  browser: string | null;
  expiresAt: Date;
}

export class OwnSessionListDto {
  items: OwnSessionDto[];
}

export class ChoosePasswordDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  @NeverStored()
  current: string;

  /** At least 12 and at most 200 characters; its rules are answered one by one. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  @NeverStored()
  password: string;
}

export class TotpSetupDto {
  /** Base32, for an app that cannot read the code. */
  secret: string;
  uri: string;
  /** A QR code of the uri, as an SVG image. */
  qrSvg: string;
}

export class ConfirmTotpDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(20)
  @NeverStored()
  code: string;
}

export class RecoveryCodesDto {
  /** Shown this once. Each lets its owner in once, in place of a code of the app. */
  recoveryCodes: string[];
}

export class RemoveTotpDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  @NeverStored()
  password: string;
}
