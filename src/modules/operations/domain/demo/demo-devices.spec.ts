import { describe, expect, it } from '@jest/globals';
import { demoDispositions, demoScans } from './demo-campaign.js';
import { DEMO_DEPARTMENTS } from './demo-departments.js';
import { DEMO_CAMPAIGN_MIX, demoDevices } from './demo-devices.js';
import { demoReadings } from './demo-readings.js';

describe('the demo municipality', () => {
  const devices = demoDevices();

  it('has 24 000 devices in 13 departments, with no identifier twice', () => {
    expect(devices).toHaveLength(24_000);
    expect(new Set(devices.map(({ department }) => department)).size).toBe(13);
    expect(new Set(devices.flatMap(({ serial, assetTag }) => [serial, assetTag])).size).toBe(48_000);
    expect(DEMO_DEPARTMENTS.reduce((sum, { employees }) => sum + employees, 0)).toBe(26_300);
  });

  it('hands in exactly the mix of golden C1', () => {
    for (const [category, collected, reused] of DEMO_CAMPAIGN_MIX) {
      const of = devices.filter((device) => device.category === category && device.campaign !== null);
      expect([of.length, of.filter(({ campaign }) => campaign === 'sold').length]).toEqual([collected, reused]);
    }
  });

  it('is the same every time', () => {
    expect(demoDevices()).toEqual(devices);
    expect(demoScans(devices)).toEqual(demoScans(demoDevices()));
    expect(demoReadings(devices)).toEqual(demoReadings(demoDevices()));
  });

  it('scans each collected device once, under ids of its own', () => {
    const scans = demoScans(devices);
    expect(new Set(scans.map(({ scanId }) => scanId)).size).toBe(7_500);
    expect(new Set(scans.map(({ code }) => code)).size).toBe(7_500);
    const events = demoDispositions(scans.map(({ scanId }) => ({ deviceId: scanId, end: 'sold' })));
    expect(new Set(events.map(({ eventId }) => eventId)).size).toBe(30_000);
  });

  it('meters every department for every month of five years', () => {
    const readings = demoReadings(devices);
    expect(readings).toHaveLength(13 * 60);
    expect(readings.every(({ kwh }) => kwh > 0)).toBe(true);
  });
});
