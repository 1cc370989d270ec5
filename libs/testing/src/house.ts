import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Command } from '#contracts/core/command';
import type { ServiceContract } from '#contracts/core/service';
import { allContracts } from '#contracts/catalogue';
import type { Actor } from '#platform/actor/actor';
import { ActorTokens } from '#platform/actor/actor-tokens';
import { FixedClock } from '#platform/clock/clock';
import { newId } from '#platform/database/ids';
import type { CountingLogger } from '#platform/database/data-source';
import { urlFor, withClient } from '#platform/database/provision';
import { startNats, type EmbeddedNats } from '#platform/embedded/nats-server';
import { Installation, writeNatsUsers } from '#platform/house/installation';
import { createLogger } from '#platform/log/logger';
import { connectNats } from '#platform/messaging/nats-connection';
import { RpcClient } from '#platform/messaging/rpc-client';
import { within } from '#platform/service/within';
import { startService, type RunningService, type ServiceDefinition } from '#platform/service/service';
import { cloneDatabase, dropDatabase, testPlace, testPostgres } from './databases.js';

/** So that a test which cannot start says where it stood. */
const STEP_MS = 30_000;

export interface HouseOptions {
  services: readonly ServiceDefinition[];
  /** Clock of all services; default stands at 2026-03-02T09:00Z. */
  clock?: FixedClock;
  env?: Record<string, string | undefined>;
  /** Default `silent`; `FILIZ_TEST_LOG=debug` shows everything. */
  logLevel?: string;
}

/** Real services on real PostgreSQL and NATS for one test file. Close it in `afterAll`. */
export class House {
  private constructor(
    readonly installation: Installation,
    readonly clock: FixedClock,
    readonly nats: EmbeddedNats,
    readonly folder: string,
    private readonly definitions: readonly ServiceDefinition[],
    private readonly running: Map<string, RunningService>,
    private readonly rpc: RpcClient,
    private readonly closers: (() => Promise<void>)[],
  ) {}

  static async start(options: HouseOptions): Promise<House> {
    const clock = options.clock ?? new FixedClock('2026-03-02T09:00:00Z');
    const folder = mkdtempSync(join(process.env.FILIZ_TEST_FOLDER ?? tmpdir(), 'house-'));
    const nats = await within(
      STEP_MS,
      'the broker’s start',
      startNats({ folder: join(folder, 'nats'), configFile: writeNatsUsers(folder, allContracts) }),
    );
    const prefix = `t_${newId().replaceAll('-', '').slice(-12)}`;
    const places = new Map(
      options.services.map((definition) => [definition.contract.name, testPlace(definition, prefix)]),
    );
    const installation = await Installation.open({
      folder,
      adminUrl: testPostgres(),
      natsUrl: nats.url,
      natsUsers: true,
      contracts: allContracts,
      placeOf: (service) => places.get(service),
      env: { PUBLIC_URL: 'http://localhost:3000', SAMPLE_MODE: 'false', POOL_SIZE: '4', ...options.env },
    });
    await within(
      STEP_MS,
      'cloning databases',
      Promise.all(options.services.map((definition) => cloneDatabase(installation, definition))),
    );
    const stopTopology = await within(
      STEP_MS,
      'stream and durables',
      installation.keepTopology(() => undefined),
    );
    const level = process.env.FILIZ_TEST_LOG ?? options.logLevel ?? 'silent';
    const running = new Map<string, RunningService>();
    for (const definition of options.services) {
      const name = definition.contract.name;
      const start = startService(definition, installation.envOf(name), {
        clock,
        log: createLogger(name, level),
      });
      running.set(name, await within(STEP_MS, `the start of ${name}`, start));
    }
    const env = installation.envOf('gateway');
    const connection = await connectNats({
      url: nats.url,
      user: env.NATS_USER,
      password: env.NATS_PASSWORD,
      name: 'gateway',
    });
    const tokens = await ActorTokens.open('gateway', env.ACTOR_KEY_FILE, env.ACTOR_JWKS_FILE);
    const rpc = new RpcClient(() => connection, tokens, 'gateway');
    return new House(installation, clock, nats, folder, options.services, running, rpc, [
      () => connection.close(),
      stopTopology,
    ]);
  }

  /** Sends a command as the gateway would, in this actor's name. */
  ask<Q extends object, R extends object>(
    command: Command<Q, R>,
    request: NoInfer<Q>,
    actor: Actor,
    options: { key?: string; requestId?: string } = {},
  ): Promise<R> {
    return this.rpc.ask(command, request, {
      actor,
      requestId: options.requestId ?? newId(),
      idempotencyKey: options.key,
    });
  }

  /** A provider of a running service. */
  get<T>(service: string, type: Type<T> | (abstract new (...args: never[]) => T)): T {
    return this.service(service).app.get<T>(type as Type<T>, { strict: false });
  }

  service(name: string): RunningService {
    const service = this.running.get(name);
    if (!service) throw new Error(`${name} does not run in this house`);
    return service;
  }

  /** Stops one service and starts it again on the same database. */
  async restart(name: string): Promise<void> {
    await this.service(name).stop();
    const definition = this.definitions.find((d) => d.contract.name === name)!;
    this.running.set(
      name,
      await startService(definition, this.installation.envOf(name), {
        clock: this.clock,
        log: createLogger(name, 'silent'),
      }),
    );
  }

  /** Rows of a service's database, with the admin's eyes. */
  sql<T = Record<string, unknown>>(service: string, query: string, params: unknown[] = []): Promise<T[]> {
    const { database } = this.installation.place(service);
    return withClient(
      urlFor(testPostgres(), database),
      async (client) => (await client.query(query, params)).rows as T[],
    );
  }

  /** The statements that one piece of work sends to a service's database, once nothing older is on its way. */
  async statements(service: string, work: () => Promise<unknown>): Promise<string[]> {
    await this.settled();
    const logger = this.dataSource(service).options.logger as CountingLogger;
    logger.listen();
    await work();
    return logger.heard();
  }

  dataSource(service: string): DataSource {
    return this.get(service, DataSource);
  }

  /** Waits until every fact is published and taken in (or lies among the dead letters). */
  async settled(timeoutMs = 15_000): Promise<void> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      const waiting = await this.unsettled();
      if (waiting.length === 0) return;
      if (Date.now() > deadline) throw new Error(`not settled: ${waiting.join('; ')}`);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }

  private async unsettled(): Promise<string[]> {
    const produced = new Map<string, number>();
    const waiting: string[] = [];
    for (const { contract } of this.definitions) {
      const [row] = await this.sql<{ all: string; out: string }>(
        contract.name,
        'SELECT count(*) AS all, count(stream_seq) AS out FROM outbox',
      );
      produced.set(contract.name, Number(row.all));
      if (row.all !== row.out) waiting.push(`${contract.name} has published ${row.out} of ${row.all}`);
    }
    for (const { contract } of this.definitions)
      for (const producer of contract.consumes.filter((p) => produced.has(p))) {
        const [row] = await this.sql<{ n: string }>(
          contract.name,
          `SELECT (SELECT count(*) FROM inbox WHERE producer = $1) + (SELECT count(*) FROM dead_letter WHERE producer = $1 AND state = 'waiting') AS n`,
          [producer],
        );
        if (Number(row.n) < produced.get(producer)!)
          waiting.push(`${contract.name} has ${row.n} of ${produced.get(producer)} from ${producer}`);
      }
    return waiting;
  }

  /** Something else to close with the house, e.g. a gateway. */
  closeWith(closer: () => Promise<void>): void {
    this.closers.unshift(closer);
  }

  async stop(): Promise<void> {
    for (const close of this.closers.slice(0, -2)) await close();
    await Promise.all([...this.running.values()].map((service) => service.stop()));
    for (const close of this.closers.slice(-2)) await close();
    await this.nats.stop();
    await Promise.all(this.definitions.map((d) => dropDatabase(this.installation.place(d.contract.name))));
    rmSync(this.folder, { recursive: true, force: true });
  }

  get contracts(): readonly ServiceContract[] {
    return this.definitions.map((d) => d.contract);
  }
}
