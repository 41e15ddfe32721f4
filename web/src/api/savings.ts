import { queryOptions } from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { components } from './schema.js';

export type CampaignSavings = components['schemas']['CampaignSavingsDto'];
export type ProfileSavings = components['schemas']['ProfileSavingsDto'];
export type CohortSavings = components['schemas']['CohortSavingsDto'];
export type DeviceSavings = components['schemas']['DeviceSavingsDto'];
export type DeviceProfile = components['schemas']['DeviceProfileDto'];
export type ExplainedTerm = components['schemas']['ExplainedTermDto'];
export type ExplainedFactor = components['schemas']['ExplainedFactorDto'];

export const savingsQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['campaign', campaignId, 'savings'],
    queryFn: (): Promise<CampaignSavings> =>
      answer(client.GET('/api/v1/campaigns/{id}/savings', { params: { path: { id: campaignId } } })),
  });

export const deviceSavingsQuery = (campaignId: string, deviceId: string) =>
  queryOptions({
    queryKey: ['campaign', campaignId, 'savings', deviceId],
    queryFn: (): Promise<DeviceSavings> => {
      const params = { path: { id: campaignId, deviceId } };
      return answer(client.GET('/api/v1/campaigns/{id}/savings/devices/{deviceId}', { params }));
    },
  });
