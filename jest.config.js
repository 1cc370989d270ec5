/** Unit and end-to-end tests. Browser and long tests have configurations of their own that extend this one. */
export default {
  rootDir: import.meta.dirname,
  globalSetup: '<rootDir>/scripts/test/global-setup.mjs',
  globalTeardown: '<rootDir>/scripts/test/global-teardown.mjs',
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['@swc/jest'] },
  testMatch: ['<rootDir>/{apps,libs,scripts}/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '\\.(browser|long)\\.spec\\.ts$'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.filiz/'],
  maxWorkers: 2,
  workerIdleMemoryLimit: '600MB',
  testTimeout: 60_000,
};
