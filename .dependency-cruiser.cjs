/** The walls of the house (DESIGN: one service owns one noun). Each rule was seen red once: see docs/decisions/0005-walls.md. */
const SERVICES =
  'accounts|programs|firm-registry|open-calls|advisory|workshops|symbiosis|training|reporting|notifications';

module.exports = {
  forbidden: [
    {
      name: 'services-do-not-import-each-other',
      comment: 'What a service needs of another it asks over NATS or keeps as a copy fed by facts.',
      severity: 'error',
      from: { path: `^apps/(${SERVICES}|gateway)/`, pathNot: ['/test/', '\\.spec\\.ts$'] },
      to: { path: `^apps/(${SERVICES}|gateway|house)/`, pathNot: '^apps/$1/' },
    },
    {
      name: 'contracts-import-nothing-of-ours',
      severity: 'error',
      from: { path: '^libs/contracts/' },
      to: { path: '^(apps|libs/(platform|testing))/' },
    },
    {
      name: 'platform-knows-no-domain',
      comment: 'Of the contracts, technique knows the core alone (the house also the catalogue).',
      severity: 'error',
      from: { path: '^libs/platform/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(apps/|libs/testing/|libs/contracts/src/(?!core/))' },
    },
    {
      name: 'testing-stays-in-tests',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['/test/', '\\.spec\\.ts$', '^libs/testing/'] },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'browser-loads-no-decorators',
      comment: 'Type-only imports are erased; what the browser loads must be free of decorators.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: {
        path: '^(libs|apps/(?!web/))',
        pathNot: [
          '^libs/contracts/src/core/(text|roles|errors|shown-params|spreadsheet-text)\\.ts$',
          '^libs/contracts/src/error-catalogue\\.ts$',
          '^libs/contracts/src/[^/]+/[^/]+\\.errors\\.ts$',
          '^libs/contracts/src/open-calls/form/[^/]+\\.ts$',
          '^libs/contracts/src/firm-registry/kobi\\.ts$',
          '^libs/contracts/src/core/calendar\\.ts$',
          '^libs/contracts/src/open-calls/(application-states|meeting-end)\\.ts$',
          '^libs/contracts/src/workshops/event-kinds\\.ts$',
          '^libs/contracts/src/reporting/rule\\.ts$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: { pathNot: 'node_modules' },
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-barrels',
      comment: 'An import names the file it means.',
      severity: 'error',
      from: {},
      to: { path: '^(apps|libs)/.*/index\\.(ts|tsx)$' },
    },
    {
      name: 'not-to-dev-dependencies',
      severity: 'error',
      from: { path: '^(apps/(?!web)|libs/(?!testing))', pathNot: ['/test/', '\\.spec\\.ts$'] },
      to: { dependencyTypes: ['npm-dev'] },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      mainFields: ['main', 'types'],
    },
  },
};
