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
import { readMode } from './first-start.js';
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
  env: { PUBLIC_URL: env.PUBLIC_URL ?? `http://localhost:${port}`, SAMPLE_MODE: String(mode.sample), SMTP_URL: env.SMTP_URL, MAIL_FROM: env.MAIL_FROM, LOG_LEVEL: env.LOG_LEVEL ?? 'warn' },
});
for (const definition of services) await installation.migrate(definition);
const stopTopology = await installation.keepTopology((error) => say(`operator: ${String(error)}`));

const children = new Map<string, ChildProcess>();
let stopping = false;

/** Starts a service's own main file; starts it again after a second when it ends unasked. */
function start(name: string, childEnv: Record<string, string | undefined>): void {
  const child = fork(fileURLToPath(new URL(`../../${name}/src/main.js`, import.meta.url)), { env: { PATH: process.env.PATH, ...childEnv }, stdio: 'inherit' });
  children.set(name, child);
  child.on('exit', (code) => {
    if (stopping) return;
    say(`${name} ended (${code ?? 'killed'}); starting it again`);
    setTimeout(() => !stopping && start(name, childEnv), 1_000);
  });
}

const asText = (values: object) => Object.fromEntries(Object.entries(values).map(([k, v]) => [k, v === undefined ? undefined : String(v)]));
for (const { contract } of services) start(contract.name, { ...asText(installation.envOf(contract.name)), HEALTH_PORT: String(await freePort()) });
const webDir = join(cloneRoot(), 'dist/web');
start('gateway', { ...asText(installation.envOf('gateway')), PORT: String(port), HOST: env.HOST, WEB_DIR: existsSync(webDir) ? webDir : undefined });
say(`Filiz runs as ${children.size} processes: http://localhost:${port}`);

onStopSignal(async () => {
  stopping = true;
  lock.stopping();
  await Promise.all(
    [...children.values()].map((child) => new Promise<void>((resolve) => (child.exitCode !== null ? resolve() : (child.once('exit', () => resolve()), child.kill('SIGTERM'))))),
  );
  await stopTopology();
  await servers.stop();
  lock.release();
});
