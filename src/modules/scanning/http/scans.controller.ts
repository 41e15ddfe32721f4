import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../../../platform/database/database.js';
import { Allow, Caller, type Principal, Unlimited } from '../../../platform/http/allow.js';
import { IdParam } from '../../../platform/http/uuid-param.js';
import { Problem } from '../../../shared/problem.js';
import { PAGE_SIZE } from '../../../shared/page.js';
import { getCampaign } from '../../campaigns/campaigns.public.js';
import { countScans, listScans } from '../queries/list-scans.js';
import { IntakeCollector } from '../use-cases/intake-collector.js';
import { KnownCampaigns } from './known-campaigns.js';
import { ReceiptsDto, ScanCountsDto, ScanPageDto, ScanQueryDto, ScansDto } from './scans.dto.js';

@ApiTags('scans')
@Controller('campaigns/:id/scans')
export class ScansController {
  constructor(
    private readonly database: Database,
    private readonly collector: IntakeCollector,
    private readonly campaigns: KnownCampaigns,
  ) {}

  /**
   * Takes 1 to 500 scans, refuses no device, and answers one receipt per scan once they are committed. No limit of requests
   * holds it: the size of a body and the shared transactions do.
   */
  @Post()
  @HttpCode(200)
  @Allow('scan.record')
  @Unlimited()
  async record(
    @Caller() caller: Principal,
    @IdParam() campaignId: string,
    @Body() { scans }: ScansDto,
  ): Promise<ReceiptsDto> {
    const { municipalityId, actor, stationName } = caller;
    // Scans of several callers share a transaction that reaches the whole municipality: a station is held to its campaign here.
    if (caller.campaignId && caller.campaignId !== campaignId) throw Problem.notFound('campaign', campaignId);
    await this.campaigns.require(municipalityId, campaignId);
    const receipts = await this.collector.collect(
      municipalityId,
      scans.map(({ scanId, code, readAt, stationId }) => ({
        scanId: scanId.toLowerCase(),
        // PostgreSQL's text holds no NUL; no code on a label does either.
        code: code.replaceAll('\0', ''),
        readAt: new Date(readAt),
        stationId: stationName ?? stationId,
        campaignId,
        actor,
      })),
    );
    return { receipts };
  }

  /** Newest first. */
  @Get()
  @Allow('scan.read')
  list(@Caller() caller: Principal, @IdParam() id: string, @Query() query: ScanQueryDto): Promise<ScanPageDto> {
    const { limit = PAGE_SIZE, ...filter } = query;
    return this.database.transaction(caller, async (tx) => {
      await getCampaign(tx, id);
      return listScans(tx, id, { ...filter, limit });
    });
  }

  /** How many scans came to what. */
  @Get('counts')
  @Allow('scan.read')
  counts(@Caller() caller: Principal, @IdParam() id: string): Promise<ScanCountsDto> {
    return this.database.transaction(caller, async (tx) => {
      await getCampaign(tx, id);
      return countScans(tx, id);
    });
  }
}
