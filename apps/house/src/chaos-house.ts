import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { NatsConnection } from '@nats-io/transport-node';
import { allContracts } from '#contracts/catalogue';
import { standardCommands } from '#contracts/core/standard';
import { Actor } from '#platform/actor/actor';
import { ActorTokens } from '#platform/actor/actor-tokens';
import { newId } from '#platform/database/ids';
import { urlFor, withClient } from '#platform/database/provision';
import { cloneRoot, passableFolder } from '#platform/embedded/instance-folder';
import { startNats, type EmbeddedNats } from '#platform/embedded/nats-server';
import { startPostgres, type EmbeddedPostgres } from '#platform/embedded/postgres';
import { freePort } from '#platform/embedded/processes';
import { DomainError } from '#platform/errors/domain-error';
import { Installation, writeNatsUsers } from '#platform/house/installation';
import { connectNats } from '#platform/messaging/nats-connection';
import { RpcClient } from '#platform/messaging/rpc-client';
import type { ServiceDefinition } from '#platform/service/service';

const dist = join(cloneRoot(), 'dist/apps');
/** Eleven processes that start at once on a busy machine take their time. */
const WAIT_MS = 240_000;

/**
 * Built services, each in a process of its own, on a broker and a database of their own; whatever ends is started again.
 * All of them can be killed with `kill -9`.
 */
export class ChaosHouse {
  private stopping = false;
  private readonly children = new Map<string, ChildProcess>();
  private gatewayPort = 0;

  private constructor(
    private readonly definitions: readonly ServiceDefinition[],
    private readonly folder: string,
    private postgres: EmbeddedPostgres,
    private nats: EmbeddedNats,
    readonly installation: Installation,
    private readonly stopTopology: () => Promise<void>,
    private readonly connection: NatsConnection,
    /** Asks services as the gateway would. */
    readonly rpc: RpcClient,
  ) {}

  static async start(
    definitions: readonly ServiceDefinition[],
    options: { gateway?: boolean; env?: Record<string, string> } = {},
  ): Promise<ChaosHouse> {
    const folder = passableFolder(mkdtempSync('/var/tmp/filiz-chaos-'));
    const postgres = await startPostgres({ folder: join(folder, 'postgres') });
    const configFile = writeNatsUsers(folder, allContracts);
    const nats = await startNats({ folder: join(folder, 'nats'), configFile });
    const installation = await Installation.open({
      folder,
      adminUrl: postgres.adminUrl,
      natsUrl: nats.url,
      natsUsers: true,
      contracts: allContracts,
      env: options.env,
    });
    for (const definition of definitions) await installation.migrate(definition);
    const stopTopology = await installation.keepTopology(() => undefined);
    const env = installation.envOf('gateway');
    const connection = await connectNats({
      url: nats.url,
      user: env.NATS_USER,
      password: env.NATS_PASSWORD,
      name: 'gateway',
    });
    const tokens = await ActorTokens.open('gateway', env.ACTOR_KEY_FILE, env.ACTOR_JWKS_FILE);
    const rpc = new RpcClient(() => connection, tokens, 'gateway');
    const house = new ChaosHouse(
      definitions,
      folder,
      postgres,
      nats,
      installation,
      stopTopology,
      connection,
      rpc,
    );
    for (const { contract } of definitions) house.run(contract.name);
    if (options.gateway) {
      house.gatewayPort = await freePort();
      house.run('gateway');
    }
    return house;
  }

  /** Where the gateway listens. */
  get url(): string {
    return `http://127.0.0.1:${this.gatewayPort}`;
  }

  /** Whom one may kill: every service, the gateway if there is one, broker and database. */
  get victims(): string[] {
    return [...this.children.keys(), 'nats', 'postgres'];
  }

  private run(name: string): void {
    const own: [string, string][] = Object.entries(this.installation.envOf(name)).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, String(value)]],
    );
    // No request is refused for being one too many.
    const limits = { LIMIT_ACCOUNT: '1000000', LIMIT_ADDRESS: '1000000', LIMIT_SIGN_IN: '1000000' };
    const child = fork(join(dist, name, 'src/main.js'), {
      env: {
        PATH: process.env.PATH,
        ...Object.fromEntries(own),
        LOG_LEVEL: process.env.FILIZ_TEST_LOG ?? 'silent',
        ...(name === 'gateway' ? { PORT: String(this.gatewayPort), ...limits } : {}),
      },
      execArgv: [],
      // What dies complains; it is wanted only where somebody looks.
      stdio: process.env.FILIZ_TEST_LOG ? 'inherit' : ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.children.set(name, child);
    child.on('exit', () => !this.stopping && setTimeout(() => !this.stopping && this.run(name), 300));
  }

  /** Waits until the victim is at work, and ends it in the middle of that. Broker and database come back before this returns. */
  async kill(victim: string): Promise<void> {
    if (victim === 'nats') return this.killNats();
    if (victim === 'postgres') return this.killPostgres();
    await this.answers(victim);
    const child = this.children.get(victim)!;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  async killNats(whileDown: (store: string) => void = () => undefined): Promise<void> {
    process.kill(this.nats.pid, 'SIGKILL');
    await this.nats.exited;
    whileDown(join(this.folder, 'nats/jetstream'));
    this.nats = await startNats({
      folder: join(this.folder, 'nats'),
      configFile: join(this.folder, 'secrets/nats-users.conf'),
      port: this.nats.port,
    });
  }

  private async killPostgres(): Promise<void> {
    process.kill(this.postgres.pid, 'SIGKILL');
    await this.postgres.exited;
    this.postgres = await startPostgres({ folder: join(this.folder, 'postgres'), port: this.postgres.port });
  }

  /** Waits until a service, or the gateway, answers. */
  async answers(name: string): Promise<void> {
    const asked = () =>
      name === 'gateway'
        ? fetch(`${this.url}/health/live`).then((r) => r.text())
        : this.rpc.ask(
            standardCommands(name).status,
            {},
            { actor: Actor.service('gateway'), requestId: newId() },
          );
    await until(`${name} answers`, () =>
      asked().then(
        () => true,
        () => false,
      ),
    );
  }

  /** Waits until every fact is published and taken in by everyone who listens to its producer. */
  async caughtUp(): Promise<void> {
    await until('every fact is published and taken in', async () => {
      const said = new Map<string, string>();
      for (const { contract } of this.definitions) {
        const [{ all, out }] = await this.rows<{ all: string; out: string }>(
          contract.name,
          'SELECT count(*) AS all, count(stream_seq) AS out FROM outbox',
        );
        if (all !== out) return `${contract.name} has published ${out} of ${all}`;
        said.set(contract.name, all);
      }
      for (const [consumer, producer] of this.listening()) {
        const [{ taken }] = await this.rows<{ taken: string }>(
          consumer,
          `SELECT count(*) AS taken FROM inbox WHERE producer = '${producer}'`,
        );
        if (Number(taken) < Number(said.get(producer)))
          return `${consumer} has ${taken} of ${said.get(producer)} from ${producer}`;
      }
      return true;
    });
  }

  /** Facts that a listener noted twice, lacks, or could not work with. */
  async astray(): Promise<Record<string, { doubled: number; missing: number; dead: number }>> {
    const found: Record<string, { doubled: number; missing: number; dead: number }> = {};
    for (const [consumer, producer] of this.listening()) {
      const said = await this.rows<{ id: string }>(producer, 'SELECT id FROM outbox');
      const taken = await this.rows<{ id: string }>(
        consumer,
        `SELECT id FROM inbox WHERE producer = '${producer}'`,
      );
      const dead = await this.rows(consumer, `SELECT id FROM dead_letter WHERE producer = '${producer}'`);
      const has = new Set(taken.map((t) => t.id));
      const doubled = taken.length - has.size;
      const missing = said.filter((s) => !has.has(s.id)).length;
      if (doubled + missing + dead.length > 0)
        found[`${consumer} of ${producer}`] = { doubled, missing, dead: dead.length };
    }
    return found;
  }

  private listening(): [consumer: string, producer: string][] {
    const here = new Set(this.definitions.map((d) => d.contract.name));
    return this.definitions.flatMap(({ contract }) =>
      contract.consumes.filter((p) => here.has(p)).map((p): [string, string] => [contract.name, p]),
    );
  }

  /** Rows of a service's database, with the admin's eyes. */
  rows<T = Record<string, unknown>>(service: string, sql: string): Promise<T[]> {
    return withClient(
      urlFor(this.postgres.adminUrl, this.installation.place(service).database),
      async (client) => (await client.query(sql)).rows as T[],
    );
  }

  async stop(): Promise<void> {
    this.stopping = true;
    for (const child of this.children.values()) child.kill('SIGKILL');
    await this.connection.close();
    await this.stopTopology();
    await this.nats.stop();
    await this.postgres.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Asks again and again, with a short rest; a text says what is still missing. */
export async function until(what: string, holds: () => Promise<boolean | string>): Promise<void> {
  for (const deadline = Date.now() + WAIT_MS; ; await rest(100)) {
    const said = await holds();
    if (said === true) return;
    if (Date.now() > deadline) throw new Error(`it did not come about that ${what}: ${String(said)}`);
  }
}

/** Repeats with the same key until the command is acknowledged, as a careful caller does after 503 and 504. */
export async function insist<T>(send: (key: string) => Promise<T>): Promise<T> {
  const key = newId();
  for (;;) {
    try {
      return await send(key);
    } catch (error) {
      if (!(error instanceof DomainError && REPEATED.includes(error.code))) throw error;
      await rest(100);
    }
  }
}
const REPEATED = ['SERVICE_UNAVAILABLE', 'OUTCOME_UNKNOWN', 'INTERNAL'];

export const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
