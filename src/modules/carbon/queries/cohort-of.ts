import type { CollectedCohort } from '../../campaigns/campaigns.public.js';
import { type Cohort, outcomeOf } from '../domain/cohort.js';

/**
 * A campaign's cohort in the formula's words. A device known only by its code counts as `other`, which is never
 * credited: nothing is claimed for what nobody has identified.
 */
export function cohortOf({ category, disposition, driveDestroyed, purchaseCancelled, count }: CollectedCohort): Cohort {
  const outcome = outcomeOf(disposition);
  return {
    category: category ?? 'other',
    outcome,
    disposition,
    drivesReplaced: driveDestroyed ? 1 : 0,
    purchaseCancelled: purchaseCancelled && outcome === 'reused_internal',
    count,
  };
}
