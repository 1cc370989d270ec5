import base from './jest.config.js';

/** The console in a real Chromium against a running house; scripts/test.mjs starts both (FILIZ_URL, CHROMIUM). */
export default {
  ...base,
  globalSetup: undefined,
  globalTeardown: undefined,
  testMatch: ['<rootDir>/apps/**/*.browser.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  testTimeout: 120_000,
  maxWorkers: 2,
};
