import { Body, Controller, Get, Header, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../../../platform/database/database.js';
import { Allow, Caller, Costly, type Principal } from '../../../platform/http/allow.js';
import { IdParam } from '../../../platform/http/uuid-param.js';
import { PAGE_SIZE } from '../../../shared/page.js';
import { ChangePerson, CreatePerson } from '../../organisation/organisation.public.js';
import { ErasePerson } from '../use-cases/erase-person.js';
import { ExportPersonRecord } from '../use-cases/export-person-record.js';
import { ReadPeople } from '../use-cases/read-people.js';
import {
  ChangePersonDto,
  CreatePersonDto,
  ErasePersonDto,
  PeopleQueryDto,
  PersonPageDto,
  PersonWithDevicesDto,
} from './people.dto.js';
import { PersonRecordDto } from './person-record.dto.js';

@ApiTags('people')
@Controller('people')
export class PeopleController {
  constructor(
    private readonly database: Database,
    private readonly people: ReadPeople,
    private readonly createPerson: CreatePerson,
    private readonly changePerson: ChangePerson,
    private readonly erasePerson: ErasePerson,
    private readonly exportRecord: ExportPersonRecord,
  ) {}

  /** By name; erased people are not listed. That they were read goes into the audit log. */
  @Get()
  @Allow('person.read')
  list(@Caller() caller: Principal, @Query() query: PeopleQueryDto): Promise<PersonPageDto> {
    const { limit = PAGE_SIZE, ...filter } = query;
    return this.database.transaction(caller, (tx) => this.people.list(tx, caller, { ...filter, limit }));
  }

  @Get(':id')
  @Allow('person.read')
  get(@Caller() caller: Principal, @IdParam() id: string): Promise<PersonWithDevicesDto> {
    return this.database.transaction(caller, (tx) => this.people.one(tx, caller, id));
  }

  @Post()
  @Allow('person.write')
  create(@Caller() caller: Principal, @Body() body: CreatePersonDto): Promise<PersonWithDevicesDto> {
    return this.database.transaction(caller, async (tx) =>
      this.people.unread(tx, await this.createPerson.run(tx, caller, body)),
    );
  }

  @Patch(':id')
  @Allow('person.write')
  change(
    @Caller() caller: Principal,
    @IdParam() id: string,
    @Body() body: ChangePersonDto,
  ): Promise<PersonWithDevicesDto> {
    return this.database.transaction(caller, async (tx) => {
      await this.changePerson.run(tx, caller, id, body);
      return this.people.unread(tx, id);
    });
  }

  /** Forgets who the person was, for good: name, links to devices, accounts. History stays as it is. */
  @Post(':id/erase')
  @HttpCode(200)
  @Allow('person.write')
  erase(
    @Caller() caller: Principal,
    @IdParam() id: string,
    @Body() { reason }: ErasePersonDto,
  ): Promise<PersonWithDevicesDto> {
    return this.database.transaction(caller, async (tx) => {
      await this.erasePerson.run(tx, caller, id, reason);
      return this.people.unread(tx, id);
    });
  }

  /** Everything stored about the person, as a file to hand over. Accounts, sessions and the log are more than people's names. */
  @Get(':id/record')
  @Costly()
  @Allow('account.read')
  @Header('content-disposition', 'attachment; filename="person-record.json"')
  @Header('cache-control', 'no-store')
  record(@Caller() caller: Principal, @IdParam() id: string): Promise<PersonRecordDto> {
    return this.database.transaction(caller, (tx) => this.exportRecord.run(tx, caller, id));
  }
}
