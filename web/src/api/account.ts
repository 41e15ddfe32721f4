import { queryOptions } from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { components } from './schema.js';

export type OwnSession = components['schemas']['OwnSessionDto'];
export type TotpSetup = components['schemas']['TotpSetupDto'];

/** Where one is signed in. */
export const ownSessionsQuery = queryOptions({
  queryKey: ['own-sessions'],
  queryFn: async (): Promise<readonly OwnSession[]> => (await answer(client.GET('/api/v1/account/sessions'))).items,
});

export const endOwnSession = async (id: string): Promise<void> => {
  await answer(client.DELETE('/api/v1/account/sessions/{id}', { params: { path: { id } } }));
};

export const choosePassword = async (body: components['schemas']['ChoosePasswordDto']): Promise<void> => {
  await answer(client.PUT('/api/v1/account/password', { body }));
};

export const beginTotp = (): Promise<TotpSetup> => answer(client.POST('/api/v1/account/totp'));

/** @returns the recovery codes, which are shown this once */
export const confirmTotp = async (code: string): Promise<readonly string[]> =>
  (await answer(client.POST('/api/v1/account/totp/confirm', { body: { code } }))).recoveryCodes;

export const removeTotp = async (password: string): Promise<void> => {
  await answer(client.DELETE('/api/v1/account/totp', { body: { password } }));
};
