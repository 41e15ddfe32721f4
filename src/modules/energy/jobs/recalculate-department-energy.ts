import { Database } from '../../../platform/database/database.js';
import { HandlesJob } from '../../../platform/queue/job-handlers.js';
import { defineJob, type JobHandler } from '../../../platform/queue/job.js';
import { RecalculateEnergy } from '../use-cases/recalculate-energy.js';

export interface RecalculateDepartmentEnergyData {
  readonly municipalityId: string;
  readonly departmentId: string;
}

export const RecalculateDepartmentEnergy = defineJob<RecalculateDepartmentEnergyData>({
  name: 'energy.recalculate-department-energy',
  lane: 'background',
  key: ({ departmentId }) => departmentId,
});

@HandlesJob(RecalculateDepartmentEnergy)
export class RecalculateDepartmentEnergyHandler implements JobHandler<RecalculateDepartmentEnergyData> {
  constructor(
    private readonly database: Database,
    private readonly recalculateEnergy: RecalculateEnergy,
  ) {}

  async handle({ municipalityId, departmentId }: RecalculateDepartmentEnergyData): Promise<void> {
    await this.database.transaction(municipalityId, (tx) => this.recalculateEnergy.run(tx, departmentId));
  }
}
