import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cloneRoot, instanceFolder } from '#platform/embedded/instance-folder';
import { lockInstance } from '#platform/embedded/instance-lock';
import { onStopSignal } from '#platform/embedded/stop-signal';
import { reportingService } from '../../reporting/src/reporting.service-definition.js';
import { limitsFrom } from '../../gateway/src/gateway-options.js';
import { readHouseEnv } from './environment.js';
import { doorsOf, firstStart, readMode, whoCanSignIn } from './first-start.js';
import { startHouse, type House } from './house.js';
import { startServers, type Servers } from './servers.js';

/**
 * `npm start`: database, broker, all services and the gateway in one process. `--empty` leaves the sample out;
 * `--rebuild-reporting` drops the figures and counts them again from all facts.
 */
const say = (line: string) => process.stdout.write(`${line}\n`);
const began = Date.now();
const env = readHouseEnv(process.env);
const folder = instanceFolder();
const mode = readMode(folder, process.argv.includes('--empty'));
const lock = await lockInstance(folder, say);

const up: { servers?: Servers; house?: House } = {};
onStopSignal(async () => {
  say('\nStopping…');
  lock.stopping();
  await up.house?.stop();
  await up.servers?.stop();
  lock.release();
  say('Stopped. Everything is kept.');
});

async function run(): Promise<void> {
  const servers = (up.servers = await startServers({ folder, env: process.env, log: say }));
  const webDir = join(cloneRoot(), 'dist/web');
  const house = (up.house = await startHouse({
    folder,
    servers,
    port: env.PORT ?? 3000,
    host: env.HOST,
    webDir: existsSync(webDir) ? webDir : undefined,
    sampleMode: mode.sample,
    log: say,
    logLevel: env.LOG_LEVEL,
    gateway: { trustProxy: env.TRUST_PROXY === 'true', limits: limitsFrom(process.env) },
    env: {
      SMTP_URL: env.SMTP_URL,
      MAIL_FROM: env.MAIL_FROM,
      ...(env.PUBLIC_URL ? { PUBLIC_URL: env.PUBLIC_URL } : {}),
    },
  }));
  if (process.argv.includes('--rebuild-reporting')) {
    await house.installation.rebuild(reportingService);
    say('Reporting takes every fact in again; the figures are complete in a moment');
  }
  const invitation = await firstStart(doorsOf(house), mode, say);
  say('');
  say(`Filiz is ready: ${house.url}   (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  say(`  API   ${house.url}/api/docs`);
  for (const line of whoCanSignIn(house.installation.secrets, mode, invitation)) say(line);
  say('  Ctrl-C stops it; the data stays in ' + folder);
}

/** What a person can mend is said in a line; what only we can mend comes with its stack in the log's form. */
function explain(error: unknown): string {
  const { code, port, message, stack } = error as {
    code?: string;
    port?: number;
    message?: string;
    stack?: string;
  };
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Choose another: PORT=3001 npm start`;
  if (code === 'EACCES')
    return `This user may not listen on port ${port}. Choose one above 1023: PORT=3000 npm start`;
  return `Filiz could not start: ${stack ?? message ?? String(error)}`;
}

try {
  await run();
} catch (error) {
  process.stderr.write(`\n${explain(error)}\n`);
  await up.house?.stop();
  await up.servers?.stop();
  lock.release();
  process.exit(1);
}
