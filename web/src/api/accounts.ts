import { queryOptions } from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { components } from './schema.js';

export type Account = components['schemas']['AccountDto'];
export type NewAccount = components['schemas']['CreateAccountDto'];
export type AccountChange = components['schemas']['ChangeAccountDto'];

export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: async (): Promise<readonly Account[]> => (await answer(client.GET('/api/v1/accounts'))).items,
});

/** @returns the one-time password, which is shown this once */
export const createAccount = async (body: NewAccount): Promise<string> =>
  (await answer(client.POST('/api/v1/accounts', { body }))).oneTimePassword;

export const changeAccount = async ({ id, ...body }: AccountChange & { readonly id: string }): Promise<void> => {
  await answer(client.PATCH('/api/v1/accounts/{id}', { params: { path: { id } }, body }));
};

/** @returns the one-time password, which is shown this once */
export const resetPassword = async (id: string): Promise<string> =>
  (await answer(client.POST('/api/v1/accounts/{id}/password-reset', { params: { path: { id } } }))).oneTimePassword;

export const resetSecondFactor = async (id: string): Promise<void> => {
  await answer(client.POST('/api/v1/accounts/{id}/second-factor-reset', { params: { path: { id } } }));
};
