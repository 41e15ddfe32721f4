/** Why a sign-in through a provider does not begin a session; the audit log keeps it. */
export type SignInRefusal =
  'expired' | 'other-browser' | 'provider-fault' | 'no-subject' | 'personal-number' | 'no-role' | 'disabled';

/** What the sign-in page is told: as much as its reader can do something about. */
export type ShownRefusal = 'failed' | 'expired' | 'no-role' | 'disabled';

export const shownRefusal = (refusal: SignInRefusal): ShownRefusal =>
  refusal === 'expired' || refusal === 'no-role' || refusal === 'disabled' ? refusal : 'failed';

/** The sign-in page, with what became of the attempt. */
export const refusalPath = (refusal: ShownRefusal): string => `/?signIn=${refusal}`;
