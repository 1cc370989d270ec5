import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { logFolder, root, shown } from './root.mjs';
import { Trouble } from './say.mjs';

/**
 * Runs a program in the clone's root with its output in `.cache/logs/<name>.log`.
 *
 * @param {string} name of the log
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, timeoutMs?: number, endWith?: NodeJS.Signals, telling?: RegExp }} [options]
 *   env: added to the present one; endWith: what ends it when a signal ends us; telling: the line of the log from which on it
 *   says why it failed (default: its end)
 * @returns {Promise<void>}
 * @throws {Trouble} with the lines of the log that tell why
 */
export function runLogged(name, program, args, { env = {}, timeoutMs, endWith = 'SIGTERM', telling } = {}) {
  mkdirSync(logFolder, { recursive: true });
  const log = join(logFolder, `${name}.log`);
  const fd = openSync(log, 'w');
  const command = [
    program === process.execPath ? 'node' : program,
    ...args.map((arg) => shownArgument(arg)),
  ].join(' ');
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', fd, fd],
      timeout: timeoutMs,
    });
    closeSync(fd);
    child.once('error', (error) => reject(new Trouble(`${command} cannot be run: ${error.message}`)));
    const release = endWithUs(child, endWith);
    child.once('exit', (code, signal) => {
      release();
      if (code === 0) return resolve();
      const lines = readFileSync(log, 'utf8').trimEnd().split('\n');
      const first = telling ? lines.findIndex((line) => telling.test(line)) : -1;
      const end = (first < 0 ? lines.slice(-25) : lines.slice(first, first + 25)).join('\n');
      reject(
        new Trouble(`${command} failed (${signal ?? `exit code ${code}`}). From ${shown(log)}:\n\n${end}\n`),
      );
    });
  });
}

const shownArgument = (arg) => (arg.startsWith(`${root}/`) ? shown(arg) : arg);

/** A signal that ends us ends the child as well: an npm ci must not go on unseen beside the next one. */
function endWithUs(child, how) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const handle = (signal) => {
    child.kill(how);
    release();
    process.kill(process.pid, signal);
  };
  const release = () => signals.forEach((signal) => process.off(signal, handle));
  for (const signal of signals) process.on(signal, handle);
  return release;
}
