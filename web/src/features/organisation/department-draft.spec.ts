import { describe, expect, it } from '@jest/globals';
import { sv } from '../../app/messages/sv.js';
import { commandOf, draftFaults, EMPTY_DEPARTMENT, newDepartment } from './department-draft.js';

const draft = { ...EMPTY_DEPARTMENT, name: 'Vård', validFrom: '2024-01-01' };

describe('what is typed about a department', () => {
  it('needs a name and a first day', () => {
    expect(draftFaults(draft, sv)).toEqual({});
    expect(Object.keys(draftFaults(EMPTY_DEPARTMENT, sv))).toEqual(['name', 'validFrom']);
  });

  it('takes its employees with spaces between thousands, and no half ones', () => {
    expect(commandOf({ ...draft, employees: '1\u00A0200' }).employees).toBe(1200);
    for (const employees of ['12,5', '-1', 'många', '10000001'])
      expect(draftFaults({ ...draft, employees }, sv)).toEqual({ employees: sv.departments.employeesFault });
  });

  it('ends after it begins', () => {
    expect(draftFaults({ ...draft, validTo: '2024-01-01' }, sv)).toEqual({ validTo: sv.departments.validToFault });
    expect(draftFaults({ ...draft, validTo: '2024-01-02' }, sv)).toEqual({});
  });

  it('is changed to nothing where a field was emptied, and new without it', () => {
    expect(commandOf(draft)).toEqual({ name: 'Vård', employees: null, validFrom: '2024-01-01', validTo: null });
    expect(newDepartment(draft)).toEqual({ name: 'Vård', validFrom: '2024-01-01' });
  });
});
