import { describe, expect, it } from '@jest/globals';
import { statedDepartment } from './oidc-department.js';

const department = (id: string, name: string, validFrom = '2020-01-01', validTo: string | null = null) => ({
  ...{ id, name, validFrom, validTo },
  employees: null,
});
const all = [
  department('1', 'Skola', '2010-01-01', '2020-01-01'),
  department('2', 'Skola'),
  department('3', 'Miljö'),
  department('4', 'Framtid', '2030-01-01'),
];
const stated = (...departments: string[]): string | null => statedDepartment(all, departments, '2026-10-01');

describe('the department a provider states', () => {
  it('is the one of that name that exists now, or of that id', () => {
    expect(stated(' skola')).toBe('2');
    expect(stated('MILJO\u0308')).toBe('3');
    expect(stated('3')).toBe('3');
  });

  it('is the first of several that there is', () => {
    expect(stated('Okänd', 'Miljö', 'Skola')).toBe('3');
  });

  it('is none when it has ended, has not begun, or is not known', () => {
    for (const each of ['1', 'Framtid', 'Okänd', '']) expect(stated(each)).toBeNull();
    expect(stated()).toBeNull();
  });
});
