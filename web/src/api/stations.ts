import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, ApiError, client } from './client.js';
import type { components } from './schema.js';

export type Station = components['schemas']['StationDto'];
/** A join page as its opener sees it: with the secret in its address. */
export type OpenedStationJoin = components['schemas']['OpenedStationJoinDto'];
export type StationJoin = components['schemas']['StationJoinDto'];
export type OwnStation = components['schemas']['OwnStationDto'];
export type JoinedStation = components['schemas']['JoinedStationDto'];

const MOST_A_PAGE = 200;
const ofCampaign = (id: string) => ({ path: { id } });

/** A campaign's stations, ended ones included, newest first. */
export const stationsQuery = (campaignId: string) =>
  infiniteQueryOptions({
    queryKey: ['campaign', campaignId, 'stations'],
    queryFn: ({ pageParam }) => {
      const params = { ...ofCampaign(campaignId), query: { limit: MOST_A_PAGE, after: pageParam } };
      return answer(client.GET('/api/v1/campaigns/{id}/stations', { params }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** The campaign's join page as anyone may see it; null while none is open. */
export const stationJoinQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['campaign', campaignId, 'station-join'],
    queryFn: async (): Promise<StationJoin | null> =>
      (await answer(client.GET('/api/v1/campaigns/{id}/station-join', { params: ofCampaign(campaignId) }))).join,
  });

/** The join page this window opened. Its secret is given out once: only this window's memory has it. */
export const openedJoinQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['opened-station-join', campaignId],
    queryFn: (): OpenedStationJoin | null => null,
    staleTime: Infinity,
    gcTime: Infinity,
  });

/** The station this browser is; null when it is none. */
export const ownStationQuery = queryOptions({
  queryKey: ['own-station'],
  queryFn: async (): Promise<OwnStation | null> => {
    try {
      return await answer(client.GET('/api/v1/stations/own'));
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) return null;
      throw error;
    }
  },
  staleTime: Infinity,
});

export const openStationJoin = (campaignId: string): Promise<OpenedStationJoin> =>
  answer(client.POST('/api/v1/campaigns/{id}/station-join', { params: ofCampaign(campaignId) }));

export const closeStationJoin = async (campaignId: string): Promise<void> => {
  await answer(client.DELETE('/api/v1/campaigns/{id}/station-join', { params: ofCampaign(campaignId) }));
};

export const joinAsStation = (body: components['schemas']['JoinStationDto']): Promise<JoinedStation> =>
  answer(client.POST('/api/v1/stations', { body }));

export const renameStation = (id: string, name: string): Promise<{ id: string; name: string }> =>
  answer(client.PATCH('/api/v1/stations/{id}', { params: { path: { id } }, body: { name } }));

export const renameOwnStation = (name: string): Promise<{ id: string; name: string }> =>
  answer(client.PUT('/api/v1/stations/own/name', { body: { name } }));

export const revokeStation = async (id: string): Promise<void> => {
  await answer(client.DELETE('/api/v1/stations/{id}', { params: { path: { id } } }));
};

/** A name that is free, where the server refused one because another station has it. */
export function suggestedName(error: unknown): string | undefined {
  const suggestion = error instanceof ApiError ? error.problem.suggestion : undefined;
  return suggestion;
}
