import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cloneRoot, instanceFolder } from '#platform/embedded/instance-folder';
import { lockInstance } from '#platform/embedded/instance-lock';
import { reportingService } from '../../reporting/src/reporting.service-definition.js';
import { limitsFrom } from '../../gateway/src/gateway-options.js';
import { readHouseEnv } from './environment.js';
import { doorsOf, firstStart, readMode, whoCanSignIn } from './first-start.js';
import { startHouse } from './house.js';
import { startServers } from './servers.js';
import { assertDoorFree } from './terminal/door-check.js';
import { runAtTerminal, type Life } from './terminal/run-at-terminal.js';

/**
 * `npm start`: database, broker, all services and the gateway in one process. `--empty` leaves the sample out;
 * `--rebuild-reporting` drops the figures and counts them again from all facts.
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
  life.signal.throwIfAborted();
  const webDir = join(cloneRoot(), 'dist/web');
  const house = await startHouse({
    folder,
    servers,
    port,
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
    signal: life.signal,
  });
  life.atEnd(() => house.stop());
  if (process.argv.includes('--rebuild-reporting')) {
    await house.installation.rebuild(reportingService);
    say('Reporting takes every fact in again; the figures are complete in a moment');
  }
  const invitation = await firstStart(doorsOf(house), mode, say, life.signal);
  say('');
  say(`Filiz is ready: ${house.url}   (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  for (const line of whoCanSignIn(house.installation.secrets, mode, invitation)) say(line);
  say(`  The API is described at ${house.url}/api/docs`);
  say(`  Ctrl-C stops Filiz; the data stays in ${folder}`);
}

runAtTerminal(start);
