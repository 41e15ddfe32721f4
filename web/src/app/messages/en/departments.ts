import { countedIn } from '../plural.js';
import type { departments as source } from '../sv/departments.js';

const counted = countedIn('en-GB');

export const departments: typeof source = {
  title: 'Departments',
  purpose: 'Each department has an energy account for its IT devices. Choose one to see it against its target.',
  caption: 'Departments',
  name: 'Name',
  employees: 'Employees',
  validFrom: 'Valid from',
  validTo: 'Valid to',
  stillValid: 'until further notice',
  empty: 'There are no departments yet. They are added by an import or by an administrator.',
  people: (count) => counted(count, { one: 'employee', other: 'employees' }),
};
