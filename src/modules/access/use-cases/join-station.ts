import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { recordAudit } from '../../../platform/audit/record-audit.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Clock } from '../../../shared/clock.js';
import { Problem } from '../../../shared/problem.js';
import { type Credential, encodeCredential } from '../domain/credential.js';
import { stationActor } from '../domain/station-actor.js';
import { isTaken, nameTaken, stationNameOf } from '../domain/station-name.js';
import { isSecretOf, newSecret, sha256 } from '../persistence/secret.js';
import { activeStationNames } from '../persistence/station-names.js';

/** Stations one join page lets in, ended ones included: more than any campaign has, fewer than a leaked code could make. */
const MOST_STATIONS = 200;

export interface JoinStationCommand {
  /** What the code held. */
  readonly join: Credential;
  readonly name: string;
  /** The address it comes from, for the audit log. */
  readonly address: string;
}

export interface JoinedStation {
  readonly stationId: string;
  readonly campaignId: string;
  readonly name: string;
  /** The station's credential. It is shown this once: only its hash is stored. */
  readonly token: string;
}

/** Makes whoever shows a join page's secret a station of its campaign. */
@Injectable()
export class JoinStation {
  constructor(private readonly clock: Clock) {}

  /** @throws Problem unauthenticated, invalid at /name, or conflict: with `suggestion` when the name is taken */
  async run(tx: Tx, { join, name: text, address }: JoinStationCommand): Promise<JoinedStation> {
    const { municipalityId } = tx;
    const now = this.clock.now();
    const campaignId = await this.campaignOf(tx, join, now);
    const name = stationNameOf(text);
    const taken = await activeStationNames(tx, campaignId);
    if (isTaken(name, taken)) throw nameTaken(name, taken);
    const stationId = uuidv7();
    const secret = newSecret();
    await tx.query(
      `INSERT INTO station (municipality_id, station_id, campaign_id, name, secret_sha256, join_id, joined_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [municipalityId, stationId, campaignId, name, sha256(secret), join.id, now],
    );
    const by = { actor: stationActor(stationId), address };
    await recordAudit(tx, by, {
      act: 'station.joined',
      target: { kind: 'station', id: stationId },
      details: { campaignId, joinId: join.id },
    });
    const token = encodeCredential({ kind: 'station', municipalityId, id: stationId, secret });
    return { stationId, campaignId, name, token };
  }

  /** Locks the join page: it is not closed meanwhile, and stations that join at once are counted one after the other. */
  private async campaignOf(tx: Tx, { id, secret }: Credential, now: Date): Promise<string> {
    const [join] = await tx.query<{ campaignId: string; secretSha256: Buffer }>(
      `SELECT campaign_id AS "campaignId", secret_sha256 AS "secretSha256" FROM station_join
       WHERE municipality_id = $1 AND join_id = $2 AND closed_at IS NULL AND expires_at > $3 FOR UPDATE`,
      [tx.municipalityId, id, now],
    );
    if (!join || !isSecretOf(secret, join.secretSha256)) throw scanAgain();
    const [joined] = await tx.query<{ stations: number }>(
      'SELECT count(*) AS stations FROM station WHERE municipality_id = $1 AND campaign_id = $2 AND join_id = $3',
      [tx.municipalityId, join.campaignId, id],
    );
    if ((joined?.stations ?? 0) >= MOST_STATIONS)
      throw new Problem(
        'conflict',
        `This join page has let in ${MOST_STATIONS} stations, as many as one may. Open a new one and scan its code.`,
      );
    return join.campaignId;
  }
}

/** The same whatever is wrong with it: a guess learns nothing. */
export const scanAgain = (): Problem =>
  new Problem(
    'unauthenticated',
    'This code joins no station: its page has been closed, replaced or has expired. Scan the code on the join page again.',
  );
