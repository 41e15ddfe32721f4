import type { CampaignSavings, ProfileSavings } from '../../api/savings.js';
import type { Formats } from '../../app/formats.js';
import type { Messages } from '../../app/messages/sv.js';

/**
 * What may be said of a campaign's savings (method A6): an estimate with its interval against buying new, never that
 * emissions went down.
 */
export function savingsSentence(
  profile: Pick<ProfileSavings, 'totalKgCo2e' | 'low95KgCo2e' | 'high95KgCo2e'>,
  counts: CampaignSavings['counts'],
  { carbon }: Messages,
  format: Formats,
): string {
  const { totalKgCo2e, low95KgCo2e, high95KgCo2e } = profile;
  if (totalKgCo2e > 0) return carbon.headline(format.mass(totalKgCo2e), format.massRange(low95KgCo2e, high95KgCo2e));
  // Without reuse there is only transport: a burden that is known, and nothing yet to hold against it.
  if (totalKgCo2e < 0 && counts.reused > 0)
    return carbon.burden(format.mass(-totalKgCo2e), format.massRange(-high95KgCo2e, -low95KgCo2e));
  return carbon.nothingYet;
}
