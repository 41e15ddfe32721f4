import { countedIn } from '../plural.js';

const counted = countedIn('sv-SE');

export const app = {
  name: 'Återtag',
  skip: 'Hoppa till innehållet',
  mainMenu: 'Huvudmeny',
  menu: 'Meny',
  campaigns: 'Kampanjer',
  devices: 'Enheter',
  departments: 'Förvaltningar',
  imports: 'Import',
  administration: 'Administration',

  find: 'Sök',
  search: 'Sök',
  searchTitle: 'Sök i Återtag',
  searchLabel: 'Kod, modell, kampanj eller förvaltning',
  searchHint: 'Skanna eller skriv en kod och tryck Enter, så öppnas enheten. Pilarna väljer bland förslagen.',
  searchGroups: { devices: 'Enheter', models: 'Modeller', campaigns: 'Kampanjer', departments: 'Förvaltningar' },
  searchSuggestions: 'Förslag',
  searchNone: (text: string): string =>
    `Inget stämmer med ”${text}”. Kontrollera stavningen, eller sök på en del av namnet.`,
  searchNoDevice: (code: string): string => `Ingen enhet har koden ”${code}”.`,
  searchUntil: (day: string): string => `till ${day}`,
  searchFound: (hits: number): string => counted(hits, { one: 'förslag', other: 'förslag' }),

  jobs: 'Jobb',
  jobsTitle: 'Jobb i bakgrunden',
  jobsRunning: (jobs: number): string => counted(jobs, { one: 'jobb pågår', other: 'jobb pågår' }),
  jobsNone: 'Inga jobb just nu. Import och omräkning visas här medan de pågår, och en tid efteråt.',
  jobKinds: {
    import: 'Import',
    recalculate_savings: 'Omräkning av besparing',
    recalculate_energy: 'Omräkning av energi',
    cut_links: 'Gallring av kopplingar till personer',
  },
  jobStates: { waiting: 'Väntar', running: 'Pågår', done: 'Klart', failed: 'Misslyckades' },
  jobProgress: (done: string, total: string): string => `${done} av ${total}`,

  theme: 'Utseende',
  themes: { auto: 'Som datorn', light: 'Ljust', dark: 'Mörkt' },

  account: 'Konto',
  myAccount: 'Mitt konto',
  signOut: 'Logga ut',
  signOutBlocked: (scans: number): string =>
    `${counted(scans, { one: 'skanning är inte sparad', other: 'skanningar är inte sparade' })}. Försök igen med dem innan du loggar ut.`,

  keys: 'Tangenter',
  keysTitle: 'Tangenter',
  keysCaption: 'Vad tangenterna gör',
  keysWhat: 'Gör',
  keysKey: 'Tangent',
  keysSearch: 'Öppnar sökningen',
  keysList: 'Öppnar den här listan',
  keysClose: 'Stänger det som ligger överst',
  keysOn: 'Tangenten ? öppnar listan',
  keysScanning: 'På sidor där man skannar är ? alltid av: en skanner skriver själv.',

  offline: (hour: string): string => `Ingen kontakt med servern – visar det som hämtades ${hour}.`,
  offlineNothing: 'Ingen kontakt med servern. Kontrollera nätet; sidan försöker igen av sig själv.',
  unsaved: (scans: number): string =>
    `${counted(scans, { one: 'skanning är inte sparad', other: 'skanningar är inte sparade' })} på servern än.`,
  toUnsaved: 'Visa',

  vendorTitle: 'Överlämningar',
  vendor: 'Här kommer du att se de överlämningar som kommunen gör till er, kvittera dem och lämna intyg.',
  vendorNow: 'Inget är överlämnat än. Ditt konto fungerar; du behöver inte göra något nu.',

  close: 'Stäng',
  cancel: 'Avbryt',
  copy: 'Kopiera',
  copied: 'Kopierat',
  copyByHand: 'Markera koden och kopiera den för hand',
  clearFilters: 'Rensa urvalet',
  breadcrumbs: 'Var du är',
  showChoices: 'Visa alternativ',
  noChoice: 'Inget alternativ stämmer.',
  noNumber: 'Skriv ett tal, till exempel 1234,5.',
  typeToConfirm: (word: string): string => `Skriv ”${word}” för att bekräfta`,
  typeToConfirmFault: (word: string): string => `Det stämmer inte. Skriv ”${word}” precis så.`,
  notFoundTitle: 'Sidan finns inte',
  notFound: 'Det finns ingen sida på den här adressen. Gå till kampanjerna eller sök efter en enhet.',
};
