import { together } from '../../../platform/database/together.js';
import type { Tx } from '../../../platform/database/tx.js';
import { owedJobs, type OwedJob } from '../../../platform/queue/owed-jobs.js';
import { campaignNames } from '../../campaigns/campaigns.public.js';
import { RecalculateCampaignSavings } from '../../carbon/carbon.public.js';
import { ImportJob, recentImports, type RecentImport } from '../../devices/devices.public.js';
import { RecalculateDepartmentEnergy } from '../../energy/energy.public.js';
import { departmentNames } from '../../organisation/organisation.public.js';

export type WorkState = 'waiting' | 'running' | 'done' | 'failed';

/** One piece of work that somebody may wait for. */
export interface Work {
  readonly id: string;
  /** `import`, `recalculate_savings`, `recalculate_energy`; of other jobs their own name with underscores. */
  readonly kind: string;
  readonly subject: {
    readonly kind: 'import' | 'campaign' | 'department';
    readonly id: string;
    readonly title: string;
  } | null;
  readonly state: WorkState;
  readonly done: number;
  /** Null while nobody knows. */
  readonly total: number | null;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly error: string | null;
}

/** Imports that ended are shown for a day. */
const LATELY_MS = 86_400_000;

/**
 * The work under way, waiting or at rest after failing, then what was lately done, each newest first. Recomputations are shown
 * while they are owed; one that is done leaves its result and no trace.
 */
export async function listJobs(tx: Tx, now: Date): Promise<Work[]> {
  const [imports, owed] = await together(recentImports(tx, new Date(now.getTime() - LATELY_MS)), owedJobs(tx));
  const keysOf = (job: { readonly name: string }): string[] =>
    owed.filter((each) => each.job === job.name).map(({ key }) => key);
  const [campaigns, departments] = await together(
    campaignNames(tx, keysOf(RecalculateCampaignSavings)),
    departmentNames(tx, keysOf(RecalculateDepartmentEnergy)),
  );
  const names = new Map([...campaigns, ...departments].map(({ id, name }) => [id, name]));
  const work = [
    ...imports.map(importWork),
    ...owed.filter(({ job }) => job !== ImportJob.name).map((job) => owedWork(job, names)),
  ];
  const isOver = ({ finishedAt }: Work): number => (finishedAt === null ? 0 : 1);
  return work.sort((a, b) => isOver(a) - isOver(b) || b.startedAt.getTime() - a.startedAt.getTime());
}

function importWork(row: RecentImport): Work {
  const { importId, fileName, processed, total, failed, error, createdAt, finishedAt } = row;
  // A trial that read its file to the end has done what it was for, also where rows have errors.
  const isTried = row.dryRun && finishedAt !== null && total > 0 && processed === total;
  const state = isTried ? 'done' : row.state;
  return {
    id: importId,
    kind: 'import',
    subject: { kind: 'import', id: importId, title: fileName },
    state: state === 'queued' ? 'waiting' : state,
    done: processed,
    total: total === 0 ? null : total,
    startedAt: createdAt,
    finishedAt,
    error: state !== 'failed' ? null : (error ?? `${failed} rows have errors.`),
  };
}

const KINDS = new Map<string, { readonly kind: string; readonly subject: 'campaign' | 'department' }>([
  [RecalculateCampaignSavings.name, { kind: 'recalculate_savings', subject: 'campaign' }],
  [RecalculateDepartmentEnergy.name, { kind: 'recalculate_energy', subject: 'department' }],
]);

function owedWork({ job, key, since, state }: OwedJob, names: ReadonlyMap<string, string>): Work {
  const known = KINDS.get(job);
  const title = names.get(key);
  return {
    id: `${job}:${key}`,
    kind: known?.kind ?? job.replace(/^[^.]*[.]/, '').replaceAll('-', '_'),
    subject: known === undefined || title === undefined ? null : { kind: known.subject, id: key, title },
    state,
    done: 0,
    total: null,
    startedAt: since,
    finishedAt: null,
    error: state === 'failed' ? 'Every attempt failed. It is tried again every five minutes; the log says why.' : null,
  };
}
