import { ApiProperty } from '@nestjs/swagger';
import { PersonDto } from './people.dto.js';

export class NoteDto {
  sv: string;
  en: string;
}

export class RecordedPersonDto extends PersonDto {
  note: NoteDto;
}

export class RecordPartDto {
  /** Why this is kept, and until when. */
  note: NoteDto;
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  items: readonly object[];
}

export class RecordAuditDto extends RecordPartDto {
  /** Of all; the items are the newest 10 000. */
  count: number;
}

/** Everything stored about a person. */
export class PersonRecordDto {
  exportedAt: Date;
  municipality: string;
  person: RecordedPersonDto;
  assignments: RecordPartDto;
  accounts: RecordPartDto;
  sessions: RecordPartDto;
  audit: RecordAuditDto;
}
