import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { cloneRoot } from './instance-folder.js';
import { isRoot } from './system-user.js';
import { Trouble } from './trouble.js';

const run = promisify(execFile);

/** Where a nats-server that was fetched without root lies; it outlives instances. */
export function natsCacheFolder(): string {
  return join(cloneRoot(), '.cache', 'nats-server');
}

/** The nats-server of this machine: on PATH, where Debian puts it (often not on a user's PATH), or fetched earlier. */
export function findNatsServer(
  cache: string = natsCacheFolder(),
  path: string = process.env.PATH ?? '',
): string | undefined {
  const folders = [
    ...path.split(delimiter),
    '/usr/sbin',
    '/usr/local/bin',
    '/usr/local/sbin',
    join(cache, 'root/usr/sbin'),
  ];
  return folders
    .filter((folder) => folder.startsWith('/'))
    .map((folder) => join(folder, 'nats-server'))
    .find(isProgram);
}

/**
 * Finds nats-server, and fetches it from Debian's packages when there is none: as root it is installed; anybody else gets
 * it unpacked into a folder of their own. (The installed package may start a service of its own; it is neither used nor
 * stopped.)
 *
 * @throws Error that says how to get one
 */
export async function ensureNatsServer(
  log: (line: string) => void = () => undefined,
  cache?: string,
): Promise<string> {
  const found = findNatsServer(cache);
  if (found) return found;
  const failures: string[] = [];
  for (const fetch of isRoot() ? [installPackage, unpackPackage] : [unpackPackage]) {
    try {
      log('Fetching nats-server from Debian');
      await fetch(cache ?? natsCacheFolder());
      const fetched = findNatsServer(cache);
      if (fetched) return fetched;
      failures.push('the package holds no /usr/sbin/nats-server');
    } catch (error) {
      const { stderr, message } = error as { stderr?: string; message: string };
      failures.push((stderr?.trim() || message).split('\n').slice(-3).join('\n'));
    }
  }
  throw new Trouble(
    'There is no nats-server on this machine, and it could not be fetched:\n' +
      failures.map((failure) => `  ${failure.replaceAll('\n', '\n  ')}\n`).join('') +
      'Install it (Debian, Ubuntu: apt-get install nats-server), put the program on PATH, or set NATS_URL to a server of your own.',
  );
}

// Without these a machine without a network would hang for minutes.
const patience = [
  '-o',
  'Acquire::Retries=1',
  '-o',
  'Acquire::http::Timeout=20',
  '-o',
  'Acquire::https::Timeout=20',
];
const limits = {
  timeout: 240_000,
  maxBuffer: 8 * 1024 * 1024,
  env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' },
};

/** Root: the ordinary way, with the lists brought up to date only when it does not work as they are. */
async function installPackage(): Promise<void> {
  const install = [
    '-y',
    '--no-install-recommends',
    '-o',
    'DPkg::Lock::Timeout=60',
    ...patience,
    'install',
    'nats-server',
  ];
  try {
    await run('apt-get', install, limits);
  } catch {
    await run('apt-get', [...patience, 'update'], limits);
    await run('apt-get', install, limits);
  }
}

/** Without root: apt with lists and cache of our own, then unpack; nothing of the system is changed. */
async function unpackPackage(cache: string): Promise<void> {
  for (const folder of ['lists/partial', 'archives/partial', 'log'])
    mkdirSync(join(cache, 'apt', folder), { recursive: true });
  const own = [
    ...patience,
    ...['-o', `Dir::State=${join(cache, 'apt')}`, '-o', `Dir::State::lists=${join(cache, 'apt/lists')}`],
    ...['-o', 'Dir::State::status=/var/lib/dpkg/status', '-o', `Dir::Cache=${join(cache, 'apt')}`],
    ...['-o', `Dir::Log=${join(cache, 'apt/log')}`, '-o', 'APT::Sandbox::User='],
  ];
  const download = () => run('apt-get', [...own, 'download', 'nats-server'], { ...limits, cwd: cache });
  await run('apt-get', [...own, 'update'], limits);
  await download();
  const file = readdirSync(cache).find((name) => name.startsWith('nats-server_') && name.endsWith('.deb'));
  if (!file) throw new Error('apt-get download brought no package');
  await run('dpkg-deb', ['-x', join(cache, file), join(cache, 'root')], limits);
  rmSync(join(cache, file));
  rmSync(join(cache, 'apt'), { recursive: true, force: true });
}

function isProgram(file: string): boolean {
  if (!existsSync(file) || !statSync(file).isFile()) return false;
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
