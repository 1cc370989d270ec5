import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instanceFolder } from './instance-folder.js';
import { lockInstance } from './instance-lock.js';
import { FolderInUseError, identify } from './processes.js';
import { onStopSignal } from './stop-signal.js';
import { isRoot } from './system-user.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'filiz-instance-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the folder of an instance', () => {
  test('is what FILIZ_DATA says, made if need be, and closed to others as far as may be', () => {
    chmodSync(folder, 0o755);
    const wanted = join(folder, 'veri/filiz');
    expect(instanceFolder({ FILIZ_DATA: wanted })).toBe(wanted);
    expect(statSync(wanted).mode & 0o777).toBe(isRoot() ? 0o711 : 0o700);
  });

  test('is .filiz in the clone otherwise', () => {
    chmodSync(folder, 0o755);
    expect(instanceFolder({}, folder)).toBe(join(folder, '.filiz'));
  });

  (isRoot() ? test : test.skip)(
    'cannot be where the database cannot go, and nobody else’s directory is opened',
    () => {
      const closed = mkdtempSync('/root/filiz-instance-');
      try {
        expect(() => instanceFolder({ FILIZ_DATA: join(closed, 'veri') })).toThrow(
          /cannot enter .*Set FILIZ_DATA/,
        );
        expect(statSync(closed).mode & 0o777).toBe(0o700);
      } finally {
        rmSync(closed, { recursive: true });
      }
    },
  );
});

describe('one instance per folder', () => {
  let other: ChildProcess;
  const otherHolds = (more: object = {}) => {
    writeFileSync(join(folder, 'instance.json'), JSON.stringify({ ...identify(other.pid ?? 0), ...more }));
  };
  beforeEach(async () => {
    other = spawn('/bin/sleep', ['60'], { stdio: 'ignore' });
    await once(other, 'spawn');
  });
  afterEach(() => void other.kill('SIGKILL'));

  test('a living one keeps it', async () => {
    otherHolds();
    const taking = lockInstance(folder, () => undefined, { patienceMs: 100 });
    await expect(taking).rejects.toThrow(FolderInUseError);
  });

  test('one that is stopping is waited for', async () => {
    otherHolds({ stopping: true });
    const lines: string[] = [];
    setTimeout(() => other.kill('SIGKILL'), 300);
    const lock = await lockInstance(folder, (line) => lines.push(line), { patienceMs: 100, drainMs: 5000 });
    expect(lines).toEqual([`Waiting for the earlier run (process ${other.pid}) to end`]);
    lock.release();
    expect(existsSync(join(folder, 'instance.json'))).toBe(false);
  });

  test('what a killed one left is taken over, also half-written', async () => {
    otherHolds();
    other.kill('SIGKILL');
    await once(other, 'exit');
    (await lockInstance(folder)).release();
    writeFileSync(join(folder, 'instance.json'), '{"pid": 1');
    const lock = await lockInstance(folder);
    lock.stopping();
    lock.release();
  });
});

describe('stop signals', () => {
  test('that come twice at once, as under npm, stop once', async () => {
    const codes: number[] = [];
    const stop = jest.fn((_: NodeJS.Signals) => Promise.resolve());
    const remove = onStopSignal(stop, (code) => codes.push(code));
    process.emit('SIGINT', 'SIGINT');
    process.emit('SIGINT', 'SIGINT');
    process.emit('SIGTERM', 'SIGTERM');
    await new Promise((done) => setTimeout(done, 10));
    remove();
    expect(stop.mock.calls).toEqual([['SIGINT']]);
    expect(codes).toEqual([0]);
  });

  test('after two seconds, from a person who has waited enough, end at once', () => {
    jest.useFakeTimers();
    const codes: number[] = [];
    const remove = onStopSignal(
      () => new Promise(() => undefined),
      (code) => codes.push(code),
    );
    process.emit('SIGINT', 'SIGINT');
    jest.advanceTimersByTime(2500);
    process.emit('SIGINT', 'SIGINT');
    remove();
    jest.useRealTimers();
    expect(codes).toEqual([130]);
  });
});
