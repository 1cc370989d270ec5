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
 * @param {{ env?: NodeJS.ProcessEnv, timeoutMs?: number }} [options] env: added to the present one
 * @returns {Promise<void>}
 * @throws {Trouble} with the end of the log
 */
export function runLogged(name, program, args, { env = {}, timeoutMs } = {}) {
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
    child.once('exit', (code, signal) => {
      if (code === 0) return resolve();
      const end = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-25).join('\n');
      reject(
        new Trouble(
          `${command} failed (${signal ?? `exit code ${code}`}). The end of ${shown(log)}:\n\n${end}\n`,
        ),
      );
    });
  });
}

const shownArgument = (arg) => (arg.startsWith(`${root}/`) ? shown(arg) : arg);
