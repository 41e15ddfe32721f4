import type { Department, NewDepartment } from '../../api/departments.js';
import type { Messages } from '../../app/messages/sv.js';

/** What is typed about a department before it is sent. */
export interface DepartmentDraft {
  readonly name: string;
  readonly employees: string;
  readonly validFrom: string;
  /** Empty while it goes on. */
  readonly validTo: string;
}

export const EMPTY_DEPARTMENT: DepartmentDraft = { name: '', employees: '', validFrom: '', validTo: '' };

export const draftOf = ({ name, employees, validFrom, validTo }: Department): DepartmentDraft => ({
  name,
  employees: employees === null ? '' : String(employees),
  validFrom,
  validTo: validTo ?? '',
});

const MOST_EMPLOYEES = 10_000_000;

/** Whole and not negative, written with or without spaces between thousands; null for nothing, NaN for anything else. */
function employeesIn(text: string): number | null {
  const digits = text.replace(/\s/g, '');
  if (digits === '') return null;
  return /^\d+$/.test(digits) && Number(digits) <= MOST_EMPLOYEES ? Number(digits) : NaN;
}

/** All of it; null where a new department simply has nothing. */
export function commandOf({ name, employees, validFrom, validTo }: DepartmentDraft) {
  return {
    name: name.trim(),
    employees: employeesIn(employees),
    validFrom,
    validTo: validTo === '' ? null : validTo,
  };
}

/** What is not known of a new department is left out. */
export function newDepartment(draft: DepartmentDraft): NewDepartment {
  const { name, validFrom, employees, validTo } = commandOf(draft);
  return { name, validFrom, ...(employees === null ? {} : { employees }), ...(validTo === null ? {} : { validTo }) };
}

export type DepartmentFaults = Partial<Record<keyof DepartmentDraft, string>>;

/** What is wrong with the draft, a sentence a field. */
export function draftFaults(draft: DepartmentDraft, { admin, departments }: Messages): DepartmentFaults {
  const { name, employees, validFrom, validTo } = draft;
  return {
    ...(name.trim() === '' ? { name: admin.missing } : {}),
    ...(Number.isNaN(employeesIn(employees)) ? { employees: departments.employeesFault } : {}),
    ...(validFrom === '' ? { validFrom: departments.validFromFault } : {}),
    ...(validTo !== '' && validTo <= validFrom ? { validTo: departments.validToFault } : {}),
  };
}
