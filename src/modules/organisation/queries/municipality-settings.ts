import type { Tx } from '../../../platform/database/tx.js';

/** What a municipality has decided about itself. */
export interface MunicipalitySettings {
  readonly name: string;
  readonly slug: string;
  /** A regular expression that the municipality's own asset tags match. */
  readonly assetTagPattern: string | null;
  /** Days after a device's return until the link to the person who used it is cut. */
  readonly retentionDays: number;
  /** Whether an admin who signs in with a password must have a second factor. */
  readonly adminSecondFactor: 'offered' | 'required';
  /** When the first steps were done or skipped; null while they are offered. */
  readonly setupCompletedAt: Date | null;
}

export async function municipalitySettings(tx: Tx): Promise<MunicipalitySettings> {
  const [row] = await tx.query<MunicipalitySettings>(
    `SELECT name, slug, asset_tag_pattern AS "assetTagPattern", retention_days AS "retentionDays",
       admin_second_factor AS "adminSecondFactor", setup_completed_at AS "setupCompletedAt"
     FROM municipality WHERE municipality_id = $1`,
    [tx.municipalityId],
  );
  if (!row) throw new Error('The municipality of this transaction is not there.');
  return row;
}
