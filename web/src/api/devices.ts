import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { nextOf } from '../../../src/shared/page.js';
import { answer, client } from './client.js';
import type { components, operations } from './schema.js';

export type Device = components['schemas']['DeviceDto'];
export type DeviceModel = components['schemas']['DeviceModelViewDto'];
export type DevicePage = components['schemas']['DevicePageDto'];
export type DeviceCount = components['schemas']['DeviceCountDto'];
export type HistoryEntry = components['schemas']['HistoryEntryDto'];
export type DeviceEvent = components['schemas']['DeviceEventDto'];
export type RecordableType = DeviceEvent['type'];

type ListQuery = NonNullable<operations['Devices.list']['parameters']['query']>;
/** Which devices of the register, and in what order. */
export type DeviceFilter = Omit<ListQuery, 'identifier' | 'after' | 'limit'>;
export type DeviceSort = NonNullable<DeviceFilter['sort']>;

const HISTORY_PAGE = 50;
/** Whoever goes back to the list after a while with a device finds it as long as it was. */
const KEPT_MS = 30 * 60_000;

export const devicesQuery = (filter: DeviceFilter) =>
  infiniteQueryOptions({
    queryKey: ['devices', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      answer(client.GET('/api/v1/devices', { params: { query: { ...filter, after: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    gcTime: KEPT_MS,
  });

/** The devices a code may mean: any of tag, serial, IMEI, MAC. */
export const devicesByCodeQuery = (code: string) =>
  queryOptions({
    queryKey: ['devices', 'code', code],
    queryFn: async (): Promise<readonly Device[]> =>
      (await answer(client.GET('/api/v1/devices', { params: { query: { identifier: code } } }))).items,
  });

export const deviceQuery = (id: string) =>
  queryOptions({
    queryKey: ['device', id],
    queryFn: (): Promise<Device> => answer(client.GET('/api/v1/devices/{id}', { params: { path: { id } } })),
  });

/**
 * A device's history from its newest entry backwards. The API reads it forwards, and the entries are numbered from 1
 * without gaps: of so many entries, the place a page begins behind is known.
 *
 * @param events how many entries there are; of a later number the history is another one
 */
export const deviceHistoryQuery = (id: string, events: number) =>
  infiniteQueryOptions({
    queryKey: ['device', id, 'history', events],
    queryFn: async ({ pageParam: newest, signal }): Promise<readonly HistoryEntry[]> => {
      const before = Math.max(0, newest - HISTORY_PAGE);
      const after = before === 0 ? undefined : nextOf([String(before)]);
      const params = { path: { id }, query: { after, limit: Math.max(1, newest - before) } };
      const { items } = await answer(client.GET('/api/v1/devices/{id}/history', { params, signal }));
      return items.toReversed();
    },
    initialPageParam: events,
    getNextPageParam: (page) => {
      const oldest = page.at(-1)?.seq ?? 1;
      return oldest > 1 ? oldest - 1 : undefined;
    },
  });

/** Appends a step or a remark. Sent again under the same id it changes nothing. @returns the device as it is afterwards */
export const recordDeviceEvent = (id: string, body: DeviceEvent): Promise<Device> =>
  answer(client.POST('/api/v1/devices/{id}/events', { params: { path: { id } }, body }));
