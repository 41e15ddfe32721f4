import { HandlesJob } from '../../../platform/queue/job-handlers.js';
import { defineJob, type JobHandler, type JobRun } from '../../../platform/queue/job.js';
import { RunImport } from '../use-cases/run-import.js';

export interface ImportJobData {
  readonly municipalityId: string;
  readonly importId: string;
}

export const ImportJob = defineJob<ImportJobData>({
  name: 'devices.run-import',
  lane: 'import',
  key: ({ importId }) => importId,
});

@HandlesJob(ImportJob)
export class ImportJobHandler implements JobHandler<ImportJobData> {
  constructor(private readonly runImport: RunImport) {}

  async handle({ municipalityId, importId }: ImportJobData, run: JobRun): Promise<void> {
    await this.runImport.run(municipalityId, importId, (done, total) => run.progress(done, total));
  }
}
