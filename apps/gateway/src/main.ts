import { onStopSignal } from '#platform/embedded/stop-signal';
import { createLogger } from '#platform/log/logger';
import { startGateway } from './gateway.js';
import { readGatewaySettings } from './gateway-options.js';

const log = createLogger('gateway', process.env.LOG_LEVEL);
const gateway = await startGateway(readGatewaySettings(process.env), { log });
log.info({ url: gateway.url }, 'gateway is up');
onStopSignal(() => gateway.stop());
