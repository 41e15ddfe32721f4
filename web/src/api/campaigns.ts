import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, ApiError, client } from './client.js';
import type { components } from './schema.js';

export type Campaign = components['schemas']['CampaignDto'];
export type NewCampaign = components['schemas']['CreateCampaignDto'];
export type DepartmentProgress = components['schemas']['DepartmentProgressDto'];
export type CollectedDevice = components['schemas']['CollectedDeviceDto'];
export type ExpectedCommand = components['schemas']['ExpectDevicesDto'];
export type ExpectedResult = components['schemas']['ExpectedDto'];
export type CampaignState = Campaign['state'];

/** The devices of one cohort of the savings. */
export interface CohortFilter {
  readonly category?: string;
  readonly disposition?: string;
}

/** Where every list of campaigns is kept, whatever its filter. */
export const CAMPAIGN_LISTS = ['campaigns'] as const;

/** Newest first; with a state those in it. */
export const campaignsInQuery = (state?: CampaignState) =>
  infiniteQueryOptions({
    queryKey: [...CAMPAIGN_LISTS, { state }],
    queryFn: ({ pageParam }) => {
      const query = { state, after: pageParam };
      return answer(client.GET('/api/v1/campaigns', { params: { query } }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export const campaignsQuery = campaignsInQuery();

export const campaignQuery = (id: string) =>
  queryOptions({
    queryKey: ['campaign', id],
    queryFn: () => answer(client.GET('/api/v1/campaigns/{id}', { params: { path: { id } } })),
  });

export const progressQuery = (id: string) =>
  queryOptions({
    queryKey: ['campaign', id, 'progress'],
    queryFn: async (): Promise<readonly DepartmentProgress[]> =>
      (await answer(client.GET('/api/v1/campaigns/{id}/progress', { params: { path: { id } } }))).items,
  });

export const collectedDevicesQuery = (id: string, filter: CohortFilter) =>
  infiniteQueryOptions({
    queryKey: ['campaign', id, 'devices', filter],
    queryFn: ({ pageParam }) =>
      answer(
        client.GET('/api/v1/campaigns/{id}/devices', {
          params: { path: { id }, query: { ...filter, after: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export const createCampaign = (body: NewCampaign): Promise<Campaign> =>
  answer(client.POST('/api/v1/campaigns', { body }));

export const openCampaign = (id: string): Promise<Campaign> =>
  answer(client.POST('/api/v1/campaigns/{id}/open', { params: { path: { id } } }));

export const closeCampaign = (id: string): Promise<Campaign> =>
  answer(client.POST('/api/v1/campaigns/{id}/close', { params: { path: { id } } }));

/** Puts devices on the expected list of a department: those of these codes, or all of its own in these states. */
export const expectDevices = ({ id, ...body }: ExpectedCommand & { readonly id: string }): Promise<ExpectedResult> =>
  answer(client.POST('/api/v1/campaigns/{id}/expected', { params: { path: { id } }, body }));

/** The state a campaign turned out to be in, where it could not take a step from it. */
export function refusedState(error: unknown): CampaignState | undefined {
  if (!(error instanceof ApiError) || error.kind !== 'illegal-transition') return undefined;
  return (error.problem as { readonly state?: CampaignState }).state;
}
