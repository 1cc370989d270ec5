import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { MailState } from '#contracts/notifications/notifications.commands';
import { answer, eventually, startHouse, startSmtp } from './mail-house.js';

/** A process that is read from source starts slowly where the machine is busy. */
const START_MS = 80_000;
const TEST_MS = 2 * START_MS + 20_000;
const ROOT = new URL('../../../../', import.meta.url);

let smtp: Awaited<ReturnType<typeof startSmtp>>;
let it: Awaited<ReturnType<typeof startHouse>>;
let child: ChildProcess | undefined;
/** All that run: what a test that ran out of time starts late must not outlive the file, which would then never end. */
const alive = new Set<ChildProcess>();
let over = false;
beforeAll(async () => {
  smtp = await startSmtp();
  it = await startHouse({ SMTP_URL: smtp.url });
  // From here on the service runs in a process of its own, which can be killed.
  await it.house.service('notifications').stop();
  // That process has the machine's clock, and links are judged by the accounts': let them agree.
  it.house.clock.set(new Date());
});
afterAll(async () => {
  over = true;
  await Promise.all([...alive].map(end));
  await it?.house.stop();
  await smtp?.close();
});
afterEach(kill);

function startProcess(): void {
  if (over) throw new Error('the file has ended');
  const env = it.house.installation.envOf('notifications') as unknown as Record<string, string | number>;
  const text = Object.fromEntries(Object.entries(env).map(([key, value]) => [key, String(value)]));
  const started = spawn(
    process.execPath,
    ['--import', './scripts/lib/ts.mjs', 'apps/notifications/src/main.ts'],
    {
      cwd: ROOT,
      env: { PATH: process.env.PATH, ...text, LOG_LEVEL: 'fatal' },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  child = started;
  alive.add(started);
  started.once('exit', () => alive.delete(started));
}

async function kill(): Promise<void> {
  const dying = child;
  child = undefined;
  if (dying) await end(dying);
}

async function end(dying: ChildProcess): Promise<void> {
  if (dying.exitCode !== null || dying.signalCode !== null) return;
  const gone = once(dying, 'exit');
  dying.kill('SIGKILL');
  await gone;
}

const stateOf = async (): Promise<MailState | undefined> =>
  (
    await it.house.sql<{ state: MailState }>(
      'notifications',
      'SELECT state FROM mail ORDER BY created_at DESC, id DESC LIMIT 1',
    )
  )[0]?.state;
const becomes = (state: MailState) =>
  eventually(async () => (await stateOf()) === state, `the mail is ${state}`, START_MS);
const arrived = (email: string) => smtp.received.filter((m) => m.to === email).length;
const quiet = () => new Promise((resolve) => setTimeout(resolve, 1_000));

describe('a sender killed with kill -9', () => {
  test(
    'before the text left: sent once by the next one',
    async () => {
      let killed: Promise<void> | undefined;
      smtp.onRcpt = () => {
        killed ??= kill();
        return answer(450);
      };
      const email = await it.invite();
      startProcess();
      await eventually(() => Promise.resolve(killed !== undefined), 'the server was asked', START_MS);
      await killed;
      smtp.onRcpt = () => null;
      await it.house.sql('notifications', `UPDATE mail SET next_try_at = now() WHERE state = 'queued'`);
      startProcess();
      await becomes('sent');
      expect(arrived(email)).toBe(1);
    },
    TEST_MS,
  );

  test(
    'after the text left: uncertain, and not sent again',
    async () => {
      let killed: Promise<void> | undefined;
      smtp.onText = () => {
        killed = kill();
        return 'drop';
      };
      const email = await it.invite();
      startProcess();
      await eventually(() => Promise.resolve(killed !== undefined), 'the text has left', START_MS);
      await killed;
      expect(await stateOf()).toBe('sending');
      smtp.onText = () => null;
      startProcess();
      await becomes('uncertain');
      await quiet();
      expect(arrived(email)).toBe(1);
    },
    TEST_MS,
  );
});
