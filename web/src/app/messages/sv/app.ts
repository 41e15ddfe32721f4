import { countedIn } from '../plural.js';

const counted = countedIn('sv-SE');

export const app = {
  name: 'Återtag',
  skip: 'Hoppa till innehållet',
  mainMenu: 'Huvudmeny',
  campaigns: 'Kampanjer',
  devices: 'Enheter',
  departments: 'Förvaltningar',
  imports: 'Import',
  findDevice: 'Hitta enhet',
  findHint: 'Kod på enheten',
  find: 'Sök',
  signOut: 'Logga ut',
  signOutBlocked: (scans: number): string =>
    `${counted(scans, { one: 'skanning är inte sparad', other: 'skanningar är inte sparade' })}. Försök igen med dem innan du loggar ut.`,
  notFoundTitle: 'Sidan finns inte',
  notFound: 'Det finns ingen sida på den här adressen. Gå till kampanjerna eller sök efter en enhet.',
};
