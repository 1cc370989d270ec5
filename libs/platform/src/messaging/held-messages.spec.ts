import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AckPolicy, jetstream, jetstreamManager, type JsMsg } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { startNats, type EmbeddedNats } from '../embedded/nats-server.js';
import { HeldMessages } from './held-messages.js';

const ACK_WAIT_MS = 1_000;
const folder = mkdtempSync(join(tmpdir(), 'filiz-held-'));
let nats: EmbeddedNats;
let connection: NatsConnection;
beforeAll(async () => {
  nats = await startNats({ folder });
  connection = await connect({ servers: nats.url });
  const manager = await jetstreamManager(connection);
  await manager.streams.add({ name: 'HELD', subjects: ['held.>'] });
  for (let i = 0; i < 20; i++) await jetstream(connection).publish('held.fact', String(i));
});
afterAll(async () => {
  await connection?.close();
  await nats?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Takes 20 messages of which the first is slower than the broker waits; how many were given out in all for that. */
async function takeSlowly(durable: string, everyMs: number) {
  const manager = await jetstreamManager(connection);
  await manager.consumers.add('HELD', {
    durable_name: durable,
    ack_policy: AckPolicy.Explicit,
    ack_wait: ACK_WAIT_MS * 1_000_000,
  });
  const messages = await (await jetstream(connection).consumers.get('HELD', durable)).consume();
  const held = new HeldMessages(everyMs);
  const fetching = (async () => {
    for await (const message of messages) held.push(message);
  })();
  const taken: string[] = [];
  const slow = async (message: JsMsg) => {
    if (taken.length === 0) await new Promise((resolve) => setTimeout(resolve, 3 * ACK_WAIT_MS));
    taken.push(message.string());
    message.ack();
  };
  while (new Set(taken).size < 20) {
    const message = (await held.next())!;
    await slow(message);
    held.done(message);
  }
  await connection.flush();
  const { delivered } = await manager.consumers.info('HELD', durable);
  held.close();
  await messages.close();
  await fetching;
  return { taken, deliveries: delivered.consumer_seq };
}

test('what waits behind a slow one comes once, in its order', async () => {
  const { taken, deliveries } = await takeSlowly('held', ACK_WAIT_MS / 3);
  expect(taken).toEqual(Array.from({ length: 20 }, (_, i) => String(i)));
  expect(deliveries).toBe(20);
});

test('without a word to the broker it would come again', async () => {
  const { deliveries } = await takeSlowly('left', 60_000);
  expect(deliveries).toBeGreaterThan(20);
});

test('at the end, what is here is still given out', async () => {
  const held = new HeldMessages(1_000);
  const [one, two] = [{} as JsMsg, {} as JsMsg];
  const waiting = held.next();
  held.push(one);
  held.push(two);
  held.end();
  expect(await waiting).toBe(one);
  expect(await held.next()).toBe(two);
  expect(await held.next()).toBeUndefined();
  held.close();
});
