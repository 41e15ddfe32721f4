import { countedIn } from '../plural.js';
import type { app as source } from '../sv/app.js';

const counted = countedIn('en-GB');

export const app: typeof source = {
  name: 'Återtag',
  skip: 'Skip to content',
  mainMenu: 'Main menu',
  campaigns: 'Campaigns',
  devices: 'Devices',
  departments: 'Departments',
  imports: 'Import',
  findDevice: 'Find device',
  findHint: 'Code on the device',
  find: 'Search',
  signOut: 'Sign out',
  signOutBlocked: (scans) =>
    `${counted(scans, { one: 'scan is', other: 'scans are' })} not saved. Try again with them before you sign out.`,
  notFoundTitle: 'There is no such page',
  notFound: 'There is no page at this address. Go to the campaigns or search for a device.',
};
