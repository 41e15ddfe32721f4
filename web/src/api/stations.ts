import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, ApiError } from './client.js';

export interface Station {
  readonly id: string;
  readonly name: string;
  readonly joinedAt: string;
  readonly lastSeenAt: string | null;
  readonly endedAt: string | null;
}

/** A join page as its opener sees it: with the secret in its address. */
export interface OpenedStationJoin {
  readonly joinId: string;
  readonly url: string;
  readonly qrSvg: string;
  readonly expiresAt: string;
}

export interface StationJoin {
  readonly openedAt: string;
  readonly expiresAt: string;
}

export interface OwnStation {
  readonly id: string;
  readonly name: string;
  readonly campaignId: string;
}

export interface JoinCommand {
  readonly token: string;
  readonly name: string;
}

export interface JoinedStation {
  readonly campaign: { readonly id: string; readonly name: string };
  readonly station: { readonly id: string; readonly name: string };
}

interface StationPage {
  readonly items: readonly Station[];
  readonly next: string | null;
}

const MOST_A_PAGE = 200;

async function call<Data>(method: string, path: string, body?: unknown): Promise<Data> {
  const sent = async (): Promise<{ data?: Data; error?: unknown; response: Response }> => {
    const response = await fetch(`/api/v1${path}`, {
      method,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const content: unknown = text === '' ? undefined : JSON.parse(text);
    return response.ok ? { data: content as Data, response } : { error: content, response };
  };
  return answer(sent());
}

/** A campaign's stations, ended ones included, newest first. */
export const stationsQuery = (campaignId: string) =>
  infiniteQueryOptions({
    queryKey: ['campaign', campaignId, 'stations'],
    queryFn: ({ pageParam }) => {
      const after = pageParam === undefined ? '' : `&after=${encodeURIComponent(pageParam)}`;
      return call<StationPage>('GET', `/campaigns/${campaignId}/stations?limit=${MOST_A_PAGE}${after}`);
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** The campaign's join page as anyone may see it; null while none is open. */
export const stationJoinQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['campaign', campaignId, 'station-join'],
    queryFn: async (): Promise<StationJoin | null> =>
      (await call<{ join: StationJoin | null }>('GET', `/campaigns/${campaignId}/station-join`)).join,
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
      return await call<OwnStation>('GET', '/stations/own');
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) return null;
      throw error;
    }
  },
  staleTime: Infinity,
});

export const openStationJoin = (campaignId: string): Promise<OpenedStationJoin> =>
  call('POST', `/campaigns/${campaignId}/station-join`);

export const closeStationJoin = (campaignId: string): Promise<void> =>
  call('DELETE', `/campaigns/${campaignId}/station-join`);

export const joinAsStation = (command: JoinCommand): Promise<JoinedStation> => call('POST', '/stations', command);

export const renameStation = (id: string, name: string): Promise<{ id: string; name: string }> =>
  call('PATCH', `/stations/${id}`, { name });

export const renameOwnStation = (name: string): Promise<{ id: string; name: string }> =>
  call('PUT', '/stations/own/name', { name });

export const revokeStation = (id: string): Promise<void> => call('DELETE', `/stations/${id}`);

/** A name that is free, where the server refused one because another station has it. */
export function suggestedName(error: unknown): string | undefined {
  const suggestion = error instanceof ApiError ? (error.problem as { suggestion?: unknown }).suggestion : undefined;
  return typeof suggestion === 'string' ? suggestion : undefined;
}
