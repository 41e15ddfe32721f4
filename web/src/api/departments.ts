import { queryOptions } from '@tanstack/react-query';
import { answer, client } from './client.js';
import type { components } from './schema.js';

export type Department = components['schemas']['DepartmentDto'];
export type DepartmentEnergy = components['schemas']['DepartmentEnergyDto'];
export type EnergyYear = components['schemas']['EnergyYearDto'];

export const departmentsQuery = queryOptions({
  queryKey: ['departments'],
  queryFn: async (): Promise<readonly Department[]> => (await answer(client.GET('/api/v1/departments'))).items,
});

export const departmentQuery = (id: string) =>
  queryOptions({
    queryKey: ['department', id],
    queryFn: (): Promise<Department> => answer(client.GET('/api/v1/departments/{id}', { params: { path: { id } } })),
  });

export const departmentEnergyQuery = (id: string) =>
  queryOptions({
    queryKey: ['department', id, 'energy'],
    queryFn: (): Promise<DepartmentEnergy> =>
      answer(client.GET('/api/v1/departments/{id}/energy', { params: { path: { id } } })),
  });

export type NewDepartment = components['schemas']['CreateDepartmentDto'];
export type DepartmentChange = components['schemas']['ChangeDepartmentDto'];

export const createDepartment = (body: NewDepartment): Promise<Department> =>
  answer(client.POST('/api/v1/departments', { body }));

export const changeDepartment = ({ id, ...body }: DepartmentChange & { readonly id: string }): Promise<Department> =>
  answer(client.PATCH('/api/v1/departments/{id}', { params: { path: { id } }, body }));
