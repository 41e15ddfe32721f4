import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { ApiTags } from '@nestjs/swagger';
import type { AddressInfo, Server } from 'node:net';
import { Allow } from '../../../platform/http/allow.js';
import { Log } from '../../../platform/log/log.js';
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
    private readonly directory: MunicipalityDirectory,
    private readonly adapterHost: HttpAdapterHost,
    private readonly log: Log,
  ) {}

  /** Starts making the municipality "Demo"; made before, it is left as it is. */
  @Post()
  @HttpCode(202)
  @Allow('demo.create')
  start(): DemoProgressDto {
    if (this.progress.state !== 'running') {
      this.progress = { state: 'running', done: 0, total: 0, message: null };
      void this.make();
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

  private async make(): Promise<void> {
    try {
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
