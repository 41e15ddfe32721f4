import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { together } from '../../../platform/database/together.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Facts } from '../../../platform/facts/facts.js';
import { Clock } from '../../../shared/clock.js';
import {
  appendEvents,
  type DeviceStep,
  DeviceStepsTaken,
  insertDevices,
  type Json,
  type NewDevice,
} from '../../devices/devices.public.js';
import { assetTagPattern } from '../../organisation/organisation.public.js';
import { decideBatch, type IntakeEvent, type ReadScan } from '../domain/intake-batch.js';
import { readCode } from '../domain/read-code.js';
import type { IncomingScan, Receipt } from '../domain/scan.js';
import { campaignsOf } from '../persistence/scan-campaigns.js';
import { knownScans, scanContent, storeScans } from '../persistence/scan-store.js';
import { type MatchedDevice, scannedDevices } from '../persistence/scanned-devices.js';

/** Intake: every scan gets a receipt, and becomes at most one event of one device's history. */
@Injectable()
export class RecordScans {
  constructor(
    private readonly clock: Clock,
    private readonly facts: Facts,
  ) {}

  /** @returns one receipt per scan, in their order */
  async run(tx: Tx, incoming: readonly IncomingScan[]): Promise<readonly Receipt[]> {
    const receivedAt = this.clock.now();
    const [tagPattern, known, campaigns] = await together(
      assetTagPattern(tx),
      knownScans(
        tx,
        incoming.map(({ scanId }) => scanId),
      ),
      campaignsOf(tx, [...new Set(incoming.map(({ campaignId }) => campaignId))]),
    );
    const scans = incoming.map((scan): ReadScan => ({
      ...scan,
      content: scanContent(scan),
      ...readCode(scan.code, tagPattern),
    }));
    const { receipts, stored, events, provisional } = decideBatch(scans, {
      known,
      campaigns,
      devices: await scannedDevices(
        tx,
        scans.filter(({ scanId }) => !known.has(scanId)).flatMap(({ identifiers }) => identifiers),
      ),
      newId: uuidv7,
    });
    const added = provisional.map(({ scan, deviceId }) => provisionalDevice(scan, deviceId));
    await insertDevices(tx, receivedAt, added);
    const steps = [...added.map(provisionalStep), ...events.map(stepOf)];
    await together(
      storeScans(tx, receivedAt, stored),
      append(tx, receivedAt, events),
      steps.length > 0 ? this.facts.publish(tx, DeviceStepsTaken, steps) : Promise.resolve(),
    );
    return receipts;
  }
}

/** A device that is seen again in the same batch gets its second event in a round of its own. */
async function append(tx: Tx, receivedAt: Date, events: readonly IntakeEvent<MatchedDevice>[]): Promise<void> {
  let rest = events;
  while (rest.length > 0) {
    const round = new Map<string, IntakeEvent<MatchedDevice>>();
    const later: IntakeEvent<MatchedDevice>[] = [];
    for (const event of rest) {
      if (round.has(event.device.deviceId)) later.push(event);
      else round.set(event.device.deviceId, event);
    }
    const entries = [...round.values()].map((event) => {
      const { scanId, actor } = event.scan;
      const { deviceId, type, occurredAt, state, payload } = stepOf(event);
      return { deviceId, eventId: scanId, type, occurredAt, actor, state, payload };
    });
    await appendEvents(tx, receivedAt, entries);
    rest = later;
  }
}

const payloadOf = ({ campaignId, stationId, code }: ReadScan): Json => ({ campaignId, stationId, code });

const stepOf = ({ scan, type, device, stateBefore }: IntakeEvent<MatchedDevice>): DeviceStep => ({
  deviceId: device.deviceId,
  type,
  occurredAt: scan.readAt,
  stateBefore,
  state: type === 'collected' ? 'collected' : stateBefore,
  departmentBefore: device.departmentId,
  departmentId: device.departmentId,
  category: device.category,
  driveDestroyed: false,
  payload: payloadOf(scan),
});

const provisionalDevice = (scan: ReadScan, deviceId: string): NewDevice => ({
  deviceId,
  modelId: null,
  category: null,
  departmentId: null,
  state: 'collected',
  stateSince: scan.readAt,
  purchasedOn: null,
  provisional: true,
  identifiers: scan.identifiers.slice(0, 1),
  event: {
    eventId: scan.scanId,
    type: 'collected',
    occurredAt: scan.readAt,
    actor: scan.actor,
    payload: payloadOf(scan),
  },
});

const provisionalStep = ({ deviceId, event }: NewDevice): DeviceStep => ({
  deviceId,
  type: 'collected',
  occurredAt: event.occurredAt,
  stateBefore: null,
  state: 'collected',
  departmentBefore: null,
  departmentId: null,
  category: null,
  driveDestroyed: false,
  payload: event.payload,
});
