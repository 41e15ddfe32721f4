import { readFileSync } from 'node:fs';

/** The version of this program. package.json lies as far above the built file as above its source. */
export const VERSION = (
  JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string }
).version;
