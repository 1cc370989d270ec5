import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The scripts of `npm start`, run as a person runs them, in a small clone with this one's packages. */

const real = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
let clone: string;

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'filiz-scripts-'));
  for (const name of ['package.json', 'package-lock.json', '.swcrc', 'scripts']) {
    cpSync(join(real, name), join(clone, name), { recursive: true });
  }
  // The compiler only, and the stamp of a whole installation: a link to all of node_modules would let an npm ci that
  // goes astray empty the real one.
  mkdirSync(join(clone, 'node_modules'));
  symlinkSync(join(real, 'node_modules/@swc'), join(clone, 'node_modules/@swc'));
  const lock = createHash('sha256')
    .update('package-lock.json\0')
    .update(readFileSync(join(clone, 'package-lock.json')));
  put('node_modules/.filiz-installed', `${lock.digest('hex')} ${process.platform}-${process.arch}`);
  put('libs/contracts/src/greeting.ts', `export const greeting: string = 'merhaba';`);
  put('libs/contracts/src/greeting.spec.ts', `throw new Error('a test is no part of the build');`);
  put('apps/house/src/data/trees.csv', 'name\nçınar\n');
  put(
    'apps/house/src/main.ts',
    `import { readFileSync } from 'node:fs';
     import { greeting } from '#contracts/greeting';
     const tree = readFileSync(new URL('./data/trees.csv', import.meta.url), 'utf8').split('\\n')[1];
     console.log(greeting, tree, process.argv.slice(2).join(' '));`,
  );
});
afterEach(() => rmSync(clone, { recursive: true, force: true }));

function put(file: string, text: string): void {
  mkdirSync(dirname(join(clone, file)), { recursive: true });
  writeFileSync(join(clone, file), text);
}

function run(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(clone, 'scripts', script), ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
  return { status, lines: stdout.trim().split('\n'), stderr };
}

describe('npm start', () => {
  test('builds, starts the house with its arguments, and the second time builds nothing', () => {
    const first = run('start.mjs', '--empty');
    expect(first.stderr).toBe('');
    expect(first.lines[0]).toBe('Building …');
    expect(first.lines.at(-1)).toBe('merhaba çınar --empty');
    expect(existsSync(join(clone, 'dist/libs/contracts/src/greeting.spec.js'))).toBe(false);
    expect(run('start.mjs').lines).toEqual(['merhaba çınar']);
  });

  test('builds again what was changed, and drops what was deleted', () => {
    put('libs/contracts/src/farewell.ts', 'export {};');
    run('start.mjs');
    expect(existsSync(join(clone, 'dist/libs/contracts/src/farewell.js'))).toBe(true);

    rmSync(join(clone, 'libs/contracts/src/farewell.ts'));
    put('libs/contracts/src/greeting.ts', `export const greeting: string = 'selam';`);
    expect(run('start.mjs').lines.at(-1)).toBe('selam çınar');
    expect(existsSync(join(clone, 'dist/libs/contracts/src/farewell.js'))).toBe(false);
  });

  test('--cluster starts the other main file', () => {
    put('apps/house/src/cluster.ts', `console.log('cluster', process.argv.slice(2).join(' '));`);
    expect(run('start.mjs', '--cluster', '--empty').lines.at(-1)).toBe('cluster --empty');
  });

  test('a build that fails says where, and leaves the last one in place', () => {
    run('build.mjs');
    put('libs/contracts/src/greeting.ts', 'export const = ;');
    const failed = run('start.mjs');
    expect(failed.status).toBe(1);
    expect(failed.stderr).toContain('libs/contracts/src/greeting.ts');
    expect(failed.stderr).not.toContain('at async');
    expect(readFileSync(join(clone, 'dist/libs/contracts/src/greeting.js'), 'utf8')).toContain('merhaba');
  });

  test('two at once do not get into each other’s way', () => {
    const both = `node scripts/build.mjs & node scripts/build.mjs; wait $! && node scripts/start.mjs`;
    const output = execFileSync('/bin/sh', ['-c', both], { cwd: clone, encoding: 'utf8' });
    expect(output.trim().split('\n').at(-1)).toBe('merhaba çınar');
  });
});

test('packages that are not those of the lockfile are installed with npm ci, whose failure is told with its end', () => {
  const lock = readFileSync(join(clone, 'package-lock.json'), 'utf8');
  writeFileSync(
    join(clone, 'package-lock.json'),
    lock.replace('"lockfileVersion": 3', '"lockfileVersion": 3,'),
  );
  rmSync(join(clone, 'node_modules'), { recursive: true });
  const failed = run('ensure-installed.mjs');
  expect(failed.lines).toEqual(['Installing packages (npm ci) …']);
  expect(failed.status).toBe(1);
  expect(failed.stderr).toMatch(/npm ci .*failed[\s\S]*\.cache\/logs\/npm-ci\.log/);
});

test('an old Node is refused in words', () => {
  const file = join(clone, 'scripts/lib/node-version.mjs');
  const check = (version: string) =>
    spawnSync(
      process.execPath,
      ['-e', `import(${JSON.stringify(file)}).then((m) => m.checkNode('${version}'))`],
      {
        encoding: 'utf8',
      },
    );
  for (const good of ['20.19.0', '20.20.2', '22.12.0', '24.1.0']) expect(check(good).status).toBe(0);
  for (const bad of ['18.20.4', '20.18.3', '21.7.0', '22.11.0']) {
    expect(check(bad).stderr).toContain(
      `Filiz needs Node 20.19 or newer (or 22.12 or newer); this is ${bad}.`,
    );
  }
});

test('the same content with another time is built again; an untouched tree is not', () => {
  expect(run('build.mjs', '--if-changed').lines.at(0)).toBe('Building …');
  expect(run('build.mjs', '--if-changed').lines).toEqual(['']);
  const later = new Date(Date.now() + 5000);
  utimesSync(join(clone, 'libs/contracts/src/greeting.ts'), later, later);
  expect(run('build.mjs', '--if-changed').lines.at(0)).toBe('Building …');
});

test('an error that refers to itself does not keep the tests from being counted', async () => {
  const circular: Record<string, unknown> = {};
  circular.error = circular;
  const tests = [
    { status: 'passed', fullName: 'a' },
    { status: 'failed', fullName: 'b', failureDetails: [circular] },
    { status: 'pending', fullName: 'c (skipped: why)' },
  ];
  const report = join(clone, 'report.json');
  process.env.FILIZ_TEST_REPORT = report;
  try {
    const { default: CountReporter } = (await import(join(real, 'scripts/test/count-reporter.mjs'))) as {
      default: new () => { onRunComplete(contexts: unknown, results: unknown): void };
    };
    new CountReporter().onRunComplete(undefined, {
      numPassedTests: 1,
      numFailedTests: 1,
      numRuntimeErrorTestSuites: 1,
      testResults: [
        { testFilePath: '/x.spec.ts', testResults: tests, numPassingTests: 1, numFailingTests: 1 },
        {
          testFilePath: '/y.spec.ts',
          testResults: [],
          numPassingTests: 0,
          numFailingTests: 0,
          testExecError: circular,
        },
      ],
    });
  } finally {
    delete process.env.FILIZ_TEST_REPORT;
  }
  expect(JSON.parse(readFileSync(report, 'utf8'))).toEqual({
    passed: 1,
    failed: 2,
    skipped: [{ file: '/x.spec.ts', name: 'c (skipped: why)' }],
    wrong: [
      { file: '/x.spec.ts', passed: 1, failed: 1 },
      { file: '/y.spec.ts', passed: 0, failed: 1 },
    ],
  });
});
