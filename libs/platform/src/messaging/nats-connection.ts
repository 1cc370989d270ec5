import { connect, type NatsConnection } from '@nats-io/transport-node';

/** How one service connects: its own user, its own inbox prefix, never giving up. */
export interface NatsOptions {
  url: string;
  user?: string;
  password?: string;
  /** The service's name; also the prefix of its inbox, which no other user may subscribe to. */
  name: string;
}

/** Replies to a service arrive below this; the users file lets nobody else listen there. */
export const inboxPrefix = (service: string): string => `_INBOX_${service.replaceAll('-', '_')}`;

/** Connects, waiting for a broker that is not up yet, and reconnects for ever. */
export async function connectNats(options: NatsOptions): Promise<NatsConnection> {
  const connection = await connect({
    servers: options.url,
    user: options.user,
    pass: options.password,
    name: options.name,
    inboxPrefix: inboxPrefix(options.name),
    waitOnFirstConnect: true,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    pingInterval: 10_000,
    ignoreAuthErrorAbort: true,
  });
  void watch(connection);
  return connection;
}

/** Connections whose broker is away at the moment. */
const away = new WeakSet<NatsConnection>();

async function watch(connection: NatsConnection): Promise<void> {
  for await (const status of connection.status()) {
    if (status.type === 'disconnect') away.add(connection);
    if (status.type === 'reconnect') away.delete(connection);
  }
}

/** The client would keep a request until the broker is back; a caller wants to hear at once that it is away. */
export const isAway = (connection: NatsConnection): boolean => away.has(connection);
