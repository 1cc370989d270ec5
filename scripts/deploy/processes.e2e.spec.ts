import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { allContracts, serviceContracts } from '#contracts/catalogue';
import { withClient } from '#platform/database/provision';
import { ensureNatsServer } from '#platform/embedded/nats-binary';
import { startNats, type EmbeddedNats } from '#platform/embedded/nats-server';
import { freePort } from '#platform/embedded/processes';
import { secretsIn } from '#platform/env/secret-files';
import { inboxPrefix } from '#platform/messaging/nats-connection';
import { durableName } from '#platform/messaging/topology';
import { testPostgres } from '#testing/databases';
import { environmentOf, makeSecrets, readCompose, renderNatsUsers, root } from './test/containers.js';

/**
 * What the compose file starts, as processes of this machine: the broker on the rendered users file, the tasks and two
 * services, each with the environment and the secrets that the compose file gives it and nothing else.
 */
const compose = readCompose();
const children: ChildProcess[] = [];
let folder: string;
let secrets: string;
let nats: EmbeddedNats;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'filiz-containers-'));
  secrets = join(folder, 'secrets');
  makeSecrets(secrets, testPostgres());
  // The real server reads the whole configuration of the container …
  renderNatsUsers(secrets, join(folder, 'rendered'), await ensureNatsServer(() => undefined));
  // … and runs on its users.
  nats = await startNats({ folder: join(folder, 'nats'), configFile: join(folder, 'rendered/users.conf') });
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await nats?.stop();
  await withClient(testPostgres(), async (client) => {
    for (const { name } of serviceContracts) {
      const database = `filiz_${name.replaceAll('-', '_')}`;
      await client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
      for (const role of ['owner', 'app']) await client.query(`DROP ROLE IF EXISTS ${database}_${role}`);
    }
  });
  rmSync(folder, { recursive: true, force: true });
});

const password = (user: string) => secretsIn(secrets)(`nats:${user}`);

/** The environment that the compose file gives, with this machine's addresses and folders. */
function environment(name: string, more: Record<string, string> = {}): Record<string, string> {
  const env = environmentOf(compose.services[name], secrets);
  for (const [key, value] of Object.entries(env))
    if (value.startsWith('/var/lib/filiz/')) env[key] = join(folder, value.slice('/var/lib/filiz/'.length));
  if (env.NATS_URL) env.NATS_URL = nats.url;
  if (env.SECRETS_DIR) env.SECRETS_DIR = secrets;
  return { ...env, ...more };
}

/** Runs a built main file; `said` grows with what it says. */
function run(main: string, env: Record<string, string>, args: string[] = []) {
  const child = spawn(process.execPath, [`dist/apps/${main}.js`, ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  const said: Said = { output: '', ended: false };
  child.once('exit', () => (said.ended = true));
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (said.output += String(chunk)));
  return { child, said, ended: once(child, 'exit').then(([code]) => code as number | null) };
}

/** What a process has said so far, and whether it has ended. */
interface Said {
  output: string;
  ended: boolean;
}

async function until(holds: () => Promise<boolean>, said: Said): Promise<void> {
  for (
    const deadline = Date.now() + 40_000;
    !(await holds());
    await new Promise((resolve) => setTimeout(resolve, 100))
  )
    if (said.ended || Date.now() > deadline)
      throw new Error(`did not come about in time:\n${said.output.slice(-3_000)}`);
}

const isReady = (port: number) =>
  fetch(`http://127.0.0.1:${port}/health/ready`).then(
    (answer) => answer.ok,
    () => false,
  );

async function as(user: string): Promise<NatsConnection> {
  return connect({
    servers: nats.url,
    user,
    pass: password(user),
    inboxPrefix: inboxPrefix(user),
    maxReconnectAttempts: 0,
  });
}

describe('in containers', () => {
  test('the broker knows every user by the password among the secrets, and nobody else', async () => {
    for (const name of ['operator', ...allContracts.map((c) => c.name)]) await (await as(name)).close();
    await expect(
      connect({ servers: nats.url, user: 'programs', pass: password('training'), maxReconnectAttempts: 0 }),
    ).rejects.toThrow();
    await expect(connect({ servers: nats.url, maxReconnectAttempts: 0 })).rejects.toThrow();
  });

  test('the broker does not start when a user has no password', () => {
    mkdirSync(join(folder, 'few'), { recursive: true });
    expect(() => renderNatsUsers(join(folder, 'few'), join(folder, 'few-rendered'))).toThrow();
  });

  test('provision makes every database with its roles, ends, and finds nothing to do the second time', async () => {
    const first = run('house/src/provision-main', environment('provision'));
    expect(await first.ended.then((code) => `${code} ${code === 0 ? '' : first.said.output}`)).toBe('0 ');
    const second = run('house/src/provision-main', environment('provision'));
    expect(await second.ended).toBe(0);
    const ran = second.said.output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { database: string; migrations: string[] });
    expect(ran.map((r) => `${r.database} ${r.migrations.length}`).sort()).toEqual(
      serviceContracts.map(({ name }) => `filiz_${name.replaceAll('-', '_')} 0`).sort(),
    );
  }, 120_000);

  test.each(serviceContracts.map((c) => c.name))(
    '%s reaches its own tables and no neighbour’s, and cannot change their form',
    async (name) => {
      const url = readFileSync(join(secrets, `database-url-${name}`), 'utf8');
      await withClient(url, async (client) => {
        expect((await client.query('SELECT count(*) FROM outbox')).rows).toEqual([{ count: '0' }]);
        await expect(client.query('CREATE TABLE x (id int)')).rejects.toThrow(/permission denied/);
        await expect(client.query('DELETE FROM audit')).rejects.toThrow(/permission denied/);
      });
      const neighbour = new URL(url);
      neighbour.pathname = name === 'programs' ? '/filiz_accounts' : '/filiz_programs';
      await expect(withClient(neighbour.toString(), async () => undefined)).rejects.toThrow(
        /permission denied/,
      );
    },
  );

  test('topology makes stream and durables, says that it is ready, and ends in order', async () => {
    const port = await freePort();
    const { child, said, ended } = run(
      'house/src/topology-main',
      environment('topology', { HEALTH_PORT: String(port), HEALTH_HOST: '127.0.0.1' }),
    );
    await until(() => isReady(port), said);
    const operator = await as('operator');
    const { consumers } = await jetstreamManager(operator, { checkAPI: false });
    for (const { name, consumes } of serviceContracts)
      for (const producer of consumes)
        expect((await consumers.info('FACTS', durableName(name, producer))).config.filter_subject).toBe(
          `evt.${producer}.>`,
        );
    await operator.close();
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  test('services and gateway start on what they are given, and the first administrator gets a link', async () => {
    const ports = await Promise.all([freePort(), freePort()]);
    const services = ['accounts', 'programs'].map((name, i) =>
      run(`${name}/src/main`, environment(name, { HEALTH_PORT: String(ports[i]) })),
    );
    for (const [i, { said }] of services.entries()) await until(() => isReady(ports[i]), said);
    const invite = run('house/src/first-admin-main', environment('gateway'), ['yonetici@ornek-oda.example']);
    expect(await invite.ended).toBe(0);
    expect(invite.said.output).toMatch(/http:\/\/localhost:3000\/\S+/);
    const port = await freePort();
    const gateway = run(
      'gateway/src/main',
      environment('gateway', { PORT: String(port), HOST: '127.0.0.1' }),
    );
    await until(() => isReady(port), gateway.said);
    const check = (on: number) =>
      spawnSync(process.execPath, ['deploy/healthcheck.mjs'], { cwd: root, env: { PORT: String(on) } })
        .status;
    expect([check(port), check(await freePort())]).toEqual([0, 1]);
    const metrics = (headers: Record<string, string>) =>
      fetch(`http://127.0.0.1:${port}/metrics`, { headers }).then((answer) => answer.status);
    const token = secretsIn(secrets)('metrics-token');
    expect([await metrics({}), await metrics({ authorization: `Bearer ${token}` })]).toEqual([404, 200]);
    for (const { child, ended } of [...services, gateway]) {
      child.kill('SIGTERM');
      expect(await ended).toBe(0);
    }
  }, 120_000);
});
