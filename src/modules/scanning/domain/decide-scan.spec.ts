import { describe, expect, it } from '@jest/globals';
import { decideScan, type ScanContext, type ScannedDevice } from './decide-scan.js';

const open: ScanContext = {
  campaign: { id: 'C', state: 'open', closedAt: null },
  readAt: new Date('2026-03-02T09:00:00Z'),
};
const device = (change: Partial<ScannedDevice> = {}): ScannedDevice => ({
  deviceId: 'D',
  state: 'in_use',
  stateSince: null,
  collected: null,
  ...change,
});
const at = new Date('2026-03-02T08:00:00Z');

describe('a scan at intake', () => {
  it.each(['ordered', 'in_stock', 'in_use', 'stored', 'lost'] as const)('collects a device that is %s', (state) => {
    expect(decideScan([device({ state })], open)).toMatchObject({ outcome: 'accepted', event: 'collected' });
  });

  it('is a repeat of what this campaign has already, and no event', () => {
    const here = device({ state: 'inspected', collected: { campaignId: 'C', at, stationId: 'station 2' } });
    expect(decideScan([here], open)).toMatchObject({ outcome: 'repeat', event: null });
    expect(decideScan([here], open).reason).toEqual({
      code: 'already_received',
      at: at.toISOString(),
      station: 'station 2',
    });
  });

  it('keeps a code that nobody knows', () => {
    expect(decideScan([], open)).toMatchObject({ outcome: 'unknown', event: 'collected', device: null });
  });

  it('shows a tie and decides nothing', () => {
    expect(decideScan([device(), device({ deviceId: 'E' })], open)).toMatchObject({ outcome: 'conflict', event: null });
  });

  it.each(['sold', 'donated', 'harvested', 'recycled', 'returned_to_lessor'] as const)(
    'records that a device that was %s is here all the same',
    (state) => {
      expect(decideScan([device({ state })], open)).toMatchObject({ outcome: 'conflict', event: 'sighted' });
    },
  );

  it('does not take a device from another campaign', () => {
    const elsewhere = device({ state: 'collected', collected: { campaignId: 'X', at, stationId: null } });
    expect(decideScan([elsewhere], open)).toMatchObject({ outcome: 'conflict', event: 'sighted' });
  });

  it('does not overwrite a newer state when it arrives late', () => {
    const redeployed = device({
      stateSince: new Date('2026-03-02T12:00:00Z'),
      collected: { campaignId: 'C', at, stationId: null },
    });
    expect(decideScan([redeployed], open)).toMatchObject({ outcome: 'conflict', event: 'sighted' });
  });

  it('is turned away by a campaign that is not open, with what to do', () => {
    const planned = { ...open, campaign: { id: 'C', state: 'planned', closedAt: null } } as const;
    expect(decideScan([device()], planned)).toMatchObject({ outcome: 'rejected', event: null });
    expect(decideScan([device()], planned).reason).toEqual({ code: 'campaign_planned' });
  });

  it('still counts when it was read before the campaign closed', () => {
    const closedAfter = {
      ...open,
      campaign: { id: 'C', state: 'closed', closedAt: new Date('2026-03-02T10:00:00Z') },
    } as const;
    const closedBefore = { ...open, campaign: { id: 'C', state: 'closed', closedAt: at } } as const;
    expect(decideScan([device()], closedAfter).outcome).toBe('accepted');
    expect(decideScan([device()], closedBefore).outcome).toBe('rejected');
  });
});
