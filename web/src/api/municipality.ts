import { queryOptions } from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { components } from './schema.js';

export type MunicipalitySettings = components['schemas']['MunicipalitySettingsDto'];
export type MunicipalityChange = components['schemas']['ChangeMunicipalitySettingsDto'];

export const municipalityQuery = queryOptions({
  queryKey: ['municipality'],
  queryFn: (): Promise<MunicipalitySettings> => answer(client.GET('/api/v1/municipality')),
});

export const changeMunicipality = (body: MunicipalityChange): Promise<MunicipalitySettings> =>
  answer(client.PATCH('/api/v1/municipality', { body }));
