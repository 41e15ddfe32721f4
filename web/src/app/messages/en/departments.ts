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
  add: 'New department',
  create: 'Add the department',
  change: 'Change',
  changeTitle: 'Change the department',
  nameHint: 'As it is written in imports and by the identity provider.',
  employeesHint: 'Optional. A whole number.',
  employeesFault: 'Write a whole number, such as 1200, or leave it empty.',
  validFromHint: 'The first day it exists. Devices and energy count from it.',
  validFromFault: 'Choose a day.',
  validToHint: 'The first day it no longer exists. Empty: until further notice.',
  validToFault: 'Choose a day after the first.',
  taken: 'A department of that name exists at the same time already. Choose another name or other days.',
  since: (date) => `exists since ${date}`,
  between: (from, to) => `existed from ${from} to ${to}`,
  toDevices: 'Show the devices',
  returnsTitle: 'What is to be handed in',
  noOpenCampaign: 'No campaign is open right now, so nothing is expected.',
  allCampaigns: 'Show all campaigns',
  nothingExpected: 'No devices are expected from the department.',
  people: (count) => counted(count, { one: 'employee', other: 'employees' }),
};
