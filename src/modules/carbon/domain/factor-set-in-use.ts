import { factorSet2026_1 } from './factor-sets/2026.1/factor-set-2026-1.js';

/** The set that new results are computed with; every result names the set it was computed with. */
export const FACTOR_SET_IN_USE = factorSet2026_1;
