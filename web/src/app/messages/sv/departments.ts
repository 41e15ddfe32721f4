import { countedIn } from '../plural.js';

const counted = countedIn('sv-SE');

export const departments = {
  title: 'Förvaltningar',
  purpose: 'Varje förvaltning har ett energikonto för sina it-enheter. Välj en för att se den mot målet.',
  caption: 'Förvaltningar',
  name: 'Namn',
  employees: 'Anställda',
  validFrom: 'Gäller från',
  validTo: 'Gäller till',
  stillValid: 'tills vidare',
  empty: 'Inga förvaltningar finns än. De läggs upp med en import eller av en administratör.',
  people: (count: number): string => counted(count, { one: 'anställd', other: 'anställda' }),
};
