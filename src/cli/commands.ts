import type { Started } from '../start.js';
import { classifyCodes } from './classify.js';
import { createAdmin } from './create-admin.js';
import { createKey } from './create-key.js';
import { createOperatorKey } from './create-operator-key.js';
import { createDemo } from './demo.js';
import { importFile } from './import.js';
import { printOpenApi } from './openapi.js';
import { recalculate } from './recalculate.js';
import { revokeOperatorKey } from './revoke-operator-key.js';
import { verify } from './verify.js';

export type Command = { readonly usage: string } & (
  | { readonly needsDatabase: true; readonly run: (words: string[], started: Started) => Promise<void> }
  | { readonly needsDatabase: false; readonly run: (words: string[]) => Promise<void> }
);

export const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['migrate', { usage: '', needsDatabase: true, run: () => Promise.resolve() }],
  ['create-key', { usage: '--role ROLE [--municipality SLUG] [--name NAME]', needsDatabase: true, run: createKey }],
  ['create-operator-key', { usage: '--name NAME', needsDatabase: true, run: createOperatorKey }],
  ['revoke-operator-key', { usage: '--name NAME', needsDatabase: true, run: revokeOperatorKey }],
  ['create-admin', { usage: '[--municipality SLUG]', needsDatabase: true, run: createAdmin }],
  ['import', { usage: 'devices|models FILE [--dry-run] [--municipality SLUG]', needsDatabase: true, run: importFile }],
  ['recalculate', { usage: '[--municipality SLUG]', needsDatabase: true, run: recalculate }],
  ['verify', { usage: '[--municipality SLUG]', needsDatabase: true, run: verify }],
  ['demo', { usage: '', needsDatabase: true, run: createDemo }],
  [
    'classify',
    { usage: '[--tag-pattern REGEX] [--tag-url URL] < codes.json', needsDatabase: false, run: classifyCodes },
  ],
  ['openapi', { usage: '', needsDatabase: true, run: printOpenApi }],
]);
