import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { allContracts } from '#contracts/catalogue';
import { startNats, type EmbeddedNats } from '#platform/embedded/nats-server';
import { writeNatsUsers } from '#platform/house/installation';
import { Secrets } from '#platform/house/secrets';
import { inboxPrefix } from '#platform/messaging/nats-connection';
import { ensureTopology } from '#platform/messaging/topology';

/** The users file made from the catalogue, on a real server: who may say and hear what. */
let server: EmbeddedNats;
let folder: string;
const connections: NatsConnection[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'filiz-users-'));
  server = await startNats({
    folder: join(folder, 'nats'),
    configFile: writeNatsUsers(folder, allContracts),
  });
  await ensureTopology(await as('operator'), allContracts);
});
afterAll(async () => {
  await Promise.all(connections.map((c) => c.close()));
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function as(user: string): Promise<NatsConnection> {
  const connection = await connect({
    servers: server.url,
    user,
    pass: Secrets.open(join(folder, 'secrets')).get(`nats:${user}`),
    inboxPrefix: inboxPrefix(user),
  });
  connections.push(connection);
  return connection;
}

/** Resolves to the refusal that the server sends for what `act` does. */
async function refusal(user: string, act: (connection: NatsConnection) => void): Promise<string> {
  const connection = await as(user);
  const refused = (async () => {
    for await (const status of connection.status()) if (status.type === 'error') return String(status.error);
    return 'none';
  })();
  act(connection);
  await connection.flush();
  return Promise.race([refused, new Promise<string>((resolve) => setTimeout(() => resolve('allowed'), 500))]);
}

describe('the NATS users', () => {
  test('wrong password or no user: no connection', async () => {
    await expect(
      connect({ servers: server.url, user: 'training', pass: 'x', maxReconnectAttempts: 0 }),
    ).rejects.toThrow();
    await expect(connect({ servers: server.url, maxReconnectAttempts: 0 })).rejects.toThrow();
  });

  test.each([
    [
      'training',
      'a neighbour’s command it has not declared',
      (c: NatsConnection) => c.publish('rpc.accounts.account.invite.v1', '{}'),
    ],
    [
      'training',
      'a neighbour’s fact',
      (c: NatsConnection) => c.publish('evt.programs.program.created.v1', '{}'),
    ],
    [
      'training',
      'a stream of its own',
      (c: NatsConnection) => c.publish('$JS.API.STREAM.CREATE.OTHER', '{}'),
    ],
    [
      'training',
      'another’s durable',
      (c: NatsConnection) => c.publish('$JS.API.CONSUMER.MSG.NEXT.FACTS.reporting__programs', '{}'),
    ],
    ['reporting', 'a fact: it has none', (c: NatsConnection) => c.publish('evt.reporting.x.y.v1', '{}')],
    ['operator', 'a fact', (c: NatsConnection) => c.publish('evt.programs.program.created.v1', '{}')],
  ])('%s may not publish %s', async (user, _what, act) => {
    expect(await refusal(user, act)).toMatch(/Permissions Violation for Publish/i);
  });

  test.each([
    ['training', 'all facts', 'evt.>'],
    ['training', 'a neighbour’s commands', 'rpc.programs.>'],
    ['training', 'another’s replies', '_INBOX_gateway.>'],
    ['gateway', 'facts', 'evt.>'],
  ])('%s may not listen to %s', async (user, _what, subject) => {
    expect(await refusal(user, (c) => void c.subscribe(subject))).toMatch(
      /Permissions Violation for Subscription/i,
    );
  });

  test('what is declared works: commands of callees, own facts, own durable', async () => {
    expect(await refusal('training', (c) => c.publish('rpc.firm-registry.x.y.v1', '{}'))).toBe('allowed');
    expect(await refusal('training', (c) => c.publish('evt.training.course.planned.v1', '{}'))).toBe(
      'allowed',
    );
    const manager = await jetstreamManager(await as('training'), { checkAPI: false });
    expect((await manager.consumers.info('FACTS', 'training__programs')).config.filter_subject).toBe(
      'evt.programs.>',
    );
    await expect(manager.consumers.info('FACTS', 'reporting__programs')).rejects.toThrow();
  });
});
