import { countedIn } from '../plural.js';

const counted = countedIn('sv-SE');

export const scanning = {
  title: 'Skanna',
  code: 'Kod',
  codeHint: 'Skanna, eller skriv koden och tryck Enter.',
  submit: 'Registrera',
  station: 'Station',
  stationHint: 'Namnet på din plats. Sparas i den här webbläsaren.',
  stationDefault: 'Station 1',
  ready: 'Redo. Skanna den första enheten.',
  sending: 'SKICKAS',
  sendingText: 'Väntar på serverns kvitto.',
  notSaved: 'INTE SPARAD',
  notSavedText: 'Servern har inte kvitterat. Lägg enheten åt sidan och försök igen.',
  retry: 'Försök igen',
  retryScan: (code: string): string => `Försök igen med ${code}`,
  retryAll: 'Försök igen med alla',
  unsaved: (scans: number): string =>
    `${counted(scans, { one: 'skanning är inte sparad', other: 'skanningar är inte sparade' })}. Lämna inte sidan.`,
  outcome: {
    accepted: 'MOTTAGEN',
    repeat: 'REDAN SKANNAD',
    unknown: 'OKÄND',
    conflict: 'STRIDER MOT REGISTRET',
    rejected: 'STOPP',
  },
  outcomeText: {
    accepted: 'Enheten är insamlad.',
    repeat: 'Enheten är redan mottagen i kampanjen. Den räknas inte igen.',
    unknown: 'Ingen enhet har den koden. Den är sparad som en enhet att komplettera.',
    conflict: 'Skanningen är sparad, men stämmer inte med registret och måste redas ut.',
    rejected: 'Skanningen blev ingen händelse.',
  },
  serverSays: 'Orsak',
  countsTitle: 'Skanningar hittills',
  counts: {
    accepted: 'Mottagna',
    repeat: 'Dubbletter',
    unknown: 'Okända',
    conflict: 'Att reda ut',
    rejected: 'Avvisade',
  },
  latestTitle: 'Senaste skanningarna',
  latestEmpty: 'Inga skanningar än.',
  atStation: (station: string): string => `vid ${station}`,
};
