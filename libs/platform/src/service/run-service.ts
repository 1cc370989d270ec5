import { onStopSignal } from '../embedded/stop-signal.js';
import { readServiceEnv } from '../env/service-env.js';
import { startService, type ServiceDefinition } from './service.js';

/** One service as one process: refuses to start on a faulty environment, drains on SIGTERM. */
export async function runService(definition: ServiceDefinition): Promise<void> {
  const service = await startService(definition, readServiceEnv(process.env));
  onStopSignal(() => service.stop());
}
