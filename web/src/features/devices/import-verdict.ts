import type { Import, ListedImport } from '../../api/imports.js';

/** What a finished import came to. `unusable` is a fault of the file as a whole, `faulty` of its rows. */
export type Verdict = 'ready' | 'nothing-new' | 'no-rows' | 'faulty' | 'unusable' | 'stopped' | 'done';

const OF_THE_WHOLE_FILE = new Set<Import['errors'][number]['code']>(['column_missing']);

export function verdictOf({ state, dryRun, total, created, updated, errors }: Import): Verdict {
  if (state === 'failed') {
    if (errors.some(({ code }) => code === 'interrupted')) return 'stopped';
    return total === 0 || errors.some(({ code }) => OF_THE_WHOLE_FILE.has(code)) ? 'unusable' : 'faulty';
  }
  if (!dryRun) return 'done';
  if (total === 0) return 'no-rows';
  return created + updated === 0 ? 'nothing-new' : 'ready';
}

export type ShownState = 'queued' | 'running' | 'tried' | 'triedFaulty' | 'done' | 'failed';

/** An import's state as the list names it. */
export function shownState({ state, dryRun }: Pick<ListedImport, 'state' | 'dryRun'>): ShownState {
  if (!dryRun || state === 'queued' || state === 'running') return state;
  return state === 'done' ? 'tried' : 'triedFaulty';
}
