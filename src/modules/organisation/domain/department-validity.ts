/** When a department exists: ISO dates, from the first day on, up to but not with the last; null while it goes on. */
export interface Validity {
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** True when there is a day on which both exist. */
export const overlaps = (one: Validity, other: Validity): boolean =>
  (other.validTo === null || one.validFrom < other.validTo) && (one.validTo === null || other.validFrom < one.validTo);

/** True when the department exists for at least a day. */
export const isInOrder = ({ validFrom, validTo }: Validity): boolean => validTo === null || validTo > validFrom;
