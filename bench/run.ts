import { deviceList } from './device-list.js';
import { history } from './history.js';
import { importDevices } from './import.js';
import { pageLoad } from './page-load.js';
import { savings } from './savings.js';
import { scanAccess } from './scan-access.js';
import { scanBulk } from './scan-bulk.js';
import { scanSingle } from './scan-single.js';
import { start } from './start.js';
import { describeMachine } from './support/machine.js';
import type { Benchmark } from './support/measure.js';

const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  'scan-single': scanSingle,
  'scan-bulk': scanBulk,
  'scan-access': scanAccess,
  savings,
  import: importDevices,
  history,
  'device-list': deviceList,
  'page-load': pageLoad,
  start,
};

/** `npm run bench -- NAME [SIZE]`: runs one benchmark, or all of them after each other with the name `all`. */
const [name = '', size] = process.argv.slice(2);
const chosen = name === 'all' ? Object.keys(BENCHMARKS) : [name];
for (const each of chosen) {
  const benchmark = BENCHMARKS[each];
  if (!benchmark) {
    console.error(`Say which benchmark: ${Object.keys(BENCHMARKS).join(', ')}, all.`);
    process.exit(1);
  }
  console.log(`${each} · ${describeMachine()}`);
  const started = performance.now();
  const results = await benchmark(size === undefined ? undefined : Number(size));
  console.log(`${each} took ${Math.round((performance.now() - started) / 1000)} s`);
  for (const result of results) console.log(`RESULT ${JSON.stringify(result)}`);
}
