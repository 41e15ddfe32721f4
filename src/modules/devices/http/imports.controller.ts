import { Controller, Get, HttpCode, type MessageEvent, Post, Query, Req, Sse } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type Observable, from, switchMap } from 'rxjs';
import { Database } from '../../../platform/database/database.js';
import { Allow, Caller, Costly, type Principal } from '../../../platform/http/allow.js';
import { IdParam } from '../../../platform/http/uuid-param.js';
import { LiveProgress } from '../../../platform/http/live-progress.js';
import { readUpload } from '../../../platform/http/upload.js';
import { ListImports } from '../use-cases/list-imports.js';
import { ReadImport } from '../use-cases/read-import.js';
import { StartImport } from '../use-cases/start-import.js';
import { importView, listedImportView } from './import-views.js';
import { ImportDto, ImportListDto, ImportQueryDto, ImportStartedDto } from './imports.dto.js';

@ApiTags('imports')
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly database: Database,
    private readonly progress: LiveProgress,
    private readonly startImport: StartImport,
    private readonly readImport: ReadImport,
    private readonly listImports: ListImports,
  ) {}

  /** Takes a CSV file as multipart field `file` and imports it as a job. All rows or none. */
  @Post()
  @HttpCode(202)
  @Allow('import.run')
  @Costly()
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
  })
  async start(
    @Caller() caller: Principal,
    @Query() { kind, dryRun = false }: ImportQueryDto,
    @Req() request: FastifyRequest,
  ): Promise<ImportStartedDto> {
    const command = { kind, dryRun, actor: caller.actor, ...(await readUpload(request)) };
    return { importId: await this.database.transaction(caller, (tx) => this.startImport.run(tx, command)) };
  }

  /** The last fifty; their errors and warnings are with each import itself. */
  @Get()
  @Allow('import.read')
  async list(@Caller() caller: Principal): Promise<ImportListDto> {
    const imports = await this.database.transaction(caller, (tx) => this.listImports.run(tx));
    return { items: imports.map(listedImportView), next: null };
  }

  @Get(':id')
  @Allow('import.read')
  async get(@Caller() caller: Principal, @IdParam() id: string): Promise<ImportDto> {
    return importView(await this.database.transaction(caller, (tx) => this.readImport.run(tx, id)));
  }

  /** Progress as server-sent events until the import is finished; each carries the import as GET gives it. */
  @Sse(':id/events')
  @Allow('import.read')
  async events(@Caller() caller: Principal, @IdParam() id: string): Promise<Observable<MessageEvent>> {
    const read = (): Promise<ImportDto> => this.get(caller, id);
    await read();
    return this.progress
      .follow(
        id,
        () => from(read()),
        ({ finishedAt }) => finishedAt !== null,
      )
      .pipe(switchMap((data) => [{ data }]));
  }
}
