/** Where a job waits: short recomputations do not queue behind an import of a hundred thousand rows. */
export const LANES = ['recompute', 'background', 'import'] as const;
export type Lane = (typeof LANES)[number];

/** What every job is given: the tenant it works for. The rest of a payload is ids too, never content. */
export interface TenantData {
  readonly municipalityId: string;
}

export interface JobDefinition<Data extends TenantData> {
  /** `module.verb-object`, as in `carbon.recalculate-campaign-savings`. It is stored: renaming one strands its rows. */
  readonly name: string;
  readonly lane: Lane;
  /** Tries before the job rests for the longest lease and starts over. */
  readonly attempts: number;
  /** What is recomputed: requests with the same key become one run. Without it every request is a run of its own. */
  readonly key: ((data: Data) => string) | undefined;
}

/** One run of a job, as its handler sees it. */
export interface JobRun {
  /** 1 for the first try. */
  readonly attempt: number;
  /** Aborted when the process must end before the work is done; the job then runs again elsewhere. */
  readonly signal: AbortSignal;
  /** Tells whoever listens on the channel `atertag_job_progress`; `done` and `total` count the same units. */
  progress(done: number, total: number): Promise<void>;
}

/** Recomputes from history: running twice, late or out of order gives the same rows. */
export interface JobHandler<Data extends TenantData> {
  handle(data: Data, run: JobRun): Promise<void>;
}

const definitions = new Map<string, JobDefinition<never>>();

/**
 * Declares a job. The name enters a registry that the start of every process checks for exactly one handler.
 *
 * @throws Error when the name is taken or is not of the form `module.verb-object`
 */
export function defineJob<Data extends TenantData>(
  job: Pick<JobDefinition<Data>, 'name' | 'lane'> & Partial<Pick<JobDefinition<Data>, 'key' | 'attempts'>>,
): JobDefinition<Data> {
  if (!/^[a-z]+\.[a-z]+(-[a-z]+)*$/.test(job.name))
    throw new Error(`A job is named module.verb-object, not ${job.name}`);
  if (definitions.has(job.name)) throw new Error(`The job ${job.name} is defined twice`);
  const definition: JobDefinition<Data> = { attempts: 5, key: undefined, ...job };
  definitions.set(definition.name, definition);
  return definition;
}

/** Every job defined in this process, by name. */
export const definedJobs = (): ReadonlyMap<string, JobDefinition<never>> => definitions;
