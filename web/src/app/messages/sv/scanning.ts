import type { ScanReasonCode } from '../../../../../src/shared/scan-reason.js';
import { countedIn } from '../plural.js';

/** What a reason's sentence names, already written as the reader's language writes it. */
export interface ReasonValues {
  readonly at: string;
  readonly station: string | undefined;
  readonly state: string;
  readonly devices: string;
}

const counted = countedIn('sv-SE');

const reason: Record<ScanReasonCode, (values: ReasonValues) => string> = {
  campaign_planned: () => 'Kampanjen har inte börjat. Öppna den och skanna igen.',
  campaign_closed: ({ at }) => `Kampanjen stängdes ${at}. Öppna den igen eller skanna i en annan kampanj.`,
  no_campaign: () => 'Kampanjen finns inte.',
  no_device: () => 'Ingen enhet har den koden.',
  several_devices: ({ devices }) => `${devices} enheter har den koden. Skanna en annan kod på enheten.`,
  already_received: ({ at, station }) => `Mottagen ${at}${station === undefined ? '' : ` vid ${station}`}.`,
  in_another_campaign: () => 'En annan kampanj har redan samlat in enheten.',
  out_of_register: ({ state }) => `Enligt registret är enheten ${state}. Ändå sågs den här.`,
  newer_state: ({ state }) => `Enheten blev ${state} efter skanningen. Det nyare läget står kvar.`,
  not_collectable: ({ state }) => `En enhet som är ${state} kan inte samlas in.`,
  personal_number: () => 'Det ser ut som ett personnummer och sparades inte. Skanna en kod på enheten.',
  empty_code: () => 'Koden är tom. Skanna igen.',
  scan_id_taken: () => 'Skanningens id hör till en annan skanning. Skanna igen.',
};

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
  reason,
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
