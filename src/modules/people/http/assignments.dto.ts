import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';

export class AssignDeviceDto {
  @IsUUID()
  personId: string;
}

export class AssignedPersonDto {
  id: string;
  name: string | null;
}

export class CurrentAssignmentDto {
  assignmentId: string;
  person: AssignedPersonDto | null;
  since: Date;
}

export class EarlierAssignmentDto {
  assignmentId: string;
  from: Date;
  to: Date;
  /** Null once the link is cut. */
  person: AssignedPersonDto | null;
  cutAt: Date | null;
}

export class DeviceUsersDto {
  current: CurrentAssignmentDto | null;
  @ApiProperty({ type: [EarlierAssignmentDto] })
  earlier: readonly EarlierAssignmentDto[];
  /** How many have used it; each link that was cut counts as one. */
  users: number;
  /** The caller may not see who: every person is null. */
  hidden: boolean;
}
