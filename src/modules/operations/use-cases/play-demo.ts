import { setTimeout as pause } from 'node:timers/promises';
import { DEMO_CAMPAIGN, demoDispositions, type DemoScan, demoScans } from '../domain/demo/demo-campaign.js';
import { DEMO_DEPARTMENTS, DEMO_FOUNDED } from '../domain/demo/demo-departments.js';
import { type DemoDevice, demoDevices, demoDevicesCsv } from '../domain/demo/demo-devices.js';
import { demoModelsCsv } from '../domain/demo/demo-models.js';
import { DEMO_TARGET, demoReadings } from '../domain/demo/demo-readings.js';
import type { DemoClient } from './demo-client.js';

type Progress = (done: number, total: number, message: string) => void;

interface Named {
  readonly id: string;
  readonly name: string;
}

/** As many at once as the API takes. */
const BATCH = 500;

/**
 * Makes the demo municipality through the API: departments, models and devices by import, the campaign by scanning, what
 * became of the devices, and five years of readings. Every id is the same each time, so a run that was cut off goes on
 * where it was.
 *
 * @returns the campaign's id
 */
export async function playDemo(api: DemoClient, progress: Progress): Promise<string> {
  const devices = demoDevices();
  const scans = demoScans(devices);
  const readings = demoReadings(devices);
  const total = devices.length + scans.length * 5 + readings.length;
  let done = 0;
  const advance = (count: number, message: string): void => progress((done += count), total, message);

  // Whoever looks around here has no first steps to take.
  await api.patch('/municipality', { setupCompleted: true });
  const departments = await ensureDepartments(api);
  await api.import('models', demoModelsCsv(), () => undefined);
  await api.import('devices', demoDevicesCsv(devices), (processed) => progress(processed, total, 'devices'));
  advance(devices.length, 'devices');

  const campaignId = await ensureCampaign(api);
  await expectDevices(api, campaignId, devices, departments);
  const deviceIds = await playScans(api, campaignId, scans, (count) => advance(count, 'scans'));
  await playDispositions(api, devices, deviceIds, (count) => advance(count, 'dispositions'));

  const idOf = (index: number): string => departments.get(DEMO_DEPARTMENTS[index]?.name ?? '') ?? '';
  for (let start = 0; start < readings.length; start += BATCH) {
    const batch = readings
      .slice(start, start + BATCH)
      .map(({ department, ...reading }) => ({ ...reading, departmentId: idOf(department) }));
    await api.post('/energy/readings', { readings: batch });
    advance(batch.length, 'readings');
  }
  for (const id of departments.values()) await api.put(`/departments/${id}/energy/target`, DEMO_TARGET);
  const { state } = await api.get<{ state: string }>(`/campaigns/${campaignId}`);
  if (state === 'open') await api.post(`/campaigns/${campaignId}/close`);
  await untilComputed(api, [
    `/campaigns/${campaignId}/savings`,
    ...[...departments.values()].map((id) => `/departments/${id}/energy`),
  ]);
  return campaignId;
}

async function ensureDepartments(api: DemoClient): Promise<Map<string, string>> {
  const { items } = await api.get<{ items: Named[] }>('/departments');
  const ids = new Map(items.map(({ id, name }) => [name, id]));
  for (const { name, employees } of DEMO_DEPARTMENTS) {
    if (ids.has(name)) continue;
    const { id } = await api.post<Named>('/departments', { name, employees, validFrom: DEMO_FOUNDED });
    ids.set(name, id);
  }
  return ids;
}

export async function findDemoCampaign(api: DemoClient): Promise<(Named & { state: string }) | undefined> {
  const { items } = await api.get<{ items: (Named & { state: string })[] }>(
    `/campaigns?name=${encodeURIComponent(DEMO_CAMPAIGN.name)}`,
  );
  return items[0];
}

async function ensureCampaign(api: DemoClient): Promise<string> {
  const known = await findDemoCampaign(api);
  const { id, state } = known ?? (await api.post<Named & { state: string }>('/campaigns', DEMO_CAMPAIGN));
  if (state === 'planned') await api.post(`/campaigns/${id}/open`);
  return id;
}

/** Nine in ten of what came in was expected, and as much again was expected and did not come. */
async function expectDevices(
  api: DemoClient,
  campaignId: string,
  devices: readonly DemoDevice[],
  departments: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [index, { name }] of DEMO_DEPARTMENTS.entries()) {
    const own = devices.filter(({ department }) => department === index);
    const came = own.filter(({ campaign }, place) => campaign !== null && place % 10 !== 0);
    const missing = own.filter(({ campaign, inUse }, place) => campaign === null && inUse && place % 25 === 0);
    const codes = [...came, ...missing].map(({ assetTag }) => assetTag);
    for (let start = 0; start < codes.length; start += 5_000) {
      const body = { departmentId: departments.get(name), codes: codes.slice(start, start + 5_000) };
      await api.post(`/campaigns/${campaignId}/expected`, body);
    }
  }
}

/** @returns the device of each code */
async function playScans(
  api: DemoClient,
  campaignId: string,
  scans: readonly DemoScan[],
  advance: (count: number) => void,
): Promise<Map<string, string>> {
  const deviceIds = new Map<string, string>();
  for (let start = 0; start < scans.length; start += BATCH) {
    const batch = scans.slice(start, start + BATCH);
    const { receipts } = await api.post<{ receipts: { outcome: string; deviceId?: string; message?: string }[] }>(
      `/campaigns/${campaignId}/scans`,
      { scans: batch },
    );
    receipts.forEach(({ outcome, deviceId, message }, index) => {
      if (outcome !== 'accepted' || deviceId === undefined)
        throw new Error(`The demo's scan ${batch[index]?.code ?? ''} was ${outcome}: ${message ?? ''}`);
      deviceIds.set(batch[index]?.code ?? '', deviceId);
    });
    advance(batch.length);
  }
  return deviceIds;
}

async function playDispositions(
  api: DemoClient,
  devices: readonly DemoDevice[],
  deviceIds: ReadonlyMap<string, string>,
  advance: (count: number) => void,
): Promise<void> {
  const collected = devices.flatMap(({ campaign: end, serial, assetTag }) => {
    const deviceId = deviceIds.get(serial) ?? deviceIds.get(assetTag);
    return end === null || deviceId === undefined ? [] : [{ deviceId, end }];
  });
  const events = demoDispositions(collected);
  for (let start = 0; start < events.length; start += BATCH) {
    const batch = events.slice(start, start + BATCH);
    await api.post('/devices/events', { events: batch });
    advance(batch.length);
  }
}

/** Waits until every one of these says that no newer computation is under way. */
async function untilComputed(api: DemoClient, paths: readonly string[]): Promise<void> {
  for (const path of paths) while ((await api.get<{ pending: boolean }>(path)).pending) await pause(200);
}
