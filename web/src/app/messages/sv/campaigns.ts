import { countedIn } from '../plural.js';

const counted = countedIn('sv-SE');
const devices = (count: number): string => counted(count, { one: 'enhet', other: 'enheter' });
const codes = (count: number): string => counted(count, { one: 'kod', other: 'koder' });

export const campaigns = {
  title: 'Kampanjer',
  purpose: 'Ett återtag har en början och ett slut, tar emot enheter genom skanning och räknar vad det gav.',
  caption: 'Återtagskampanjer, nyast först',
  shown: (count: number, more: boolean): string =>
    `${counted(count, { one: 'kampanj', other: 'kampanjer' })} visas${more ? ', fler finns' : ''}`,
  filterLabel: 'Urval av kampanjer',
  anyState: 'Alla',
  name: 'Namn',
  nameHint: 'Till exempel ”Höst 2026”.',
  startsOn: 'Första dag',
  endsOn: 'Sista dag',
  dates: 'Datum',
  week: (week: number): string => `v.\u00A0${week}`,
  weeks: (from: number, to: number): string => `v.\u00A0${from}–${to}`,
  stateHeading: 'Läge',
  states: { planned: 'Planerad', open: 'Öppen', closed: 'Stängd' },
  closedOn: (date: string): string => `sedan ${date}`,
  expectedIn: (collected: string, expected: string): string => `${collected} av ${expected} förväntade inne`,
  emptyTitle: 'Inga kampanjer än',
  empty:
    'En kampanj samlar in enheter mellan två datum. Du säger vilka enheter som väntas in, öppnar kampanjen och skannar dem allt eftersom de kommer. Återtag räknar vad som saknas och vad återbruket gav för klimatet.',
  emptyReader: 'När en samordnare har skapat en kampanj visas den här.',
  emptyAction: 'Skapa den första kampanjen',
  emptyState: {
    planned: 'Ingen kampanj är planerad',
    open: 'Ingen kampanj är öppen',
    closed: 'Ingen kampanj är stängd',
  },
  createTitle: 'Ny kampanj',
  create: 'Skapa kampanj',
  creating: 'Skapar…',
  nameMissing: 'Ge kampanjen ett namn, till exempel ”Höst 2026”.',
  dateMissing: 'Välj ett datum.',
  endsBeforeStart: 'Sista dagen kan inte ligga före den första.',

  open: 'Öppna kampanjen',
  opening: 'Öppnar…',
  reopen: 'Öppna igen',
  close: 'Stäng kampanjen',
  closeTitle: (name: string): string => `Stäng ${name}?`,
  closeStations:
    'Ingen kan skanna i kampanjen längre. Anslutna telefoner slutar vara stationer och får ansluta på nytt om kampanjen öppnas igen.',
  closeSavings:
    'Det som är skannat finns kvar, och besparingen fortsätter att räknas när enheterna säljs, skänks eller återvinns.',
  closeUnsaved: (scans: number): string =>
    `${counted(scans, { one: 'skanning', other: 'skanningar' })} i det här fönstret är inte sparade än och kan inte sparas när kampanjen är stängd. Försök igen med dem först.`,
  alreadyMoved: (state: string): string =>
    `Någon annan hann före: kampanjen är redan ${state.toLocaleLowerCase('sv-SE')}. Inget har ändrats.`,
  planned: 'Kampanjen är planerad. Säg vilka enheter som väntas in, och öppna den sedan för att kunna skanna.',
  plannedReader: 'Kampanjen är planerad. En samordnare öppnar den när skanningen ska börja.',
  closed: 'Kampanjen är stängd. Öppna den igen om en pall dyker upp i efterhand.',
  closedReader: 'Kampanjen är stängd. Besparingen fortsätter att räknas när enheterna får sina utfall.',

  nowTitle: 'Läget i kampanjen',
  progressTitle: 'Förväntat och mottaget',
  ownProgressTitle: (department: string): string => `Förväntat och mottaget från ${department}`,
  progressCaption: 'Enheter per förvaltning',
  department: 'Förvaltning',
  noDepartment: 'Utan förvaltning',
  expected: 'Förväntade',
  collected: 'Inne',
  missing: 'Saknas',
  extra: 'Utöver listan',
  share: 'Andel inne',
  noShare: '–',
  total: 'Summa',
  collectedOf: (collected: string, expected: string, share: string): string =>
    `${collected} av ${expected} förväntade, ${share}`,
  missingNow: (count: number): string => `${devices(count)} saknas.`,
  allIn: 'Alla förväntade enheter är inne.',
  extraNow: (count: number): string =>
    `${counted(count, { one: 'enhet har', other: 'enheter har' })} kommit in utan att stå på listan.`,
  noProgress: 'Inga enheter är förväntade eller mottagna än.',
  noProgressWriter:
    'Lägg in de enheter som väntas från varje förvaltning, så visas här hur många som är inne och hur många som saknas.',
  toDevices: 'Visa de insamlade enheterna',

  expect: 'Förväntade enheter',
  expectPurpose:
    'Säg vilka enheter en förvaltning väntas lämna in. De läggs till kampanjens lista; det som redan står där ändras inte.',
  expectDepartment: 'Förvaltning',
  chooseDepartment: 'Välj förvaltning',
  departmentMissing: 'Välj den förvaltning som ska lämna in enheterna.',
  noDepartments: 'Inga förvaltningar finns än. Lägg upp dem först, så kan enheter väntas från dem.',
  toDepartments: 'Till förvaltningarna',
  expectWhich: 'Vilka enheter',
  expectByState: 'Alla förvaltningens enheter i vissa lägen',
  expectByCode: 'Enheterna med de här koderna',
  expectStates: 'Lägen',
  statesMissing: 'Välj minst ett läge.',
  expectCodes: 'Koder',
  expectCodesHint:
    'Inventarienummer, serienummer eller IMEI. En kod på varje rad, eller skilda med komma eller semikolon.',
  codesMissing: 'Klistra in minst en kod.',
  codesTooMany: (most: number): string => `Högst ${codes(most)} åt gången. Dela upp listan.`,
  codeTooLong: (code: string): string => `”${code}…” är för lång för att vara en kod. Kontrollera radbrytningarna.`,
  codesRead: (count: number): string => `${codes(count)} i rutan`,
  add: 'Lägg till',
  adding: 'Lägger till…',
  done: 'Klar',
  added: (count: number, department: string): string => `${devices(count)} lades till för ${department}.`,
  addedNone: (department: string): string =>
    `Inget lades till för ${department}. Det finns inga sådana enheter, eller så står de redan på listan.`,
  alreadyListed: (count: number): string =>
    `${codes(count)} gällde enheter som redan står på listan, eller kom två gånger.`,
  unresolved: (count: number): string =>
    `${codes(count)} hör inte till någon enhet i registret, eller till flera. De står kvar i rutan.`,

  cohortTitle: 'Insamlade enheter',
  cohortPurpose: (campaign: string): string => `De enheter som ${campaign} har tagit emot.`,
  cohortDevicesCaption: 'Insamlade enheter',
  cohortFilter: 'Urval av enheter',
  anyCategory: 'Alla kategorier',
  anyDisposition: 'Alla utfall',
  devicesShown: (count: number, more: boolean): string => `${devices(count)} visas${more ? ', fler finns' : ''}`,
  device: 'Enhet',
  unnamedDevice: 'Okänd modell',
  category: 'Kategori',
  disposition: 'Utfall',
  collectedAt: 'Insamlad',
  saving: 'Besparing',
  showSaving: 'Visa beräkning',
  noDevicesTitle: 'Inga insamlade enheter stämmer med urvalet',
  noDevices: 'Välj en annan kategori eller ett annat utfall, eller visa alla.',
  nothingCollectedTitle: 'Inget är insamlat än',
  nothingCollected: 'När kampanjen är öppen och en enhet skannas visas den här.',
  backToCampaign: 'Till kampanjen',
};
