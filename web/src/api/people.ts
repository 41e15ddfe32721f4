import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { components } from './schema.js';

export type Person = components['schemas']['PersonDto'];
export type PersonWithDevices = components['schemas']['PersonWithDevicesDto'];
export type NewPerson = components['schemas']['CreatePersonDto'];
export type PersonChange = components['schemas']['ChangePersonDto'];
export type ErasureReason = components['schemas']['ErasePersonDto']['reason'];
export type DeviceUsers = components['schemas']['DeviceUsersDto'];

// Each reading of people is a line of the audit log: they are read when somebody asks, not when a window gets the focus.
const READ_WHEN_ASKED = { refetchOnWindowFocus: false, refetchOnReconnect: false, staleTime: 5_000 } as const;

/** People by name; with a text, those whose name, e-mail address or key begins so. */
export const peopleQuery = (q: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['people', 'list', q],
    queryFn: ({ pageParam }) => answer(client.GET('/api/v1/people', { params: { query: { q, after: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    ...READ_WHEN_ASKED,
  });

const CHOICES = 10;

/** The first few whom a text may mean. */
export const peopleChoicesQuery = (q: string) =>
  queryOptions({
    queryKey: ['people', 'choices', q],
    queryFn: async (): Promise<readonly Person[]> =>
      (await answer(client.GET('/api/v1/people', { params: { query: { q, limit: CHOICES } } }))).items,
    enabled: q !== '',
    ...READ_WHEN_ASKED,
  });

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['people', 'one', id],
    queryFn: (): Promise<PersonWithDevices> => answer(client.GET('/api/v1/people/{id}', { params: { path: { id } } })),
    ...READ_WHEN_ASKED,
  });

export const createPerson = (body: NewPerson): Promise<PersonWithDevices> =>
  answer(client.POST('/api/v1/people', { body }));

export const changePerson = ({ id, ...body }: PersonChange & { readonly id: string }): Promise<PersonWithDevices> =>
  answer(client.PATCH('/api/v1/people/{id}', { params: { path: { id } }, body }));

interface Erasure {
  readonly id: string;
  readonly reason: ErasureReason;
}

export const erasePerson = ({ id, reason }: Erasure): Promise<PersonWithDevices> =>
  answer(client.POST('/api/v1/people/{id}/erase', { params: { path: { id } }, body: { reason } }));

/** Where everything stored about a person is as a file. */
export const personRecordAddress = (id: string): string => `/api/v1/people/${id}/record`;

/** Who has a device and who had it. */
export const deviceUsersQuery = (deviceId: string) =>
  queryOptions({
    queryKey: ['device', deviceId, 'users'],
    queryFn: (): Promise<DeviceUsers> =>
      answer(client.GET('/api/v1/devices/{id}/assignment', { params: { path: { id: deviceId } } })),
    ...READ_WHEN_ASKED,
  });

interface Assignment {
  readonly deviceId: string;
  readonly personId: string;
}

export const assignDevice = ({ deviceId, personId }: Assignment): Promise<DeviceUsers> =>
  answer(client.PUT('/api/v1/devices/{id}/assignment', { params: { path: { id: deviceId } }, body: { personId } }));

export const unassignDevice = async (deviceId: string): Promise<void> => {
  await answer(client.DELETE('/api/v1/devices/{id}/assignment', { params: { path: { id: deviceId } } }));
};
