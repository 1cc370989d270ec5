import { afterEach, expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  findByCommandLine,
  freePort,
  guard,
  identify,
  isAlive,
  openLog,
  stopProcess,
  type ProcessIdentity,
} from './processes.js';
import { gone } from './test/child-clone.js';

const children: ChildProcess[] = [];
afterEach(() => children.splice(0).forEach((child) => child.kill('SIGKILL')));

/** A process that lasts; `deaf`: does not heed SIGTERM. */
async function sleeper({ deaf = false } = {}): Promise<ProcessIdentity> {
  const script = `${deaf ? "trap '' TERM; " : ''}echo ready; while :; do sleep 0.05; done`;
  const child = spawn('/bin/sh', ['-c', script], { stdio: ['ignore', 'pipe', 'ignore'] });
  children.push(child);
  await once(child.stdout, 'data');
  return identify(child.pid ?? 0) as ProcessIdentity;
}

test('a pid with another start time is another process, and is not touched', async () => {
  const real = await sleeper();
  const earlier = { ...real, startTime: String(Number(real.startTime) - 1) };
  expect(isAlive(real)).toBe(true);
  expect(isAlive(earlier)).toBe(false);
  await stopProcess(earlier, [['SIGKILL', 100]]);
  expect(isAlive(real)).toBe(true);
});

test('a process that does not heed the first signal gets the next', async () => {
  const deaf = await sleeper({ deaf: true });
  await stopProcess(deaf, [
    ['SIGTERM', 100],
    ['SIGKILL', 2000],
  ]);
  expect(isAlive(deaf)).toBe(false);
});

test('a process that outlives every signal is told, not ignored', async () => {
  const deaf = await sleeper({ deaf: true });
  await expect(stopProcess(deaf, [['SIGTERM', 50]])).rejects.toThrow(`process ${deaf.pid} does not stop`);
});

test('a guardian that was dismissed leaves the process alone', async () => {
  const server = await sleeper();
  const guardian = guard(server, 'SIGTERM', 500);
  const watcher = identify(guardian.pid) as ProcessIdentity;
  guardian.dismiss();
  expect(await gone([watcher])).toEqual([]);
  expect(isAlive(server)).toBe(true);
});

test('processes are found by what they were started with', async () => {
  const child = spawn('/bin/sleep', ['4321.5'], { stdio: 'ignore' });
  children.push(child);
  await once(child, 'spawn');
  const found = findByCommandLine((args) => args[0] === '/bin/sleep' && args[1] === '4321.5');
  expect(found.map(({ pid }) => pid)).toEqual([child.pid]);
});

test('a free port can be listened on', async () => {
  const port = await freePort();
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  server.close();
});

test('a log is private, and set aside when it has grown', () => {
  const folder = mkdtempSync(join(tmpdir(), 'filiz-log-'));
  const file = join(folder, 'server.log');
  writeFileSync(file, 'x'.repeat(5 * 1024 * 1024 + 1), { mode: 0o644 });
  openLog(file).close();
  expect(statSync(file).size).toBe(0);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(`${file}.1`).length).toBeGreaterThan(5 * 1024 * 1024);
  rmSync(folder, { recursive: true });
});
