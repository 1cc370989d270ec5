import { allContracts, gatewayContract } from '#contracts/catalogue';
import { Installation } from '#platform/house/installation';
import { createLogger } from '#platform/log/logger';
import { startService, type RunningService } from '#platform/service/service';
import { settingsFrom, type GatewaySettings } from '../../gateway/src/gateway-options.js';
import { startGateway, type RunningGateway } from '../../gateway/src/gateway.js';
import type { Servers } from './servers.js';
import { services } from './services.js';

export interface HouseOptions {
  /** Folder of the instance. */
  folder: string;
  servers: Servers;
  /** 0: any free port. */
  port: number;
  host?: string;
  webDir?: string;
  sampleMode: boolean;
  /** Told what goes on. */
  log?: (line: string) => void;
  logLevel?: string;
  gateway?: Partial<GatewaySettings>;
  env?: Record<string, string | undefined>;
  /** Gives up at the next step when it is aborted. */
  signal?: AbortSignal;
}

/** All services and the gateway in one process: one Nest container, NATS user, pool and metrics registry each. */
export interface House {
  url: string;
  installation: Installation;
  gateway: RunningGateway;
  /** A second door for the house itself: another port, other limits. The caller stops it. */
  sideDoor(settings: Partial<GatewaySettings>): Promise<RunningGateway>;
  stop(): Promise<void>;
}

/** Migrates, starts every service, then opens the door. What has been started is stopped again when it fails. */
export async function startHouse(options: HouseOptions): Promise<House> {
  const stops: (() => Promise<unknown>)[] = [];
  let stopping: Promise<void> | undefined;
  const stop = () => (stopping ??= inReverse(stops));
  try {
    return { ...(await open(options, stops)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function inReverse(stops: (() => Promise<unknown>)[]): Promise<void> {
  for (let last = stops.pop(); last; last = stops.pop()) await last();
}

/** Leaves in `stops` how to stop what is up, in the order in which it came up. */
async function open(options: HouseOptions, stops: (() => Promise<unknown>)[]): Promise<Omit<House, 'stop'>> {
  const { folder, servers, log = () => undefined } = options;
  const publicUrl = options.env?.PUBLIC_URL ?? `http://localhost:${options.port}`;
  const installation = await Installation.open({
    folder,
    adminUrl: servers.adminUrl,
    natsUrl: servers.natsUrl,
    natsUsers: servers.natsUsers,
    contracts: allContracts,
    env: { PUBLIC_URL: publicUrl, SAMPLE_MODE: String(options.sampleMode), POOL_SIZE: '5', ...options.env },
  });
  const logger = (name: string) => createLogger(name, options.logLevel ?? 'warn');
  const migrated = (await Promise.all(services.map((definition) => installation.migrate(definition)))).flat();
  if (migrated.length > 0) log(`Database: ${migrated.length} migrations`);
  const operatorLog = logger('operator');
  const stopTopology = await installation.keepTopology((error) =>
    operatorLog.warn({ err: error }, 'topology waits'),
  );
  stops.push(stopTopology);
  const running: RunningService[] = [];
  stops.push(() => Promise.all(running.map((service) => service.stop())));
  for (const definition of services) {
    options.signal?.throwIfAborted();
    running.push(
      await startService(definition, installation.envOf(definition.contract.name), {
        log: logger(definition.contract.name),
      }),
    );
  }

  const env = installation.envOf(gatewayContract.name);
  const openDoor = (settings: Partial<GatewaySettings> & { port: number }) =>
    startGateway(settingsFrom(env, { publicUrl, host: options.host, ...options.gateway, ...settings }), {
      log: logger('gateway'),
    });
  const gateway = await openDoor({ port: options.port, webDir: options.webDir });
  stops.push(() => gateway.stop());
  return {
    url: gateway.url,
    installation,
    gateway,
    sideDoor: (settings) => openDoor({ port: 0, host: '127.0.0.1', ...settings }),
  };
}
