import 'reflect-metadata';
import { Global, Module, type INestMicroservice, type Type } from '@nestjs/common';
import { NestFactory, Reflector } from '@nestjs/core';
import type { MicroserviceOptions } from '@nestjs/microservices';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import type { NatsConnection } from '@nats-io/transport-node';
import type { Logger as Pino } from 'pino';
import { DataSource, type MigrationInterface } from 'typeorm';
import type { Class } from '#contracts/core/fields';
import type { ServiceContract } from '#contracts/core/service';
import { ActorTokens } from '../actor/actor-tokens.js';
import { Clock, SystemClock } from '../clock/clock.js';
import { dataSourceOptions } from '../database/data-source.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { ServiceEnv } from '../env/service-env.js';
import { FileStore } from '../files/file-store.js';
import { FolderFileStore } from '../files/folder-file-store.js';
import { Imports } from '../imports/import-run.js';
import { createLogger, Logger, nestLogger } from '../log/logger.js';
import { DeadLetters } from '../messaging/dead-letters.js';
import { FactConsumer } from '../messaging/fact-consumer.js';
import { connectNats } from '../messaging/nats-connection.js';
import { factHandlers, type FactHandler } from '../messaging/on-fact.js';
import { OutboxRelay } from '../messaging/outbox-relay.js';
import { RpcClient } from '../messaging/rpc-client.js';
import {
  CallGuard,
  describe,
  CallObserver,
  ContractPipe,
  ProblemFilter,
  SharedConnectionServer,
} from '../messaging/rpc-server.js';
import { serveHealth, type HealthServer } from './health.js';
import { Metrics } from './metrics.js';
import { within } from './within.js';
import { standardController, StandardAnswers } from './standard.controller.js';

/** A service as the house composes it: what it says (contract) and what it is made of. */
export interface ServiceDefinition {
  contract: ServiceContract;
  /** Nest module with the service's controllers and providers. */
  module: Type;
  entities: readonly Class[];
  /** In order; released ones are immutable. The platform's own tables come first. */
  migrations: readonly Class<MigrationInterface>[];
  /** Providers with `@OnFact` methods. */
  factHandlers?: readonly Type[];
  /** Tables that hold nothing but what facts left: a rebuild empties them and takes every fact in again. */
  rebuilds?: readonly string[];
  /** Provider that answers `tasks` and `search`; without it, both are empty. */
  answers?: Type<StandardAnswers>;
  /** Started once the service listens, stopped before it drains: senders, sweepers. */
  workers?: readonly Type<Worker>[];
}

/** Work that a service does by itself. */
export interface Worker {
  start(): void;
  stop(): Promise<void>;
}

/** Injection token of the service's name. */
export const SERVICE_NAME = Symbol('service name');

export interface RunningService {
  readonly name: string;
  readonly app: INestMicroservice;
  readonly metrics: Metrics;
  readonly ready: () => Promise<boolean>;
  stop(): Promise<void>;
}

/** Starts one service on its own Nest container, NATS connection, pool and metrics registry. */
export async function startService(
  definition: ServiceDefinition,
  env: ServiceEnv,
  options: {
    clock?: Clock;
    log?: Pino;
    /** False: takes no commands and no facts and publishes none; its classes can be called. For measuring. */
    listens?: boolean;
  } = {},
): Promise<RunningService> {
  const name = definition.contract.name;
  const log = options.log ?? createLogger(name, env.LOG_LEVEL);
  const clock = options.clock ?? new SystemClock();
  const metrics = new Metrics(name);
  const tokens = await ActorTokens.open(name, env.ACTOR_KEY_FILE, env.ACTOR_JWKS_FILE);
  const nats = await connectNats({
    url: env.NATS_URL,
    user: env.NATS_USER,
    password: env.NATS_PASSWORD,
    name,
  });
  const rpc = new RpcClient(() => nats, tokens, name);
  const handlers = new Map<string, FactHandler[]>();

  const app = await NestFactory.createMicroservice<MicroserviceOptions>(
    rootModule(definition, env, { log, clock, metrics, rpc, handlers }),
    { strategy: new SharedConnectionServer(nats, name), logger: nestLogger(log), abortOnError: false },
  );
  app.useGlobalGuards(new CallGuard(app.get(Reflector), tokens));
  app.useGlobalInterceptors(new CallObserver(log, metrics));
  app.useGlobalPipes(new ContractPipe());
  app.useGlobalFilters(new ProblemFilter(log));

  for (const [key, list] of factHandlers(
    (definition.factHandlers ?? []).map((type) => app.get<object>(type, { strict: false })),
  ))
    handlers.set(key, list);
  const source = app.get(DataSource);
  const work = app.get(UnitOfWork);
  const relay = new OutboxRelay(name, String(env.DATABASE_URL), nats, log, metrics);
  work.afterCommit(() => relay.wake());
  const consumers = definition.contract.consumes.map(
    (producer) => new FactConsumer(name, producer, handlers, nats, work, source, clock, log, metrics),
  );
  const workers = (definition.workers ?? []).map((type) => app.get<Worker>(type, { strict: false }));

  if (options.listens ?? true) {
    await app.listen();
    // Up is who is known to the broker: an asker of this very moment would hear that there is nobody.
    await nats.flush().catch(() => undefined);
    relay.start();
    for (const consumer of consumers) consumer.start();
    for (const worker of workers) worker.start();
  } else await app.init();

  const ready = async () =>
    !nats.isClosed() &&
    (await source.query('SELECT 1').then(
      () => true,
      () => false,
    ));
  const health =
    env.HEALTH_PORT === undefined
      ? undefined
      : await serveHealth(env.HEALTH_PORT, ready, metrics, env.HEALTH_HOST);
  log.debug({}, 'service is up');
  return {
    name,
    app,
    metrics,
    ready,
    stop: () => stopInOrder({ app, nats, relay, consumers, workers, health }, log),
  };
}

/** How long one part may take to stop; a process that cannot end is worse than one that is cut off. */
const STOP_MS = 15_000;

/** First nothing new comes in, then what is under way ends, then what is said goes out. */
async function stopInOrder(
  parts: {
    app: INestMicroservice;
    nats: NatsConnection;
    relay: OutboxRelay;
    consumers: FactConsumer[];
    workers: Worker[];
    health?: HealthServer;
  },
  log: Pino,
): Promise<void> {
  const step = (what: string, work: Promise<unknown>) =>
    within(STOP_MS, what, work).catch((error: unknown) =>
      log.error({ err: describe(error) }, 'did not stop in time'),
    );
  if (parts.health) await step('health', parts.health.close());
  await Promise.all([
    ...parts.workers.map((worker) => step('worker', worker.stop())),
    ...parts.consumers.map((consumer) => step('consumer', consumer.stop())),
  ]);
  await step('commands', parts.app.close());
  await step('relay', parts.relay.stop());
  if (!parts.nats.isClosed()) await step('connection', parts.nats.close());
}

function rootModule(
  definition: ServiceDefinition,
  env: ServiceEnv,
  parts: { log: Pino; clock: Clock; metrics: Metrics; rpc: RpcClient; handlers: Map<string, FactHandler[]> },
): Type {
  const { contract } = definition;
  @Global()
  @Module({
    imports: [
      TypeOrmModule.forRoot({
        // Nest's registry of data sources is one per process: without a name each service would overwrite the last.
        name: contract.name,
        ...dataSourceOptions(contract.name, String(env.DATABASE_URL), definition.entities, env.POOL_SIZE),
        retryAttempts: 20,
        retryDelay: 500,
      }),
    ],
    providers: [
      { provide: SERVICE_NAME, useValue: contract.name },
      { provide: DataSource, useExisting: getDataSourceToken(contract.name) },
      { provide: ServiceEnv, useValue: env },
      { provide: Logger, useValue: parts.log },
      { provide: Clock, useValue: parts.clock },
      { provide: Metrics, useValue: parts.metrics },
      { provide: RpcClient, useValue: parts.rpc },
      { provide: FileStore, useFactory: () => new FolderFileStore(env.FILES_DIR, parts.clock) },
      {
        provide: UnitOfWork,
        useFactory: (source: DataSource) => new UnitOfWork(source, parts.clock),
        inject: [DataSource],
      },
      {
        provide: Imports,
        useFactory: (files: FileStore, work: UnitOfWork) =>
          new Imports({ service: contract.name, files, work, rpc: parts.rpc }),
        inject: [FileStore, UnitOfWork],
      },
      {
        provide: DeadLetters,
        useFactory: (source: DataSource, work: UnitOfWork) =>
          new DeadLetters(contract.name, source, work, parts.handlers, parts.clock),
        inject: [DataSource, UnitOfWork],
      },
    ],
    exports: [
      SERVICE_NAME,
      DataSource,
      ServiceEnv,
      Logger,
      Clock,
      Metrics,
      RpcClient,
      FileStore,
      UnitOfWork,
      Imports,
      DeadLetters,
    ],
  })
  class PlatformModule {}

  @Module({
    imports: [PlatformModule, definition.module],
    controllers: [standardController(contract.name)],
    providers: definition.answers ? [{ provide: StandardAnswers, useExisting: definition.answers }] : [],
  })
  class RootModule {}
  return RootModule;
}
