import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../../../platform/database/database.js';
import { Allow, Caller, type Principal } from '../../../platform/http/allow.js';
import { searchEverything } from '../queries/search-everything.js';
import { SearchQueryDto, SearchResultDto } from './search.dto.js';

@ApiTags('search')
@Controller('search')
export class SearchController {
  constructor(private readonly database: Database) {}

  /** Devices, models, campaigns and departments within the caller's reach. */
  @Get()
  @Allow('search.use')
  search(@Caller() caller: Principal, @Query() { q }: SearchQueryDto): Promise<SearchResultDto> {
    return this.database.transaction(caller, (tx) => searchEverything(tx, q, caller.departmentId ?? null));
  }
}
