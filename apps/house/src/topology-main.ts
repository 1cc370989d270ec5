import 'reflect-metadata';
import { allContracts } from '#contracts/catalogue';
import { withSecretFiles } from '#platform/env/secret-files';
import { onStopSignal } from '#platform/embedded/stop-signal';
import { createLogger } from '#platform/log/logger';
import { connectNats } from '#platform/messaging/nats-connection';
import { OPERATOR } from '#platform/messaging/nats-users';
import { ensureTopology, keepTopology } from '#platform/messaging/topology';
import { serveHealth } from '#platform/service/health';
import { Metrics } from '#platform/service/metrics';

/**
 * The operator as a process of its own: creates the stream and the durables that the catalogue names, and makes them anew
 * when the broker has lost its store. Services wait for them, so it may start before, with or after them.
 *
 * NATS_URL, NATS_PASSWORD (or NATS_PASSWORD_FILE) of the user `operator`; HEALTH_PORT and HEALTH_HOST as a service has them.
 */
const env = withSecretFiles(process.env, ['NATS_PASSWORD']);
if (!env.NATS_URL) throw new Error('The environment is not complete:\n  NATS_URL must be set');
const log = createLogger(OPERATOR, env.LOG_LEVEL);
const password = env.NATS_PASSWORD;
const connection = await connectNats({
  url: env.NATS_URL,
  ...(password ? { user: OPERATOR, password } : {}),
  name: OPERATOR,
});

let inPlace = false;
const health = env.HEALTH_PORT
  ? await serveHealth(
      Number(env.HEALTH_PORT),
      () => Promise.resolve(inPlace && !connection.isClosed()),
      new Metrics(OPERATOR),
      env.HEALTH_HOST,
    )
  : undefined;
const stop = { topology: () => {} };
onStopSignal(async () => {
  stop.topology();
  await health?.close();
  await connection.close();
});

// A broker that has just started may not have its stream ready to be asked about yet.
while (!inPlace) {
  try {
    await ensureTopology(connection, allContracts);
    inPlace = true;
  } catch (error) {
    log.warn({ err: error }, 'topology waits');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}
stop.topology = keepTopology(connection, allContracts, (error) => log.warn({ err: error }, 'topology waits'));
log.info({}, 'stream and durables are in place');
