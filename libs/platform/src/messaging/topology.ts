import {
  AckPolicy,
  DeliverPolicy,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
  JetStreamApiError,
  type JetStreamManager,
} from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import type { ServiceContract } from '#contracts/core/service';

export const STREAM = 'FACTS';
/** After so long without a word the broker gives a message out again. */
export const ACK_WAIT_MS = 10_000;

/** One durable per consuming × producing service (DESIGN §6.2); dots and dashes are no durable's letters. */
export const durableName = (consumer: string, producer: string): string =>
  `${consumer.replaceAll('-', '_')}__${producer.replaceAll('-', '_')}`;

/**
 * Creates the stream and the durables that the catalogue names, and again whenever they are gone (the store may have been
 * deleted): the operator's task. Repeating it changes nothing.
 */
export async function ensureTopology(
  connection: NatsConnection,
  services: readonly ServiceContract[],
): Promise<void> {
  const manager = await jetstreamManager(connection, { checkAPI: false });
  await ensureStream(manager);
  for (const consumer of services)
    for (const producer of consumer.consumes) {
      await manager.consumers.add(STREAM, {
        durable_name: durableName(consumer.name, producer),
        filter_subject: `evt.${producer}.>`,
        ack_policy: AckPolicy.Explicit,
        ack_wait: ACK_WAIT_MS * 1_000_000,
        deliver_policy: DeliverPolicy.All,
        max_ack_pending: 1000,
        max_deliver: -1,
      });
    }
}

/** Takes a consumer's durables away; `ensureTopology` makes them again, to deliver from the first fact on. */
export async function deleteDurables(connection: NatsConnection, consumer: ServiceContract): Promise<void> {
  const manager = await jetstreamManager(connection, { checkAPI: false });
  for (const producer of consumer.consumes)
    await manager.consumers.delete(STREAM, durableName(consumer.name, producer)).catch((error: unknown) => {
      if (!(error instanceof JetStreamApiError && error.code === 10014)) throw error;
    });
}

async function ensureStream(manager: JetStreamManager): Promise<void> {
  try {
    await manager.streams.info(STREAM);
  } catch (error) {
    if (!(error instanceof JetStreamApiError && error.code === 10059)) throw error;
    await manager.streams.add({
      name: STREAM,
      subjects: ['evt.>'],
      retention: RetentionPolicy.Limits,
      storage: StorageType.File,
      // Each service asks for the last message of its own subjects, to see whether the stream lost its tail.
      allow_direct: true,
      duplicate_window: 120_000_000_000,
    });
  }
}

/** Keeps the topology in place: now, after every reconnect, and every few seconds. Returns how to stop. */
export function keepTopology(
  connection: NatsConnection,
  services: readonly ServiceContract[],
  onError: (error: unknown) => void,
  everyMs = 3_000,
): () => void {
  let stopped = false;
  const ensure = () => {
    if (!stopped && !connection.isClosed())
      ensureTopology(connection, services).catch((error: unknown) => stopped || onError(error));
  };
  const timer = setInterval(ensure, everyMs);
  void (async () => {
    for await (const status of connection.status()) if (status.type === 'reconnect') ensure();
  })();
  return () => {
    stopped = true;
    clearInterval(timer);
  };
}
