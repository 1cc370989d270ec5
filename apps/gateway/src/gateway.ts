import 'reflect-metadata';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Module, type Type } from '@nestjs/common';
import { NestFactory, Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { NatsConnection } from '@nats-io/transport-node';
import type { Logger as Pino } from 'pino';
import { MAX_UPLOAD } from '#contracts/core/uploads';
import { serviceContracts } from '#contracts/catalogue';
import { ActorTokens } from '#platform/actor/actor-tokens';
import { Clock, SystemClock } from '#platform/clock/clock';
import { newId } from '#platform/database/ids';
import { FileStore } from '#platform/files/file-store';
import { FolderFileStore } from '#platform/files/folder-file-store';
import { ResumableUploads } from '#platform/files/resumable-uploads';
import { createLogger, Logger, nestLogger } from '#platform/log/logger';
import { connectNats } from '#platform/messaging/nats-connection';
import { RpcClient } from '#platform/messaging/rpc-client';
import { fileSweeper } from './files/file-sweeper.js';
import { FilesController } from './files/files.controller.js';
import { takePieces, UploadsController } from './files/uploads.controller.js';
import { GatewayOptions, MAX_BODY, type GatewaySettings } from './gateway-options.js';
import { GatewayMetrics } from './health/gateway-metrics.js';
import { HealthController, NATS } from './health/health.controller.js';
import { LimitGuard } from './limits/limit.guard.js';
import { serveApiDocs } from './openapi/api-docs.js';
import { OverviewController } from './overview/overview.controller.js';
import { ProblemFilter, sendProblem } from './problems/problem.filter.js';
import { readJsonBodies } from './requests/json-body.js';
import { limitClients, refuseClient, serverOptions } from './requests/patience.js';
import { isRequestId } from './requests/request-id.rules.js';
import { noteArrival } from './requests/received-at.js';
import { observeRequests } from './requests/request-log.js';
import { silentConnections } from './requests/silent-connections.js';
import { commandController } from './routes/command-controllers.js';
import { AccessGuard, ActorGuard } from './sessions/actor.guard.js';
import { SessionResolver } from './sessions/session-resolver.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { security } from './web/content-security.js';
import { serveWeb } from './web/web-pages.js';

export interface RunningGateway {
  /** Where it listens, e.g. `http://localhost:3000`. */
  url: string;
  app: NestFastifyApplication;
  /** Asks services in the gateway's name: for the house that starts it. */
  rpc: RpcClient;
  stop(): Promise<void>;
}

/** Starts the one door: HTTP in, NATS to the services. */
export async function startGateway(
  settings: GatewaySettings,
  parts: { log?: Pino; clock?: Clock } = {},
): Promise<RunningGateway> {
  const log = parts.log ?? createLogger('gateway');
  const clock = parts.clock ?? new SystemClock();
  const options = new GatewayOptions(settings);
  const tokens = await ActorTokens.open('gateway', settings.actorKeyFile, settings.actorJwksFile);
  const nats = await connectNats({
    url: settings.natsUrl,
    user: settings.natsUser,
    password: settings.natsPassword,
    name: 'gateway',
  });
  const rpc = new RpcClient(() => nats, tokens, 'gateway');
  const metrics = new GatewayMetrics();

  const adapter = new FastifyAdapter({
    // One hop: the address that the proxy itself saw. What stands before it in the header is the caller's own word, and
    // many proxies only append to it.
    trustProxy: settings.trustProxy ? (_address: string, hop: number) => hop === 0 : false,
    bodyLimit: MAX_BODY,
    // Each request has an id from the first moment; a caller may bring its own.
    requestIdHeader: false,
    genReqId: (request: { headers: Record<string, unknown> }) =>
      isRequestId(request.headers['x-request-id']) ? request.headers['x-request-id'] : newId(),
    // Addresses that cannot even be routed.
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(request, reply, error, log),
    forceCloseConnections: 'idle',
    http: serverOptions(options.patience),
    clientErrorHandler: refuseClient,
    routerOptions: { maxParamLength: 300 },
  });
  const files = new FolderFileStore(settings.filesDir, clock);
  const uploads = new ResumableUploads(settings.filesDir, files, clock);
  const app = await NestFactory.create<NestFastifyApplication>(
    rootModule({
      options,
      log,
      clock,
      rpc,
      nats,
      metrics,
      files,
      uploads,
    }),
    adapter,
    {
      logger: nestLogger(log),
      bodyParser: false,
      abortOnError: false,
    },
  );
  // Nest types its own Fastify; it is the same instance.
  const instance = adapter.getInstance() as unknown as FastifyInstance;
  const cutSilent = silentConnections(instance.server);
  limitClients(instance.server, options.patience, options.limits.connections);
  observeRequests(instance, log, metrics);
  noteArrival(instance, clock);
  readJsonBodies(instance);
  takePieces(instance);
  await app.register(fastifyHelmet as never, security(options.publicUrl.startsWith('https:')) as never);
  await app.register(fastifyCookie as never);
  await app.register(
    fastifyMultipart as never,
    { limits: { files: 1, fields: 5, fileSize: MAX_UPLOAD + 1, parts: 6 } } as never,
  );
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready', 'metrics'] });
  const reflector = app.get(Reflector);
  app.useGlobalGuards(
    new ActorGuard(reflector, app.get(SessionResolver), options),
    new LimitGuard(reflector, options),
    new AccessGuard(reflector),
  );
  app.useGlobalFilters(new ProblemFilter(log));
  serveApiDocs(instance);
  if (options.webDir) serveWeb(instance, options.webDir);
  await app.init();
  const onLoopback = settings.host === undefined || settings.host === 'localhost';
  await app.listen(settings.port, onLoopback ? '127.0.0.1' : settings.host!);

  const sweeper = fileSweeper([files, uploads], clock, log);
  sweeper.start();
  const { port } = instance.server.address() as AddressInfo;
  const other = onLoopback ? await listenOnIpv6Loopback(instance.server, port, options, log) : undefined;
  const cutOthersSilent = other && silentConnections(other);
  const host = onLoopback ? 'localhost' : settings.host!.includes(':') ? `[${settings.host}]` : settings.host;
  return {
    url: `http://${host}:${port}`,
    app,
    rpc,
    stop: async () => {
      await sweeper.stop();
      other?.close();
      other?.closeIdleConnections();
      cutOthersSilent?.();
      cutSilent();
      await app.close();
      if (!nats.isClosed()) await nats.drain();
    },
  };
}

/**
 * The same door on ::1. Whether `localhost` leads there is up to the machine's list of hosts, and browsers try it first; a
 * machine without IPv6 has none.
 */
async function listenOnIpv6Loopback(
  main: Server,
  port: number,
  { patience, limits }: GatewayOptions,
  log: Pino,
): Promise<Server | undefined> {
  const server = createServer(serverOptions(patience), (request, response) =>
    main.emit('request', request, response),
  );
  limitClients(server, patience, limits.connections);
  server.on('clientError', refuseClient);
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      log.debug({ code: error.code }, 'not listening on ::1');
      resolve(undefined);
    });
    server.listen(port, '::1', () => resolve(server));
  });
}

function rootModule(parts: {
  options: GatewayOptions;
  log: Pino;
  clock: Clock;
  rpc: RpcClient;
  nats: NatsConnection;
  metrics: GatewayMetrics;
  files: FileStore;
  uploads: ResumableUploads;
}): Type {
  @Module({
    // Routes with fixed words come first, so that `/sessions/current` is not read as an id.
    controllers: [
      HealthController,
      SessionsController,
      UploadsController,
      FilesController,
      OverviewController,
      ...serviceContracts.map(commandController),
    ],
    providers: [
      { provide: GatewayOptions, useValue: parts.options },
      { provide: Logger, useValue: parts.log },
      { provide: Clock, useValue: parts.clock },
      { provide: RpcClient, useValue: parts.rpc },
      { provide: NATS, useValue: parts.nats },
      { provide: GatewayMetrics, useValue: parts.metrics },
      { provide: FileStore, useValue: parts.files },
      { provide: ResumableUploads, useValue: parts.uploads },
      SessionResolver,
    ],
  })
  class GatewayModule {}
  return GatewayModule;
}
