import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allContracts } from '#contracts/catalogue';
import { standardCommands } from '#contracts/core/standard';
import { Actor } from '#platform/actor/actor';
import { ActorTokens } from '#platform/actor/actor-tokens';
import { newId } from '#platform/database/ids';
import { cloneRoot, instanceFolder } from '#platform/embedded/instance-folder';
import { lockInstance } from '#platform/embedded/instance-lock';
import { freePort } from '#platform/embedded/processes';
import { Installation } from '#platform/house/installation';
import { connectNats } from '#platform/messaging/nats-connection';
import { RpcClient } from '#platform/messaging/rpc-client';
import { settingsFrom } from '../../gateway/src/gateway-options.js';
import { startGateway } from '../../gateway/src/gateway.js';
import { readHouseEnv } from './environment.js';
import { firstStart, readMode, whoCanSignIn, WIDE } from './first-start.js';
import { startServers } from './servers.js';
import { services } from './services.js';
import { assertDoorFree } from './terminal/door-check.js';
import { runAtTerminal, type Life } from './terminal/run-at-terminal.js';

/**
 * `npm run start:cluster`: one process per service on the same modules, as containers would run them. This process starts
 * database and broker, migrates, keeps stream and durables, and starts again a service that ended by itself.
 */
const say = (line: string) => process.stdout.write(`${line}\n`);
const began = Date.now();

async function start(life: Life): Promise<void> {
  const env = readHouseEnv(process.env);
  const folder = instanceFolder();
  const lock = await lockInstance(folder, say);
  life.whenStopping(() => lock.stopping());
  life.atEnd(() => lock.release());
  const port = env.PORT ?? 3000;
  await assertDoorFree(port, env.HOST);
  const mode = readMode(folder, process.argv.includes('--empty'));

  const servers = await startServers({ folder, env: process.env, log: say });
  life.atEnd(() => servers.stop());
  const installation = await Installation.open({
    folder,
    adminUrl: servers.adminUrl,
    natsUrl: servers.natsUrl,
    natsUsers: servers.natsUsers,
    contracts: allContracts,
    env: {
      PUBLIC_URL: env.PUBLIC_URL ?? `http://localhost:${port}`,
      SAMPLE_MODE: String(mode.sample),
      SMTP_URL: env.SMTP_URL,
      MAIL_FROM: env.MAIL_FROM,
      LOG_LEVEL: env.LOG_LEVEL ?? 'warn',
    },
  });
  for (const definition of services) await installation.migrate(definition);
  life.atEnd(await installation.keepTopology((error) => say(`operator: ${String(error)}`)));

  const children = new Children(life.signal);
  life.atEnd(() => children.stop());
  for (const { contract } of services)
    children.start(contract.name, {
      ...asText(installation.envOf(contract.name)),
      HEALTH_PORT: String(await freePort()),
    });
  const webDir = join(cloneRoot(), 'dist/web');
  children.start('gateway', {
    ...asText(installation.envOf('gateway')),
    PORT: String(port),
    HOST: env.HOST,
    TRUST_PROXY: env.TRUST_PROXY,
    ...asText({
      LIMIT_ACCOUNT: env.LIMIT_ACCOUNT,
      LIMIT_ADDRESS: env.LIMIT_ADDRESS,
      LIMIT_SIGN_IN: env.LIMIT_SIGN_IN,
    }),
    WEB_DIR: existsSync(webDir) ? webDir : undefined,
  });

  // The supervisor speaks in the gateway's name for two things: the first administrator, and the sample's way in.
  const gatewayEnv = installation.envOf('gateway');
  const connection = await connectNats({
    url: gatewayEnv.NATS_URL,
    user: gatewayEnv.NATS_USER,
    password: gatewayEnv.NATS_PASSWORD,
    name: 'gateway',
  });
  life.atEnd(() => connection.close());
  const rpc = new RpcClient(
    () => connection,
    await ActorTokens.open('gateway', gatewayEnv.ACTOR_KEY_FILE, gatewayEnv.ACTOR_JWKS_FILE),
    'gateway',
  );
  await everyServiceAnswers(rpc, life.signal);
  const invitation = await firstStart(
    {
      rpc,
      secrets: installation.secrets,
      sideDoor: () => startGateway(settingsFrom(gatewayEnv, { port: 0, host: '127.0.0.1', limits: WIDE })),
    },
    mode,
    say,
    life.signal,
  );
  await connection.close();
  say('');
  say(
    `Filiz is ready, as ${children.count} processes: http://localhost:${port}   (${((Date.now() - began) / 1000).toFixed(1)} s)`,
  );
  for (const line of whoCanSignIn(installation.secrets, mode, invitation)) say(line);
  say(`  Ctrl-C stops Filiz; the data stays in ${folder}`);
}

/** The services' processes. */
class Children {
  private readonly running = new Map<string, ChildProcess>();

  constructor(private readonly over: AbortSignal) {}

  get count(): number {
    return this.running.size;
  }

  /** Starts a service's own main file; starts it again after a second when it ends unasked. */
  start(name: string, env: Record<string, string | undefined>): void {
    const child = fork(fileURLToPath(new URL(`../../${name}/src/main.js`, import.meta.url)), {
      // In a process group of its own: Ctrl-C in the terminal reaches us alone, and we stop them in order.
      detached: true,
      execArgv: ['--import', new URL('./end-with-parent.js', import.meta.url).href],
      env: { PATH: process.env.PATH, ...env },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.running.set(name, child);
    child.on('exit', (code) => {
      if (this.over.aborted || this.stopping) return;
      say(`${name} ended (${code ?? 'killed'}); starting it again`);
      setTimeout(() => !this.over.aborted && !this.stopping && this.start(name, env), 1_000);
    });
  }

  private stopping = false;

  /** The door first, then all the others. */
  async stop(): Promise<void> {
    this.stopping = true;
    const gateway = this.running.get('gateway');
    if (gateway) await ended(gateway);
    await Promise.all([...this.running.values()].map(ended));
  }
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

const asText = (values: object) =>
  Object.fromEntries(Object.entries(values).map(([k, v]) => [k, v === undefined ? undefined : String(v)]));

/** The processes come up at their own pace. */
async function everyServiceAnswers(rpc: RpcClient, signal: AbortSignal): Promise<void> {
  for (const { contract } of services)
    for (const deadline = Date.now() + 60_000; ; await new Promise((resolve) => setTimeout(resolve, 200))) {
      signal.throwIfAborted();
      const answer = await rpc
        .ask(
          standardCommands(contract.name).status,
          {},
          { actor: Actor.service('gateway'), requestId: newId() },
        )
        .catch((error: unknown) => error);
      if (!(answer instanceof Error)) break;
      if (Date.now() > deadline) throw answer;
    }
}

runAtTerminal(start);
