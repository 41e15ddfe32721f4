import { ApiProperty } from '@nestjs/swagger';

export class WorkSubjectDto {
  @ApiProperty({ enum: ['import', 'campaign', 'department'] })
  kind: 'import' | 'campaign' | 'department';
  id: string;
  /** A file's, campaign's or department's name. */
  title: string;
}

export class WorkDto {
  id: string;
  /** `import`, `recalculate_savings`, `recalculate_energy`; of other jobs their own name with underscores. */
  kind: string;
  @ApiProperty({ type: WorkSubjectDto, nullable: true })
  subject: WorkSubjectDto | null;
  @ApiProperty({ enum: ['waiting', 'running', 'done', 'failed'] })
  state: 'waiting' | 'running' | 'done' | 'failed';
  /** In the units of `total`: of an import rows. */
  done: number;
  /** Null while nobody knows. */
  total: number | null;
  startedAt: Date;
  finishedAt: Date | null;
  error: string | null;
}

export class WorkListDto {
  @ApiProperty({ type: [WorkDto] })
  items: readonly WorkDto[];
  next: string | null;
}
