import { Readable } from 'node:stream';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Database } from '../../../platform/database/database.js';
import { Allow, Caller, Costly, type Principal } from '../../../platform/http/allow.js';
import { PAGE_SIZE } from '../../../shared/page.js';
import { type AuditFilter, listAuditEntries } from '../queries/audit-entries.js';
import { ExportAudit } from '../use-cases/export-audit.js';
import { AuditFilterDto, AuditPageDto, AuditQueryDto } from './audit.dto.js';

const JSON_LINES = 'application/x-ndjson';

@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(
    private readonly database: Database,
    private readonly exportAudit: ExportAudit,
  ) {}

  /** Who did what, when, and from where. The newest first. */
  @Get()
  @Allow('audit.read')
  list(@Caller() caller: Principal, @Query() query: AuditQueryDto): Promise<AuditPageDto> {
    const { after, limit = PAGE_SIZE } = query;
    return this.database.transaction(caller, (tx) => listAuditEntries(tx, filterOf(query), after, limit));
  }

  /** The log as a file, one JSON object a line, the newest first. The export is itself a line of the log. */
  @Get('export')
  @Allow('audit.read')
  @Costly()
  @ApiProduces(JSON_LINES)
  @ApiOkResponse({ content: { [JSON_LINES]: { schema: { type: 'string' } } } })
  async export(@Caller() caller: Principal, @Query() query: AuditFilterDto): Promise<StreamableFile> {
    const lines = await this.exportAudit.run(caller, filterOf(query));
    return new StreamableFile(Readable.from(lines), {
      type: JSON_LINES,
      disposition: 'attachment; filename="atertag-audit.jsonl"',
    });
  }
}

const filterOf = ({ act, actor, target, from, to }: AuditFilterDto): AuditFilter => ({
  ...(act && { act }),
  ...(actor && { actor }),
  ...(target && { target }),
  ...(from && { from: new Date(from) }),
  ...(to && { to: new Date(to) }),
});
