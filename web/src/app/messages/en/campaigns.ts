import { countedIn } from '../plural.js';
import type { campaigns as source } from '../sv/campaigns.js';

const counted = countedIn('en-GB');
const devices = (count: number): string => counted(count, { one: 'device', other: 'devices' });
const codes = (count: number): string => counted(count, { one: 'code', other: 'codes' });

export const campaigns: typeof source = {
  title: 'Campaigns',
  purpose: 'A take-back has a beginning and an end, receives devices by scanning and computes what it gave.',
  caption: 'Take-back campaigns, newest first',
  shown: (count, more) =>
    `${counted(count, { one: 'campaign', other: 'campaigns' })} shown${more ? ', there are more' : ''}`,
  filterLabel: 'Selection of campaigns',
  anyState: 'All',
  name: 'Name',
  nameHint: 'For example “Autumn 2026”.',
  startsOn: 'First day',
  endsOn: 'Last day',
  dates: 'Dates',
  week: (week) => `week\u00A0${week}`,
  weeks: (from, to) => `weeks\u00A0${from}–${to}`,
  stateHeading: 'State',
  states: { planned: 'Planned', open: 'Open', closed: 'Closed' },
  closedOn: (date) => `since ${date}`,
  expectedIn: (collected, expected) => `${collected} of ${expected} expected in`,
  emptyTitle: 'No campaigns yet',
  empty:
    'A campaign collects devices between two dates. You say which devices are expected, open the campaign and scan them as they come in. Återtag works out what is missing and what the reuse gave for the climate.',
  emptyReader: 'When a coordinator has created a campaign, it is shown here.',
  emptyAction: 'Create the first campaign',
  emptyState: {
    planned: 'No campaign is planned',
    open: 'No campaign is open',
    closed: 'No campaign is closed',
  },
  createTitle: 'New campaign',
  create: 'Create campaign',
  creating: 'Creating…',
  nameMissing: 'Give the campaign a name, for example “Autumn 2026”.',
  dateMissing: 'Choose a date.',
  endsBeforeStart: 'The last day cannot be before the first.',

  open: 'Open the campaign',
  opening: 'Opening…',
  reopen: 'Open again',
  close: 'Close the campaign',
  closeTitle: (name) => `Close ${name}?`,
  closeStations:
    'Nobody can scan in the campaign any more. Phones that joined stop being stations, and join anew if the campaign is opened again.',
  closeSavings:
    'What is scanned stays, and the savings go on being computed as the devices are sold, donated or recycled.',
  closeUnsaved: (scans) =>
    `${counted(scans, { one: 'scan', other: 'scans' })} in this window are not saved yet and cannot be once the campaign is closed. Try them again first.`,
  alreadyMoved: (state) =>
    `Somebody else was first: the campaign is ${state.toLocaleLowerCase('en')} already. Nothing has changed.`,
  planned: 'The campaign is planned. Say which devices are expected, and then open it to be able to scan.',
  plannedReader: 'The campaign is planned. A coordinator opens it when scanning is to begin.',
  closed: 'The campaign is closed. Open it again if a pallet turns up afterwards.',
  closedReader: 'The campaign is closed. The savings go on being computed as the devices get their dispositions.',

  nowTitle: 'How the campaign stands',
  progressTitle: 'Expected and received',
  ownProgressTitle: (department) => `Expected and received from ${department}`,
  progressCaption: 'Devices by department',
  department: 'Department',
  noDepartment: 'No department',
  expected: 'Expected',
  collected: 'In',
  missing: 'Missing',
  extra: 'Not on the list',
  share: 'Share in',
  noShare: '–',
  total: 'Total',
  collectedOf: (collected, expected, share) => `${collected} of ${expected} expected, ${share}`,
  missingNow: (count) => `${counted(count, { one: 'device is', other: 'devices are' })} missing.`,
  allIn: 'All expected devices are in.',
  extraNow: (count) => `${counted(count, { one: 'device', other: 'devices' })} came in without being on the list.`,
  noProgress: 'No devices are expected or received yet.',
  noProgressWriter:
    'Enter the devices that each department is to hand in; how many are in and how many are missing is then shown here.',
  toDevices: 'Show the collected devices',

  expect: 'Expected devices',
  expectPurpose:
    'Say which devices a department is to hand in. They are added to the campaign’s list; what is on it already does not change.',
  expectDepartment: 'Department',
  chooseDepartment: 'Choose a department',
  departmentMissing: 'Choose the department that is to hand the devices in.',
  noDepartments: 'There are no departments yet. Add them first; then devices can be expected from them.',
  toDepartments: 'To the departments',
  expectWhich: 'Which devices',
  expectByState: 'All the department’s devices in certain states',
  expectByCode: 'The devices with these codes',
  expectStates: 'States',
  statesMissing: 'Choose at least one state.',
  expectCodes: 'Codes',
  expectCodesHint: 'Asset tags, serial numbers or IMEIs. One to a line, or separated by commas or semicolons.',
  codesMissing: 'Paste at least one code.',
  codesTooMany: (most) => `At most ${codes(most)} at a time. Divide the list.`,
  codeTooLong: (code) => `“${code}…” is too long to be a code. Check the line breaks.`,
  codesRead: (count) => `${codes(count)} in the box`,
  add: 'Add',
  adding: 'Adding…',
  done: 'Done',
  added: (count, department) =>
    `${counted(count, { one: 'device was', other: 'devices were' })} added for ${department}.`,
  addedNone: (department) =>
    `Nothing was added for ${department}. There are no such devices, or they are on the list already.`,
  alreadyListed: (count) =>
    `${counted(count, { one: 'code was', other: 'codes were' })} of devices that are on the list already, or came twice.`,
  unresolved: (count) =>
    `${counted(count, { one: 'code belongs', other: 'codes belong' })} to no device of the register, or to several. What is left in the box is those.`,

  cohortTitle: 'Collected devices',
  cohortPurpose: (campaign) => `The devices that ${campaign} has received.`,
  cohortDevicesCaption: 'Collected devices',
  cohortFilter: 'Selection of devices',
  anyCategory: 'All categories',
  anyDisposition: 'All dispositions',
  devicesShown: (count, more) => `${devices(count)} shown${more ? ', there are more' : ''}`,
  device: 'Device',
  unnamedDevice: 'Unknown model',
  category: 'Category',
  disposition: 'Disposition',
  collectedAt: 'Collected',
  saving: 'Savings',
  showSaving: 'Show the calculation',
  noDevicesTitle: 'No collected devices match the selection',
  noDevices: 'Choose another category or disposition, or show all.',
  nothingCollectedTitle: 'Nothing is collected yet',
  nothingCollected: 'When the campaign is open and a device is scanned, it is shown here.',
  backToCampaign: 'To the campaign',
};
