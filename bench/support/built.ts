/** The benchmarks measure the built program, not its sources: what a person runs is what counts. */
const BUILD = new URL('../../dist/', import.meta.url);

export const ROOT = new URL('../../', import.meta.url).pathname;
export const MAIN = new URL('main.js', BUILD).pathname;
export const CLI = new URL('cli.js', BUILD).pathname;

/** A module of the build, typed as its source: `built<typeof import('../../src/x.js')>('x.js')`. */
export const built = <Module>(path: string): Promise<Module> => import(new URL(path, BUILD).href) as Promise<Module>;
