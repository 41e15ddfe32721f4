import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type AuditedActor, recordAudit } from '../../../platform/audit/record-audit.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Clock } from '../../../shared/clock.js';
import { encodeCredential } from '../domain/credential.js';
import { newSecret, sha256 } from '../persistence/secret.js';
import { CloseStationJoin } from './close-station-join.js';

/** A working day and its evening. */
const OPEN_HOURS = 12;

export interface OpenedStationJoin {
  readonly joinId: string;
  /** Whoever shows this becomes a station. Given out this once: only its hash is stored. */
  readonly token: string;
  readonly expiresAt: Date;
}

/** Opens a campaign's join page in place of the one before. The caller holds the campaign locked and not closed. */
@Injectable()
export class OpenStationJoin {
  constructor(
    private readonly clock: Clock,
    private readonly closeStationJoin: CloseStationJoin,
  ) {}

  async run(tx: Tx, by: AuditedActor, campaignId: string): Promise<OpenedStationJoin> {
    await this.closeStationJoin.run(tx, by, campaignId);
    const { municipalityId } = tx;
    const joinId = uuidv7();
    const secret = newSecret();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + OPEN_HOURS * 3_600_000);
    await tx.query(
      `INSERT INTO station_join (municipality_id, join_id, campaign_id, secret_sha256, opened_by, opened_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [municipalityId, joinId, campaignId, sha256(secret), by.actor, now, expiresAt],
    );
    await recordAudit(tx, by, {
      act: 'station_join.opened',
      target: { kind: 'station_join', id: joinId },
      details: { campaignId },
    });
    return { joinId, token: encodeCredential({ kind: 'join', municipalityId, id: joinId, secret }), expiresAt };
  }
}
