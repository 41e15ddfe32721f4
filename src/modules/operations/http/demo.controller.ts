import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { ApiTags } from '@nestjs/swagger';
import type { AddressInfo, Server } from 'node:net';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import { Database } from '../../../platform/database/database.js';
import { Allow, Caller, type Principal } from '../../../platform/http/allow.js';
import { Log } from '../../../platform/log/log.js';
import { Problem } from '../../../shared/problem.js';
import { MunicipalityDirectory } from '../../organisation/organisation.public.js';
import { DEMO_MUNICIPALITY, type DemoProgress } from '../domain/demo/demo-progress.js';
import { CreateDemo } from '../use-cases/create-demo.js';
import { DemoProgressDto } from './demo.dto.js';

@ApiTags('demo')
@Controller('demo')
export class DemoController {
  private progress: DemoProgress = { state: 'absent', done: 0, total: 0, message: null };

  constructor(
    private readonly createDemo: CreateDemo,
    private readonly database: Database,
    private readonly directory: MunicipalityDirectory,
    private readonly adapterHost: HttpAdapterHost,
    private readonly log: Log,
  ) {}

  /**
   * Starts making the municipality "Demo"; made before, it is left as it is. Its admin signs in with the password of the
   * installation's first, so where several municipalities share an installation it is its operator's to make.
   */
  @Post()
  @HttpCode(202)
  @Allow('demo.create')
  async start(@Caller() caller: Principal): Promise<DemoProgressDto> {
    const others = (await this.directory.list()).filter(({ slug }) => slug !== DEMO_MUNICIPALITY.slug);
    if (others.length > 1) throw new Problem('forbidden', SHARED);
    if (this.progress.state !== 'running') {
      this.progress = { state: 'running', done: 0, total: 0, message: null };
      void this.make(caller);
    }
    return this.progress;
  }

  /** How far it is. */
  @Get()
  @Allow('demo.create')
  async state(): Promise<DemoProgressDto> {
    if (this.progress.state !== 'absent') return this.progress;
    const there = (await this.directory.findBySlug(DEMO_MUNICIPALITY.slug)) !== undefined;
    return there ? { ...this.progress, state: 'done' } : this.progress;
  }

  private async make(caller: Principal): Promise<void> {
    try {
      await this.database.transaction(caller, (tx) => recordAudit(tx, caller, { act: 'demo.created' }));
      const result = await this.createDemo.run(this.ownAddress(), (done, total, message) => {
        this.progress = { state: 'running', done, total, message };
      });
      await result.close();
      this.progress = { ...this.progress, state: 'done', message: null };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.log.error('demo.failed', { message });
      this.progress = { ...this.progress, state: 'failed', message };
    }
  }

  private ownAddress(): string {
    const server = this.adapterHost.httpAdapter.getHttpServer() as Server;
    const { port, address, family } = server.address() as AddressInfo;
    const host = address === '::' || address === '0.0.0.0' ? 'localhost' : family === 'IPv6' ? `[${address}]` : address;
    return `http://${host}:${port}`;
  }
}

const SHARED =
  'Several municipalities share this installation: ask its operator to run "npm run cli -- demo", which makes the demo for all.';
