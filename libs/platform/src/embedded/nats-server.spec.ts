import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureNatsServer, findNatsServer } from './nats-binary.js';
import { startNats, type EmbeddedNats, type NatsOptions } from './nats-server.js';

let base: string;
const running: EmbeddedNats[] = [];

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'filiz-nats-'));
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

async function run(options: Partial<NatsOptions> = {}): Promise<EmbeddedNats> {
  const server = await startNats({ folder: join(base, 'server'), ...options });
  running.push(server);
  return server;
}

test('what a stream holds is there again after a stop, and after kill -9', async () => {
  const first = await run();
  const client = await connect({ servers: first.url });
  await (await jetstreamManager(client)).streams.add({ name: 'FACTS', subjects: ['evt.>'] });
  await jetstream(client).publish('evt.trees.tree.planted.v1', 'one');
  await client.close();
  await first.stop();

  const second = await run();
  process.kill(second.pid, 'SIGKILL');
  await second.exited;

  const third = await run({ port: second.port });
  const again = await connect({ servers: third.url });
  expect((await (await jetstreamManager(again)).streams.info('FACTS')).state.messages).toBe(1);
  expect(again.info?.max_payload).toBe(1024 * 1024);
  await again.close();
});

test('the users of the included file are the only ones, and may do only what it says', async () => {
  const users = join(base, 'users.conf');
  writeFileSync(
    users,
    `authorization { users = [ { user: "trees", password: "deneme-parolasi", permissions: { publish: ["evt.trees.>"] } } ] }`,
  );
  const server = await run({ configFile: users });
  await expect(connect({ servers: server.url, reconnect: false })).rejects.toThrow(/authorization/i);

  const client = await connect({ servers: server.url, user: 'trees', pass: 'deneme-parolasi' });
  const refused = (async () => {
    for await (const status of client.status()) if (status.type === 'error') return status.error.message;
    return '';
  })();
  client.publish('evt.birds.bird.hatched.v1');
  expect(await refused).toMatch(/permissions violation.*evt\.birds/i);
  await client.close();
});

test('a configuration it cannot read is told with the end of its log', async () => {
  const users = join(base, 'broken.conf');
  writeFileSync(users, 'authorization { users = [');
  await expect(run({ configFile: users })).rejects.toThrow(/nats-server does not start[\s\S]*broken\.conf/);
});

test('its folder is closed to others', async () => {
  await run();
  expect(statSync(join(base, 'server')).mode & 0o777).toBe(0o700);
  expect(statSync(join(base, 'server/server.conf')).mode & 0o777).toBe(0o600);
});

test('the program is looked for on PATH first, and a file that cannot be run does not count', () => {
  const here = mkdtempSync(join(base, 'path-'));
  writeFileSync(join(here, 'nats-server'), '#!/bin/sh\n', { mode: 0o644 });
  expect(findNatsServer(base, here)).not.toBe(join(here, 'nats-server'));
  chmodSync(join(here, 'nats-server'), 0o755);
  expect(findNatsServer(base, here)).toBe(join(here, 'nats-server'));
});

test('a program that is there is not fetched', async () => {
  const lines: string[] = [];
  expect(await ensureNatsServer((line) => lines.push(line))).toMatch(/nats-server$/);
  expect(lines).toEqual([]);
});
