import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, shown } from './root.mjs';

/** What came of a run: counted tests, why some were skipped, and files that passed only when they were run alone. */
export const nothing = () => ({ passed: 0, failed: 0, skipped: [], unsteady: [] });

export function sum(...results) {
  return results.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: [...all.skipped, ...one.skipped],
      unsteady: [...all.unsteady, ...(one.unsteady ?? [])],
    }),
    nothing(),
  );
}

/** Runs Jest with a configuration and counts from its own report; a suite that could not run counts as a failure. */
export async function jest(config, args = [], env = {}) {
  const folder = join(root, '.cache/test');
  const report = join(folder, `${config}.${process.pid}.json`);
  mkdirSync(folder, { recursive: true });
  const code = await new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [
        '--experimental-vm-modules',
        '--disable-warning=ExperimentalWarning',
        join(root, 'node_modules/jest/bin/jest.js'),
        // First: after a reporter Jest would take a name for another reporter.
        ...args,
        '--config',
        config,
        '--reporters=default',
        `--reporters=${join(root, 'scripts/test/count-reporter.mjs')}`,
      ],
      {
        cwd: root,
        env: { ...process.env, FILIZ_TEST_REPORT: report, ...env },
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    );
    child.on('exit', (status) => resolve(status ?? 1));
  });
  let result;
  try {
    result = JSON.parse(readFileSync(report, 'utf8'));
  } catch (error) {
    process.stderr.write(`Jest left no report for ${config}: ${error.message}\n`);
    return { passed: 0, failed: 1, skipped: [] };
  } finally {
    rmSync(report, { force: true });
  }
  const { passed, failed, wrong } = result;
  const skipped = result.skipped.map(({ file, name }) => `${shown(file)}: ${name}`);
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed, skipped, unsteady: [], wrong };
}

/** More than this is not bad luck. */
const MOST_AGAIN = 3;

/**
 * The same, and files in which something failed are run once more, alone. For tests whose clock is a browser's: on a busy machine one of
 * them may wait for a page longer than it is willing to. What passes only then is named, so that nobody takes it for steady.
 */
export async function jestTwice(config, args = [], env = {}) {
  const first = await jest(config, args, env);
  const wrong = first.wrong ?? [];
  if (wrong.length === 0 || wrong.length > MOST_AGAIN) return first;
  const names = wrong.map(({ file }) => shown(file));
  process.stdout.write(`\nOnce more, alone: ${names.join(', ')}\n`);
  const second = await jest(config, ['--runInBand', ...wrong.map(({ file }) => file)], env);
  // Without a report nothing of it is known to have passed.
  const still = new Set((second.wrong ?? wrong).map(({ file }) => file));
  const count = (of) => wrong.reduce((n, file) => n + file[of], 0);
  return {
    passed: first.passed - count('passed') + second.passed,
    failed: first.failed - count('failed') + second.failed,
    skipped: first.skipped,
    unsteady: wrong.filter(({ file }) => !still.has(file)).map(({ file }) => shown(file)),
  };
}

/** Prints what was skipped and why, then the line that ends every test command. Sets the exit code. */
export function close(result) {
  if (result.skipped.length > 0)
    process.stdout.write(`\nSkipped:\n${result.skipped.map((line) => `  ${line}`).join('\n')}\n`);
  if (result.unsteady?.length > 0)
    process.stdout.write(
      `\nUnsteady, failed at first and passed alone:\n${result.unsteady.map((line) => `  ${line}`).join('\n')}\n`,
    );
  process.stdout.write(`\n${result.passed} passed, ${result.failed} failed\n`);
  if (result.failed > 0 || result.passed === 0) process.exitCode = 1;
}
