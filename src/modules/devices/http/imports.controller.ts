import { Controller, Get, HttpCode, type MessageEvent, Post, Query, Req, Sse } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type Observable, from, switchMap } from 'rxjs';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Allow, Caller, Costly, type Principal } from '../../../platform/http/allow.js';
import { IdParam } from '../../../platform/http/uuid-param.js';
import { LiveProgress } from '../../../platform/http/live-progress.js';
import { readUpload } from '../../../platform/http/upload.js';
import { enqueue } from '../../../platform/queue/enqueue.js';
import { Clock } from '../../../shared/clock.js';
import { ImportJob } from '../jobs/run-import.job.js';
import { listImports, readImport, storeImport, type StoredImport } from '../persistence/import-store.js';
import { EndDeadImports } from '../use-cases/end-dead-imports.js';
import { ImportDto, ImportListDto, ImportQueryDto, ImportStartedDto } from './imports.dto.js';

@ApiTags('imports')
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly database: Database,
    private readonly progress: LiveProgress,
    private readonly clock: Clock,
    private readonly endDeadImports: EndDeadImports,
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
    const { fileName, bytes } = await readUpload(request);
    return this.database.transaction(caller, async (tx) => {
      const importId = await storeImport(tx, { kind, dryRun, fileName, bytes, actor: caller.actor }, this.clock.now());
      await enqueue(tx, ImportJob, { municipalityId: caller.municipalityId, importId });
      return { importId };
    });
  }

  /** The last fifty. */
  @Get()
  @Allow('import.read')
  async list(@Caller() caller: Principal): Promise<ImportListDto> {
    return { items: (await this.looking(caller, listImports)).map(asDto), next: null };
  }

  @Get(':id')
  @Allow('import.read')
  async get(@Caller() caller: Principal, @IdParam() id: string): Promise<ImportDto> {
    return asDto(await this.looking(caller, (tx) => readImport(tx, id)));
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

  /** Whoever looks at imports does not see one as running that nobody works on. */
  private looking<View>(caller: Principal, look: (tx: Tx) => Promise<View>): Promise<View> {
    return this.database.transaction(caller, async (tx) => {
      await this.endDeadImports.run(tx);
      return look(tx);
    });
  }
}

const asDto = ({ report, ...row }: StoredImport): ImportDto => ({
  importId: row.importId,
  kind: row.kind,
  dryRun: row.dryRun,
  fileName: row.fileName,
  state: row.state,
  ...report,
  createdAt: row.createdAt,
  finishedAt: row.finishedAt,
});
