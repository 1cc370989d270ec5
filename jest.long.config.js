import base from './jest.config.js';

/** What takes minutes: chaos, large data, strangers' tools, whole programmes. Run by `npm run test:long`. */
export default {
  ...base,
  testMatch: ['<rootDir>/{apps,libs,scripts}/**/*.long.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  testTimeout: 900_000,
  maxWorkers: 1,
};
