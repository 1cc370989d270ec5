import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allContracts } from '#contracts/catalogue';
import { cloneRoot, instanceFolder } from '#platform/embedded/instance-folder';
import { lockInstance } from '#platform/embedded/instance-lock';
import { freePort } from '#platform/embedded/processes';
import { onStopSignal } from '#platform/embedded/stop-signal';
import { Installation } from '#platform/house/installation';
import { readHouseEnv } from './environment.js';
import { firstStart, readMode, whoCanSignIn, WIDE } from './first-start.js';
import { settingsFrom } from '../../gateway/src/gateway-options.js';
import { startGateway } from '../../gateway/src/gateway.js';
import { standardCommands } from '#contracts/core/standard';
import { Actor } from '#platform/actor/actor';
import { ActorTokens } from '#platform/actor/actor-tokens';
import { newId } from '#platform/database/ids';
import { connectNats } from '#platform/messaging/nats-connection';
import { RpcClient } from '#platform/messaging/rpc-client';
import { startServers } from './servers.js';
import { services } from './services.js';

/**
 * `npm run start:cluster`: one process per service on the same modules, as containers would run them. This process starts
 * database and broker, migrates, keeps stream and durables, and starts again a service that ended by itself.
 */
const say = (line: string) => process.stdout.write(`${line}\n`);
const env = readHouseEnv(process.env);
const folder = instanceFolder();
const mode = readMode(folder, process.argv.includes('--empty'));
const lock = await lockInstance(folder, say);
const servers = await startServers({ folder, env: process.env, log: say });
const port = env.PORT ?? 3000;
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
const stopTopology = await installation.keepTopology((error) => say(`operator: ${String(error)}`));

const children = new Map<string, ChildProcess>();
let stopping = false;

/** Starts a service's own main file; starts it again after a second when it ends unasked. */
function start(name: string, childEnv: Record<string, string | undefined>): void {
  const child = fork(fileURLToPath(new URL(`../../${name}/src/main.js`, import.meta.url)), {
    env: { PATH: process.env.PATH, ...childEnv },
    stdio: 'inherit',
  });
  children.set(name, child);
  child.on('exit', (code) => {
    if (stopping) return;
    say(`${name} ended (${code ?? 'killed'}); starting it again`);
    setTimeout(() => !stopping && start(name, childEnv), 1_000);
  });
}

const asText = (values: object) =>
  Object.fromEntries(Object.entries(values).map(([k, v]) => [k, v === undefined ? undefined : String(v)]));
for (const { contract } of services)
  start(contract.name, {
    ...asText(installation.envOf(contract.name)),
    HEALTH_PORT: String(await freePort()),
  });
const webDir = join(cloneRoot(), 'dist/web');
start('gateway', {
  ...asText(installation.envOf('gateway')),
  PORT: String(port),
  HOST: env.HOST,
  WEB_DIR: existsSync(webDir) ? webDir : undefined,
});
onStopSignal(async () => {
  stopping = true;
  lock.stopping();
  await Promise.all(
    [...children.values()].map(
      (child) =>
        new Promise<void>((resolve) =>
          child.exitCode !== null ? resolve() : (child.once('exit', () => resolve()), child.kill('SIGTERM')),
        ),
    ),
  );
  await stopTopology();
  await servers.stop();
  lock.release();
});

// The supervisor speaks in the gateway's name for two things: the first administrator, and the sample's way in.
const gatewayEnv = installation.envOf('gateway');
const connection = await connectNats({
  url: gatewayEnv.NATS_URL,
  user: gatewayEnv.NATS_USER,
  password: gatewayEnv.NATS_PASSWORD,
  name: 'gateway',
});
const rpc = new RpcClient(
  () => connection,
  await ActorTokens.open('gateway', gatewayEnv.ACTOR_KEY_FILE, gatewayEnv.ACTOR_JWKS_FILE),
  'gateway',
);
await everyServiceAnswers();
const invitation = await firstStart(
  {
    rpc,
    secrets: installation.secrets,
    sideDoor: () => startGateway(settingsFrom(gatewayEnv, { port: 0, host: '127.0.0.1', limits: WIDE })),
  },
  mode,
  say,
);
await connection.close();
say(`\nFiliz is ready, as ${children.size} processes: http://localhost:${port}`);
for (const line of whoCanSignIn(installation.secrets, mode, invitation)) say(line);

/** The processes come up at their own pace. */
async function everyServiceAnswers(): Promise<void> {
  for (const { contract } of services)
    for (const deadline = Date.now() + 60_000; ; await new Promise((resolve) => setTimeout(resolve, 200))) {
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
