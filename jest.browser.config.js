import base from './jest.config.js';

/** The console in a real Chromium against a running house; scripts/test.mjs starts both (FILIZ_URL, CHROMIUM). */
export default {
  ...base,
  globalSetup: undefined,
  globalTeardown: undefined,
  testMatch: ['<rootDir>/apps/**/*.browser.spec.ts'],
  // What takes long comes with `npm run test:long`.
  testPathIgnorePatterns: [
    '/node_modules/',
    '/dist/',
    ...(process.env.FILIZ_LONG ? [] : ['/apps/web/test/long/']),
  ],
  testTimeout: 120_000,
  maxWorkers: 2,
};
