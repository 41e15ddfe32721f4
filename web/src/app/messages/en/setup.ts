import type { setup as source } from '../sv/setup.js';

export const setup: typeof source = {
  title: 'Getting started',
  purpose: 'Three short steps. You can skip any of them and do it later.',
  steps: { municipality: 'The municipality', devices: 'Devices', campaign: 'The first campaign' },
  step: (number: string, name: string): string => `Step ${number} of 3: ${name}`,
  done: 'done',
  skip: 'Skip',
  next: 'Go on',
  skipAll: 'Skip all steps',
  municipalityText: 'The name stands on top of every page and in reports.',
  municipalityName: 'The municipality’s name',
  save: 'Save and go on',
  devicesText:
    'Read in the devices of your inventory as a CSV file. A dry run shows first what would happen. If you would rather look around, there is example data.',
  import: 'Import a file',
  importReturn: 'When the import is done, open Återtag at the top left to go on here.',
  campaignText: 'A campaign collects devices between two dates. It begins when you open it.',
};
