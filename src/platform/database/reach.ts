/** What a transaction may see: one municipality, and within it possibly one department or one campaign only. */
export interface Reach {
  readonly municipalityId: string;
  /** Set: rows of this department only. */
  readonly departmentId?: string | null;
  /** Set: this campaign only. */
  readonly campaignId?: string | null;
}

/** An id that nothing has: whoever reaches no further than this sees no row. */
export const NOTHING = '00000000-0000-0000-0000-000000000000';
