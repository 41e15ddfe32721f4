import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { components } from './schema.js';

export type Device = components['schemas']['DeviceDto'];
export type DeviceModel = components['schemas']['DeviceModelViewDto'];
export type HistoryEntry = components['schemas']['HistoryEntryDto'];

const HISTORY_PAGE = 100;

export const devicesQuery = infiniteQueryOptions({
  queryKey: ['devices'],
  queryFn: ({ pageParam }) => answer(client.GET('/api/v1/devices', { params: { query: { after: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next ?? undefined,
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

/** A device's history in the order it was recorded, page by page. */
export const deviceHistoryQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['device', id, 'history'],
    queryFn: ({ pageParam }) => {
      const params = { path: { id }, query: { after: pageParam, limit: HISTORY_PAGE } };
      return answer(client.GET('/api/v1/devices/{id}/history', { params }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
