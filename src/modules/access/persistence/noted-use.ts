import type { Tx } from '../../../platform/database/tx.js';

const SQL = {
  key: 'UPDATE api_key SET last_used_at = now() WHERE municipality_id = $1 AND api_key_id = $2',
  session: 'UPDATE session SET last_seen_at = now() WHERE municipality_id = $1 AND session_id = $2',
  station: 'UPDATE station SET last_seen_at = now() WHERE municipality_id = $1 AND station_id = $2',
} as const;

/** Notes that a credential is in use: at a look-up when it was not noted for a while, never for a remembered one. */
export async function noteSeen(tx: Tx, kind: keyof typeof SQL, id: string): Promise<void> {
  await tx.query(SQL[kind], [tx.municipalityId, id]);
}
