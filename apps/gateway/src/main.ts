import { createLogger } from '#platform/log/logger';
import { startGateway } from './gateway.js';
import { readGatewaySettings } from './gateway-options.js';

const log = createLogger('gateway', process.env.LOG_LEVEL);
const gateway = await startGateway(readGatewaySettings(process.env), { log });
log.info({ url: gateway.url }, 'gateway is up');
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    void gateway.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'the gateway did not stop cleanly');
        process.exit(1);
      },
    );
  });
