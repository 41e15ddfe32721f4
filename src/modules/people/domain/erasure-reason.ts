/** Why a person is erased. A choice and not a text: the audit log keeps it for good and must not tell whom it was about. */
export const ERASURE_REASONS = ['requested', 'left', 'duplicate', 'mistake'] as const;
export type ErasureReason = (typeof ERASURE_REASONS)[number];
