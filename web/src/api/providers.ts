import { queryOptions } from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { components } from './schema.js';

export type Provider = components['schemas']['ProviderDto'];
export type ProviderList = components['schemas']['ProviderListDto'];
export type NewProvider = components['schemas']['CreateProviderDto'];
export type ProviderChange = components['schemas']['ChangeProviderDto'];

/** The identity providers as they are set up, with the address to register with each. */
export const providerSettingsQuery = queryOptions({
  queryKey: ['providers', 'settings'],
  queryFn: (): Promise<ProviderList> => answer(client.GET('/api/v1/providers')),
});

export const createProvider = (body: NewProvider): Promise<Provider> =>
  answer(client.POST('/api/v1/providers', { body }));

export const changeProvider = ({ id, ...body }: ProviderChange & { readonly id: string }): Promise<Provider> =>
  answer(client.PATCH('/api/v1/providers/{id}', { params: { path: { id } }, body }));

export const removeProvider = async (id: string): Promise<void> => {
  await answer(client.DELETE('/api/v1/providers/{id}', { params: { path: { id } } }));
};
