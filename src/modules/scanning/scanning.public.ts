export { IntakeCollector } from './use-cases/intake-collector.js';
export type { IncomingScan, Receipt } from './domain/scan.js';
