import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { NatsConnection } from '@nats-io/transport-node';
import { allContracts } from '#contracts/catalogue';
import { programCommands } from '#contracts/programs/program.commands';
import { reportingCommands } from '#contracts/reporting/reporting.commands';
import { ActorTokens } from '#platform/actor/actor-tokens';
import { newId } from '#platform/database/ids';
import { urlFor, withClient } from '#platform/database/provision';
import { passableFolder } from '#platform/embedded/instance-folder';
import { startNats, type EmbeddedNats } from '#platform/embedded/nats-server';
import { startPostgres, type EmbeddedPostgres } from '#platform/embedded/postgres';
import { DomainError } from '#platform/errors/domain-error';
import { Installation, writeNatsUsers } from '#platform/house/installation';
import { connectNats } from '#platform/messaging/nats-connection';
import { RpcClient } from '#platform/messaging/rpc-client';
import type { ServiceDefinition } from '#platform/service/service';
import { staffOf } from '#testing/actors';
import { programsService } from '../../../programs/src/programs.service-definition.js';
import { reportingService } from '../../../reporting/src/reporting.service-definition.js';

/**
 * Nothing is lost: commands go on while services (and with them relay and consumers), broker and database are killed with
 * `kill -9` and started again. Every acknowledged command is there once, every fact arrived once, and reporting agrees.
 * The services are the built ones, each in a process of its own.
 */
const COMMANDS = Number(process.env.CHAOS_COMMANDS ?? 3_000);
const SENDERS = 20;
const KILL_EVERY_MS = 1_500;
const dist = join(import.meta.dirname, '../../../../dist/apps');

let folder: string;
let postgres: EmbeddedPostgres;
let nats: EmbeddedNats;
let installation: Installation;
let stopTopology: () => Promise<void>;
let gateway: NatsConnection;
let rpc: RpcClient;
let stopping = false;
const children = new Map<string, ChildProcess>();
const definitions: ServiceDefinition[] = [programsService, reportingService];
const chamber = newId();
const staff = staffOf(chamber);

function startService(name: string): void {
  const env = Object.fromEntries(
    Object.entries(installation.envOf(name)).flatMap(([k, v]) => (v === undefined ? [] : [[k, String(v)]])),
  );
  const child = fork(join(dist, name, 'src/main.js'), {
    env: { PATH: process.env.PATH, ...env, LOG_LEVEL: 'silent' },
    execArgv: [],
    stdio: 'inherit',
  });
  children.set(name, child);
  child.on('exit', () => !stopping && setTimeout(() => !stopping && startService(name), 300));
}

beforeAll(async () => {
  folder = passableFolder(mkdtempSync('/var/tmp/filiz-chaos-'));
  postgres = await startPostgres({ folder: join(folder, 'postgres') });
  nats = await startNats({ folder: join(folder, 'nats'), configFile: writeNatsUsers(folder, allContracts) });
  installation = await Installation.open({
    folder,
    adminUrl: postgres.adminUrl,
    natsUrl: nats.url,
    natsUsers: true,
    contracts: allContracts,
  });
  for (const definition of definitions) await installation.migrate(definition);
  stopTopology = await installation.keepTopology(() => undefined);
  for (const { contract } of definitions) startService(contract.name);
  const env = installation.envOf('gateway');
  gateway = await connectNats({
    url: nats.url,
    user: env.NATS_USER,
    password: env.NATS_PASSWORD,
    name: 'gateway',
  });
  rpc = new RpcClient(
    () => gateway,
    await ActorTokens.open('gateway', env.ACTOR_KEY_FILE, env.ACTOR_JWKS_FILE),
    'gateway',
  );
}, 120_000);

afterAll(async () => {
  stopping = true;
  for (const child of children.values()) child.kill('SIGKILL');
  await gateway?.close();
  await stopTopology?.();
  await nats?.stop();
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const rows = <T>(service: string, sql: string) =>
  withClient(
    urlFor(postgres.adminUrl, installation.place(service).database),
    async (client) => (await client.query(sql)).rows as T[],
  );

/** Repeats with the same key until the command is acknowledged, as a careful caller does after 503 and 504. */
async function insist<T>(send: (key: string) => Promise<T>): Promise<T> {
  const key = newId();
  for (;;) {
    try {
      return await send(key);
    } catch (error) {
      if (
        !(error instanceof DomainError) ||
        !['SERVICE_UNAVAILABLE', 'OUTCOME_UNKNOWN', 'INTERNAL'].includes(error.code)
      )
        throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function caughtUp(): Promise<void> {
  for (const deadline = Date.now() + 120_000; ; await new Promise((resolve) => setTimeout(resolve, 250))) {
    const [{ said, out }] = await rows<{ said: string; out: string }>(
      'programs',
      'SELECT count(*) AS said, count(stream_seq) AS out FROM outbox',
    );
    const [{ taken }] = await rows<{ taken: string }>('reporting', 'SELECT count(*) AS taken FROM inbox');
    if (said === out && taken === said) return;
    if (Date.now() > deadline) throw new Error(`said ${said}, published ${out}, taken ${taken}`);
  }
}

const killers: Record<string, () => Promise<void>> = {
  programs: async () => void children.get('programs')?.kill('SIGKILL'),
  reporting: async () => void children.get('reporting')?.kill('SIGKILL'),
  nats: async () => {
    process.kill(nats.pid, 'SIGKILL');
    await nats.exited;
    nats = await startNats({
      folder: join(folder, 'nats'),
      configFile: join(folder, 'secrets/nats-users.conf'),
      port: nats.port,
    });
  },
  postgres: async () => {
    process.kill(postgres.pid, 'SIGKILL');
    await postgres.exited;
    postgres = await startPostgres({ folder: join(folder, 'postgres'), port: postgres.port });
  },
};

test(`${COMMANDS} commands survive kills of services, broker and database`, async () => {
  const tag = {
    title: 'Kaos',
    executorId: chamber,
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    sectors: [],
    ambassadorsPerFirm: 0,
  };
  const { id: programId } = await insist((key) =>
    rpc.ask(
      programCommands.createProgram,
      { ...tag, code: 'KAOS' },
      { actor: staff, requestId: newId(), idempotencyKey: key },
    ),
  );
  const rule = { from: 'programs.participation', count: 'rows' };
  await insist((key) =>
    rpc.ask(
      programCommands.defineIndicator,
      { programId, code: 'K1', name: 'Katılım', unit: 'adet', rule },
      { actor: staff, requestId: newId(), idempotencyKey: key },
    ),
  );

  const acknowledged = new Map<string, string>();
  let sent = 0;
  const sender = async () => {
    while (sent < COMMANDS) {
      sent++;
      const firmId = newId();
      const { id } = await insist((key) =>
        rpc.ask(
          programCommands.startParticipation,
          { programId, firmId },
          { actor: staff, requestId: newId(), idempotencyKey: key },
        ),
      );
      acknowledged.set(firmId, id);
    }
  };
  const kills: string[] = [];
  const senders = Promise.all(Array.from({ length: SENDERS }, sender));
  const victims = Object.keys(killers);
  let done = false;
  void senders.finally(() => (done = true));
  // Every victim falls at least once, however fast the senders are.
  for (let i = 0; !done || i < victims.length; i++) {
    const victim = victims[i % victims.length];
    await killers[victim]();
    kills.push(victim);
    await new Promise((resolve) => setTimeout(resolve, KILL_EVERY_MS));
  }
  await senders;
  await caughtUp();

  const stored = await rows<{ id: string; firm_id: string }>(
    'programs',
    'SELECT id, firm_id FROM participation',
  );
  expect(stored).toHaveLength(COMMANDS);
  expect(stored.filter((p) => acknowledged.get(p.firm_id) !== p.id)).toEqual([]);
  expect(await once()).toEqual({ doubled: '0', missing: '0' });
  expect(await value(programId)).toBe(String(COMMANDS));
  process.stderr.write(
    `chaos: ${COMMANDS} commands, kills: ${victims.map((v) => `${v} ${kills.filter((k) => k === v).length}`).join(', ')}\n`,
  );
});

test('the whole NATS store is deleted while it is down: the outboxes publish again, nothing is missing or doubled', async () => {
  const before = await rows<{ n: string }>('programs', 'SELECT count(*) AS n FROM outbox');
  process.kill(nats.pid, 'SIGKILL');
  await nats.exited;
  expect(existsSync(join(folder, 'nats/jetstream'))).toBe(true);
  rmSync(join(folder, 'nats/jetstream'), { recursive: true });
  nats = await startNats({
    folder: join(folder, 'nats'),
    configFile: join(folder, 'secrets/nats-users.conf'),
    port: nats.port,
  });
  const { id } = await insist((key) =>
    rpc.ask(
      programCommands.createProgram,
      {
        code: 'SONRA',
        title: 'Sonra',
        executorId: chamber,
        startsOn: '2026-01-01',
        endsOn: '2026-12-31',
        sectors: [],
        ambassadorsPerFirm: 0,
      },
      { actor: staff, requestId: newId(), idempotencyKey: key },
    ),
  );
  await caughtUp();
  expect(await rows('reporting', `SELECT version FROM record_state WHERE id = '${id}'`)).toEqual([
    { version: 1 },
  ]);
  expect(await once()).toEqual({ doubled: '0', missing: '0' });
  const [{ republished }] = await rows<{ republished: string }>(
    'programs',
    'SELECT count(DISTINCT stream_seq) AS republished FROM outbox',
  );
  expect(Number(republished)).toBe(Number(before[0].n) + 1);
});

/** Facts that reporting noted twice, or that it lacks. */
async function once(): Promise<{ doubled: string; missing: string }> {
  const said = await rows<{ id: string }>('programs', 'SELECT id FROM outbox');
  const taken = await rows<{ id: string }>('reporting', 'SELECT id FROM inbox');
  const has = new Set(taken.map((t) => t.id));
  return {
    doubled: String(taken.length - has.size),
    missing: String(said.filter((s) => !has.has(s.id)).length),
  };
}

async function value(programId: string): Promise<string> {
  const { items } = await insist(() =>
    rpc.ask(reportingCommands.readValues, { programId }, { actor: staff, requestId: newId() }),
  );
  return items[0].value;
}
