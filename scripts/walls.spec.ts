import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

/**
 * Every rule of .dependency-cruiser.cjs, seen red: a small house with the same folders, the same configuration and one
 * file for each way to break a wall. A rule that never turns red (a path that is misspelled, say) guards nothing.
 */
const root = join(import.meta.dirname, '..');
const rules = (
  createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as { forbidden: { name: string }[] }
).forbidden.map((rule) => rule.name);

/** Files with what they import. Those of `BROKEN` break the rule beside them, those of `ALLOWED` none. */
const BROKEN: [rule: string, file: string, imports: string][] = [
  [
    'services-do-not-import-each-other',
    'apps/programs/src/programs/neighbour.ts',
    '../../../firm-registry/src/firms/plain.js',
  ],
  [
    'services-do-not-import-each-other',
    'apps/gateway/src/routes/shortcut.ts',
    '../../../programs/src/programs/plain.js',
  ],
  ['services-do-not-import-each-other', 'apps/training/src/courses/owner.ts', '../../../house/src/plain.js'],
  ['contracts-import-nothing-of-ours', 'libs/contracts/src/programs/technique.ts', '#platform/clock/plain'],
  [
    'contracts-import-nothing-of-ours',
    'libs/contracts/src/programs/service.ts',
    '../../../../apps/programs/src/programs/plain.js',
  ],
  ['platform-knows-no-domain', 'libs/platform/src/clock/domain.ts', '#contracts/programs/plain'],
  [
    'platform-knows-no-domain',
    'libs/platform/src/clock/service.ts',
    '../../../../apps/programs/src/programs/plain.js',
  ],
  ['testing-stays-in-tests', 'apps/programs/src/programs/tools.ts', '#testing/plain'],
  [
    'browser-loads-no-decorators',
    'apps/web/src/decorated.ts',
    '../../../libs/contracts/src/programs/plain.js',
  ],
  ['browser-loads-no-decorators', 'apps/web/src/server.ts', '../../programs/src/programs/plain.js'],
  // A cycle is told once, at the file whose name comes first.
  ['no-cycles', 'apps/programs/src/programs/egg.ts', './hen.js'],
  ['no-barrels', 'apps/programs/src/programs/vague.ts', './parts/index.js'],
  ['not-to-dev-dependencies', 'apps/programs/src/programs/tool.ts', 'globals'],
  ['resolvable', 'apps/programs/src/programs/lost.ts', './nowhere.js'],
];
const ALLOWED: [file: string, imports: string][] = [
  ['apps/programs/src/test/other.ts', '../../../firm-registry/src/firms/plain.js'],
  ['apps/programs/src/programs/other.spec.ts', '#testing/plain'],
  ['apps/programs/src/programs/contract.ts', '#contracts/firm-registry/plain'],
  ['apps/house/src/all.ts', '../../programs/src/programs/plain.js'],
  ['libs/platform/src/clock/core.ts', '#contracts/core/plain'],
  ['apps/web/src/words.ts', '../../../libs/contracts/src/programs/program.errors.js'],
  ['apps/web/src/types.ts', 'type ../../../libs/contracts/src/programs/plain.js'],
  ['apps/web/src/own.ts', 'globals'],
];
const PLAIN = [
  'apps/programs/src/programs/plain.ts',
  'apps/programs/src/programs/parts/index.ts',
  'apps/firm-registry/src/firms/plain.ts',
  'apps/house/src/plain.ts',
  'libs/platform/src/clock/plain.ts',
  'libs/contracts/src/programs/plain.ts',
  'libs/contracts/src/programs/program.errors.ts',
  'libs/contracts/src/firm-registry/plain.ts',
  'libs/contracts/src/core/plain.ts',
  'libs/testing/src/plain.ts',
];

let found: string[];
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'filiz-walls-'));
  const put = (file: string, content: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  };
  for (const name of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs', 'node_modules/globals'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  for (const file of PLAIN) put(file, 'export const plain = 1;\n');
  put('apps/programs/src/programs/hen.ts', `import './egg.js';\nexport const hen = 1;\n`);
  for (const [file, imports] of [...BROKEN.map(([, ...rest]) => rest), ...ALLOWED])
    put(
      file,
      imports.startsWith('type ')
        ? `import type * as it from '${imports.slice(5)}';\nexport type It = typeof it;\n`
        : `import * as it from '${imports}';\nexport default it;\n`,
    );
  const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const { stdout } = spawnSync(
    process.execPath,
    [cruiser, 'apps', 'libs', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 32 * 1024 * 1024,
      env: { PATH: process.env.PATH },
    },
  );
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: { from: string; rule: { name: string; severity: string } }[] };
  };
  expect(summary.violations.every((v) => v.rule.severity === 'error')).toBe(true);
  found = summary.violations.map((v) => `${v.rule.name}: ${v.from}`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the walls', () => {
  test('are all tried here', () => {
    expect([...new Set(BROKEN.map(([rule]) => rule))].sort()).toEqual([...rules].sort());
  });

  test.each(BROKEN)('%s: refuses what %s imports (%s)', (rule, file) => {
    expect(found).toContain(`${rule}: ${file}`);
  });

  test.each(ALLOWED)('let %s import %s', (file) => {
    expect(found.filter((line) => line.endsWith(`: ${file}`))).toEqual([]);
  });
});
