export const setup = {
  title: 'Kom igång',
  purpose: 'Tre korta steg. Du kan hoppa över vilket som helst och göra det senare.',
  steps: { municipality: 'Kommunen', devices: 'Enheter', campaign: 'Första kampanjen' },
  step: (number: string, name: string): string => `Steg ${number} av 3: ${name}`,
  done: 'klart',
  skip: 'Hoppa över',
  next: 'Fortsätt',
  skipAll: 'Hoppa över alla steg',
  municipalityText: 'Namnet syns överst på varje sida och i rapporter.',
  municipalityName: 'Kommunens namn',
  save: 'Spara och fortsätt',
  devicesText:
    'Läs in enheterna från ert inventarium som en CSV-fil. En provkörning visar först vad som skulle hända. Vill du hellre titta först finns exempeldata.',
  import: 'Importera en fil',
  importReturn: 'När importen är klar: öppna Återtag uppe till vänster, så fortsätter du här.',
  campaignText: 'En kampanj samlar in enheter mellan två datum. Den börjar när du öppnar den.',
};
