import config from './jest.config.js';

/** The journeys in a real browser: one at a time, so that each has the machine to itself. */
export default {
  ...config,
  roots: ['<rootDir>/test/e2e'],
  testMatch: ['**/*.browser.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 240_000,
  maxWorkers: 1,
};
