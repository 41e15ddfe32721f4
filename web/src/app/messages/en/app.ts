import { countedIn } from '../plural.js';
import type { app as source } from '../sv/app.js';

const counted = countedIn('en-GB');

export const app: typeof source = {
  name: 'Återtag',
  skip: 'Skip to content',
  mainMenu: 'Main menu',
  menu: 'Menu',
  campaigns: 'Campaigns',
  devices: 'Devices',
  departments: 'Departments',
  imports: 'Import',
  administration: 'Administration',

  find: 'Search',
  search: 'Search',
  searchTitle: 'Search Återtag',
  searchLabel: 'Code, model, campaign or department',
  searchHint: 'Scan or type a code and press Enter to open the device. The arrows choose among the suggestions.',
  searchGroups: { devices: 'Devices', models: 'Models', campaigns: 'Campaigns', departments: 'Departments' },
  searchSuggestions: 'Suggestions',
  searchNone: (text) => `Nothing matches “${text}”. Check the spelling, or search for a part of the name.`,
  searchNoDevice: (code) => `No device has the code “${code}”.`,
  searchUntil: (day: string): string => `until ${day}`,
  searchFound: (hits) => counted(hits, { one: 'suggestion', other: 'suggestions' }),

  jobs: 'Jobs',
  jobsTitle: 'Jobs in the background',
  jobsRunning: (jobs) => counted(jobs, { one: 'job running', other: 'jobs running' }),
  jobsNone: 'No jobs just now. Imports and recalculations are shown here while they run, and for a while after.',
  jobKinds: {
    import: 'Import',
    recalculate_savings: 'Recalculating savings',
    recalculate_energy: 'Recalculating energy',
    cut_links: 'Cutting links to people',
  },
  jobStates: { waiting: 'Waiting', running: 'Running', done: 'Done', failed: 'Failed' },
  jobProgress: (done, total) => `${done} of ${total}`,

  theme: 'Appearance',
  themes: { auto: 'As the computer', light: 'Light', dark: 'Dark' },

  account: 'Account',
  myAccount: 'My account',
  signOut: 'Sign out',
  signOutBlocked: (scans) =>
    `${counted(scans, { one: 'scan is', other: 'scans are' })} not saved. Try again with them before you sign out.`,

  keys: 'Keys',
  keysTitle: 'Keys',
  keysCaption: 'What the keys do',
  keysWhat: 'Does',
  keysKey: 'Key',
  keysSearch: 'Opens the search',
  keysList: 'Opens this list',
  keysClose: 'Closes what lies on top',
  keysOn: 'The key ? opens the list',
  keysScanning: 'On pages where one scans, ? is always off: a scanner types by itself.',

  offline: (hour) => `No contact with the server – showing what was fetched at ${hour}.`,
  offlineNothing: 'No contact with the server. Check the network; the page tries again by itself.',
  unsaved: (scans) => `${counted(scans, { one: 'scan is', other: 'scans are' })} not saved on the server yet.`,
  toUnsaved: 'Show',

  vendorTitle: 'Handovers',
  vendor: 'Here you will see the handovers the municipality makes to you, acknowledge them and leave certificates.',
  vendorNow: 'Nothing has been handed over yet. Your account works; there is nothing you need to do now.',

  close: 'Close',
  cancel: 'Cancel',
  copy: 'Copy',
  copied: 'Copied',
  copyByHand: 'Select the code and copy it by hand',
  clearFilters: 'Clear the selection',
  breadcrumbs: 'Where you are',
  showChoices: 'Show choices',
  noChoice: 'No choice matches.',
  noNumber: 'Write a number, for example 1234.5.',
  typeToConfirm: (word) => `Type “${word}” to confirm`,
  typeToConfirmFault: (word) => `That is not it. Type “${word}” exactly.`,
  notFoundTitle: 'There is no such page',
  notFound: 'There is no page at this address. Go to the campaigns or search for a device.',
};
