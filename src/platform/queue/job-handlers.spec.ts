import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import type { NestApplicationContextOptions } from '@nestjs/common/internal';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { defineJob, type JobHandler } from './job.js';
import { HandlesJob, JobHandlers } from './job-handlers.js';

interface ForMunicipality {
  readonly municipalityId: string;
}

const sendReminder = defineJob<ForMunicipality>({ name: 'test.send-reminder', lane: 'recompute' });

@HandlesJob(sendReminder)
class SendReminder implements JobHandler<ForMunicipality> {
  handle(): Promise<void> {
    return Promise.resolve();
  }
}

@HandlesJob(sendReminder)
class SendReminderAgain extends SendReminder {}

@Module({})
class TestModule {}

const options: Readonly<NestApplicationContextOptions> = { logger: false, abortOnError: false };

const start = async (providers: (typeof SendReminder)[]): Promise<JobHandlers> => {
  const application = await NestFactory.createApplicationContext(
    { module: TestModule, imports: [DiscoveryModule], providers: [JobHandlers, ...providers] },
    options,
  );
  const handlers = application.get(JobHandlers);
  await application.close();
  return handlers;
};

describe('At the start of a process a job', () => {
  it('with one handler is given to it', async () => {
    const handlers = await start([SendReminder]);
    expect(handlers.of('test.send-reminder')).toBeInstanceOf(SendReminder);
  });

  it('without a handler stops the start and is named', async () => {
    await expect(start([])).rejects.toThrow('Every job needs exactly one handler: test.send-reminder has no handler.');
  });

  it('with two handlers stops the start and names both', async () => {
    await expect(start([SendReminder, SendReminderAgain])).rejects.toThrow(
      'test.send-reminder has two handlers, SendReminder and SendReminderAgain',
    );
  });
});

describe('A job definition', () => {
  it('takes a name only once', () => {
    expect(() => defineJob({ name: 'test.send-reminder', lane: 'import' })).toThrow('is defined twice');
  });

  it('is named by its module and what it does', () => {
    expect(() => defineJob({ name: 'Send reminder', lane: 'import' })).toThrow('module.verb-object');
  });
});
