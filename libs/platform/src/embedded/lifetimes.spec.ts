import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cloneRoot, systemFolder } from './instance-folder.js';
import { findByCommandLine, isAlive, stopProcess, type ProcessIdentity } from './processes.js';
import { canEnter, databaseUser, findUser, isRoot } from './system-user.js';
import { gone, makeClone, start } from './test/child-clone.js';

/**
 * The servers in a process of their own that is killed in every way: nothing may be left over, nothing may be lost. The
 * instance lies where the clone, the user and the closed directories of a real machine put it.
 */

let base: string;
const toStop: ProcessIdentity[] = [];

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'filiz-embedded-'));
  chmodSync(base, 0o755);
});

afterEach(async () => {
  for (const process of toStop.splice(0)) await stopProcess(process, [['SIGKILL', 5000]]);
  rmSync(base, { recursive: true, force: true });
});

async function startTracked(...args: Parameters<typeof start>) {
  const result = await start(...args);
  toStop.push(result.started.owner, result.started.postgres, result.started.nats);
  return result;
}

const guardians = (server: ProcessIdentity) =>
  findByCommandLine(
    (args) => args.some((arg) => arg.endsWith('/guardian.sh')) && args.includes(String(server.pid)),
  );

describe('when the process that started the servers dies', () => {
  test('by kill -9, both servers and their guardians end by themselves', async () => {
    const clone = await makeClone(join(base, 'clone'));
    const { child, started } = await startTracked(clone);
    const watching = [started.postgres, started.nats].flatMap(guardians);
    expect(watching).toHaveLength(2);

    child.kill('SIGKILL');
    expect(await gone([started.owner, started.postgres, started.nats, ...watching])).toEqual([]);

    const second = await startTracked(clone);
    // The same database cluster: it was neither made anew nor did its password change.
    expect(second.started.log).toEqual([]);
    expect(new URL(second.started.postgres.adminUrl).password).toBe(
      new URL(started.postgres.adminUrl).password,
    );
  });

  test('with its guardians, the next start stops the left-over servers', async () => {
    const clone = await makeClone(join(base, 'clone'));
    const { child, started } = await startTracked(clone);
    for (const guardian of [started.postgres, started.nats].flatMap(guardians)) {
      await stopProcess(guardian, [['SIGKILL', 1000]]);
    }
    child.kill('SIGKILL');
    await gone([started.owner]);
    expect([started.postgres, started.nats].map(isAlive)).toEqual([true, true]);

    const second = await startTracked(clone);
    expect(second.started.log).toEqual([
      'Stopping the PostgreSQL that an earlier run left over',
      'Stopping the NATS server that an earlier run left over',
    ]);
    expect([started.postgres, started.nats].map(isAlive)).toEqual([false, false]);
  });

  test('in order, nothing is left over either', async () => {
    const clone = await makeClone(join(base, 'clone'));
    const { child, started } = await startTracked(clone);
    const watching = [started.postgres, started.nats].flatMap(guardians);
    child.kill('SIGTERM');
    expect(await gone([started.owner, started.postgres, started.nats, ...watching])).toEqual([]);
  });
});

test('a folder that a living process uses is refused, and that process is left alone', async () => {
  const clone = await makeClone(join(base, 'clone'));
  const { started } = await startTracked(clone);
  await expect(start(clone)).rejects.toThrow(`in use by the running process ${started.owner.pid}`);
  expect([started.owner, started.postgres, started.nats].map(isAlive)).toEqual([true, true, true]);
});

(isRoot() ? describe : describe.skip)('as root', () => {
  test('the database runs as another user, in the clone when that user can reach it', async () => {
    const clone = await makeClone(join(base, 'clone'));
    const { started } = await startTracked(clone);
    expect(started.folder).toBe(join(clone, '.filiz'));
    expect(started.postgres.user).toBe(databaseUser()?.uid);
    expect(started.postgres.user).not.toBe(0);
  });

  test('with a clone below a closed directory, programs and data lie in a place of the system', async () => {
    const closed = mkdtempSync('/root/filiz-embedded-');
    const shared = join(systemFolder, 'bin');
    const existed = existsSync(shared) ? readdirSync(shared) : [];
    let folder = '';
    try {
      const clone = await makeClone(join(closed, 'clone'), { ownPackages: true });
      const { child, started } = await startTracked(clone);
      folder = started.folder;
      expect(folder).toMatch(/^\/var\/lib\/filiz\/[0-9a-f]{16}$/);
      expect(existsSync(join(clone, '.filiz'))).toBe(false);
      expect(statSync(join(folder, 'postgres/password')).mode & 0o777).toBe(0o600);
      expect(statSync(folder).mode & 0o777).toBe(0o711);
      child.kill('SIGKILL');
      expect(await gone([started.owner, started.postgres, started.nats])).toEqual([]);
    } finally {
      rmSync(closed, { recursive: true, force: true });
      if (folder) rmSync(folder, { recursive: true, force: true });
      for (const name of existsSync(shared) ? readdirSync(shared) : []) {
        if (!existed.includes(name)) rmSync(join(shared, name), { recursive: true, force: true });
      }
    }
  });

  const stranger = findUser('nobody') ?? { uid: 65534, gid: 65534 };
  (canEnter(cloneRoot(), stranger) ? test : test.skip)(
    'a user without rights starts it below a directory that only they can enter (skipped where the clone itself lies below a directory closed to others)',
    async () => {
      const home = join(base, 'home');
      mkdirSync(home);
      const clone = await makeClone(join(home, 'clone'));
      give(home, stranger);
      chmodSync(home, 0o700);
      const { child, started } = await startTracked(clone, stranger);
      expect(started.folder).toBe(join(clone, '.filiz'));
      expect(started.postgres.user).toBe(stranger.uid);
      expect(statSync(started.folder).mode & 0o777).toBe(0o700);
      child.kill('SIGKILL');
      expect(await gone([started.owner, started.postgres, started.nats])).toEqual([]);
    },
  );
});

function give(path: string, to: { uid: number; gid: number }): void {
  if (lstatSync(path).isSymbolicLink()) return;
  chownSync(path, to.uid, to.gid);
  if (statSync(path).isDirectory()) for (const name of readdirSync(path)) give(join(path, name), to);
}
