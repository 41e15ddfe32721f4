import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { PageQueryDto } from '../../../platform/http/page.dto.js';
import { DEVICE_CATEGORIES, type DeviceCategory } from '../../../shared/device-category.js';
import { DEVICE_STATES, type DeviceState } from '../../../shared/device-lifecycle.js';
import { DEVICE_SORTS, type DeviceSort } from '../queries/device-filter.js';

/** `?state=a&state=b` and `?state=a,b` are the same list; `?state=` is none. */
const IsListOf =
  (allowed: readonly string[]): PropertyDecorator =>
  (target, property) => {
    Transform(({ value }: { value: unknown }) => listOf(value))(target, property);
    IsOptional()(target, property);
    ArrayMaxSize(allowed.length)(target, property);
    IsIn(allowed, { each: true, message: `${String(property)} must be among ${allowed.join(', ')}` })(target, property);
    ApiProperty({ enum: allowed, isArray: true, required: false })(target, property);
  };

function listOf(value: unknown): unknown {
  if (value === '') return undefined;
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return [...new Set(values.flatMap((each) => (typeof each === 'string' ? each.split(',') : [each])))];
}

const blankIsNone = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

/** Blank is none. NUL is refused here: PostgreSQL's text cannot hold it. */
export class SearchTextDto extends PageQueryDto {
  /** Words of a model's manufacturer and name, all of them; of a device also how one of its identifiers begins. */
  @Transform(blankIsNone)
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @Matches(/^[^\0]*$/, { message: 'q must be text without NUL' })
  q?: string;
}

export class DeviceQueryDto extends SearchTextDto {
  /** Any code of the device: asset tag, serial, IMEI, MAC. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  identifier?: string;

  @IsListOf(DEVICE_STATES)
  state?: DeviceState[];

  @IsListOf(DEVICE_CATEGORIES)
  category?: DeviceCategory[];

  @IsListOf(['A', 'B', 'C', 'D'])
  grade?: string[];

  @IsOptional()
  @IsUUID()
  departmentId?: string;

  @IsOptional()
  @IsUUID()
  modelId?: string;

  /** True: known only by a scanned code so far. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean({ message: 'provisional must be true or false' })
  provisional?: boolean;

  /** Newest and oldest by when they were registered. Devices without the date come last. */
  @IsOptional()
  @IsIn(DEVICE_SORTS)
  sort?: DeviceSort;
}
