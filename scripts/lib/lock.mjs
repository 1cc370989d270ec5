import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startOf } from './proc.mjs';
import { root } from './root.mjs';
import { say } from './say.mjs';

/**
 * Runs the work alone in this clone: `npm start` and `npm test` at once must not install or build into each other's
 * files. What a killed process left locked is taken over.
 *
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(name, work) {
  const file = join(root, '.cache', `${name}.lock`);
  mkdirSync(join(root, '.cache'), { recursive: true });
  for (let said = false; !take(file); said = true) {
    if (!said) say(`Waiting for another process that is ${name} …`);
    await sleep(300);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    writeFileSync(file, `${process.pid} ${startOf(process.pid)}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const [pid, start] = existsSync(file) ? readFileSync(file, 'utf8').split(' ') : [];
  if (start && startOf(pid) === start && Number(pid) !== process.pid) return false;
  rmSync(file, { force: true });
  return take(file);
}
