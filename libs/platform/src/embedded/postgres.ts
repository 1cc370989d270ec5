import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { assertReachable, passableFolder, privateFolder } from './instance-folder.js';
import { postgresBinaries, type PostgresBinaries } from './postgres-binaries.js';
import {
  findByCommandLine,
  findByWorkingDirectory,
  freePort,
  isAlive,
  stopProcess,
  tail,
  type EmbeddedServer,
  type StopStep,
} from './processes.js';
import { launch, refuseIfInUse, writeOwnership, type Launched } from './server-process.js';
import { databaseUser, isRoot, userOfUid, type SystemUser } from './system-user.js';
import { Trouble } from './trouble.js';

export interface PostgresOptions {
  /** Where it keeps its data, password and log; made if need be. One server per folder. */
  folder: string;
  /** Default: a free one. */
  port?: number;
  /** Told in a line what takes time or was repaired. */
  log?: (line: string) => void;
  /** False: nothing is forced to the disk: faster, and safe from kill -9, not from a fall of the machine. For tests. Default true. */
  durable?: boolean;
}

export interface EmbeddedPostgres extends EmbeddedServer {
  /** URL of the superuser `postgres` on the database `postgres`; holds the password. */
  adminUrl: string;
}

/** INT is the "fast" shutdown: clients are cut off, a checkpoint is written. QUIT leaves the repair to the next start. */
const stopSteps: readonly StopStep[] = [
  ['SIGINT', 15_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
];

/** Long, because after a fall the write-ahead log is replayed first. */
const readyWithinMs = 120_000;

/**
 * Starts PostgreSQL on 127.0.0.1 and resolves when it answers. The first start in a folder makes the database cluster
 * (UTF-8, ICU root collation, SCRAM password from /dev/urandom in a file of mode 600). A server that an earlier process
 * left over in the folder is stopped first. When this process ends in whatever way, the server is stopped too.
 *
 * As root the server runs as another user (see `databaseUser`); that user must be able to reach the folder.
 *
 * @throws FolderInUseError when a living process runs its server in the folder
 */
export async function startPostgres(options: PostgresOptions): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => undefined);
  const folder = passableFolder(options.folder);
  const dataFolder = join(folder, 'data');
  const user = runAs(dataFolder);
  assertReachable(folder, user);
  const ownership = join(folder, 'server.json');
  refuseIfInUse(ownership, folder);

  const binaries = postgresBinaries(user);
  await stopLeftOver(dataFolder, log);
  const password = ensurePassword(join(folder, 'password'));
  if (!existsSync(dataFolder))
    await initialise(binaries, dataFolder, password, user, options.durable ?? true, log);
  assertVersion(dataFolder, binaries.major);

  const logFile = join(folder, 'server.log');
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort());
    const logStart = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
    const server = await launch({
      program: binaries.postgres,
      args: ['-D', dataFolder, ...settings(port, options.durable ?? true)],
      env: environment(),
      user: user && { uid: user.uid, gid: user.gid },
      logFile,
      stopSteps,
    });
    writeOwnership(ownership, server.identity);
    const adminUrl = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
    if (await isReady(server, dataFolder, adminUrl)) {
      return { adminUrl, port, pid: server.pid, stop: server.stop, exited: server.exited };
    }
    const why = readFileSync(logFile, 'utf8').slice(logStart);
    // Backends of a killed server take a moment to notice, and a free port may have been taken meanwhile.
    const passing =
      /pre-existing shared memory block|lock file .* already exists|could not bind|Address already in use/i.test(
        why,
      );
    if (!passing || attempt >= 20)
      throw new Trouble(`PostgreSQL does not start (log: ${logFile}):\n${tail(logFile)}`);
    await sleep(250);
    await stopLeftOver(dataFolder, log);
  }
}

/** As root: the user that owns the data, so that it stays theirs when this machine gets other users. */
function runAs(dataFolder: string): SystemUser | undefined {
  if (!isRoot()) return undefined;
  const owner = statSync(dataFolder, { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? userOfUid(owner.uid, owner.gid) : databaseUser();
}

async function stopLeftOver(dataFolder: string, log: (line: string) => void): Promise<void> {
  const main = findByCommandLine((args) => /\/postgres$/.test(args[0] ?? '') && args.includes(dataFolder));
  for (const server of main) {
    log('Stopping the PostgreSQL that an earlier run left over');
    await stopProcess(server, stopSteps);
  }
  // Its backends end by themselves; what still works in the data directory after that would keep it locked.
  const until = Date.now() + 3000;
  while (Date.now() < until && findByWorkingDirectory(dataFolder).length > 0) await sleep(50);
  for (const backend of findByWorkingDirectory(dataFolder))
    await stopProcess(backend, [
      ['SIGQUIT', 3000],
      ['SIGKILL', 3000],
    ]);
  // The pid in a stale file may belong to anybody by now, and PostgreSQL would take that one for itself.
  rmSync(join(dataFolder, 'postmaster.pid'), { force: true });
}

/** The superuser's password: made once, readable by this user only. */
function ensurePassword(file: string): string {
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, randomBytes(24).toString('base64url'), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return readFileSync(file, 'utf8').trim();
}

async function initialise(
  binaries: PostgresBinaries,
  dataFolder: string,
  password: string,
  user: SystemUser | undefined,
  durable: boolean,
  log: (line: string) => void,
): Promise<void> {
  log('Making the database cluster');
  // Under another name until it is whole: a start that was killed half-way is simply repeated.
  const unfinished = `${dataFolder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  privateFolder(unfinished);
  const passwordFile = `${unfinished}.password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user) for (const path of [unfinished, passwordFile]) chownSync(path, user.uid, user.gid);
  const flags = [
    '--encoding=UTF8',
    '--locale-provider=icu',
    '--icu-locale=und',
    '--locale=C.UTF-8',
    '--lc-messages=C',
  ];
  const args = [
    '--pgdata',
    unfinished,
    '--username=postgres',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    ...flags,
  ];
  if (!durable) args.push('--no-sync');
  // In a session of its own: Ctrl-C in the terminal is ours to answer, and half a cluster would be a failed start.
  const made = spawn(binaries.initdb, args, {
    cwd: '/',
    env: environment(),
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    uid: user?.uid,
    gid: user?.gid,
  });
  let why = '';
  made.stderr.setEncoding('utf8').on('data', (chunk: string) => (why += chunk));
  try {
    const [status] = (await once(made, 'close')) as [number | null];
    if (status !== 0) throw new Error(`initdb failed: ${why.trim()}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, dataFolder);
}

function assertVersion(dataFolder: string, major: string): void {
  const made = readFileSync(join(dataFolder, 'PG_VERSION'), 'utf8').trim();
  if (made === major) return;
  throw new Trouble(
    `${dataFolder} was made by PostgreSQL ${made}, this Filiz brings ${major}. ` +
      'Dump it with the old version and load it into a new FILIZ_DATA, or set DATABASE_URL.',
  );
}

/** Small enough for a laptop (the whole house rests below 800 MB), large enough for every service's pool. */
function settings(port: number, durable: boolean): string[] {
  const values: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: '32MB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    max_wal_size: '512MB',
    // A single server without replicas or point-in-time recovery: less to write.
    wal_level: 'minimal',
    max_wal_senders: 0,
    max_parallel_workers_per_gather: 0,
    max_logical_replication_workers: 0,
    jit: 'off',
    // Three I/O workers fewer; the data fits into the page cache.
    io_method: 'sync',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    // Statements and their parameters hold personal data; the log must not.
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: 0,
    log_error_verbosity: 'terse',
  };
  // A commit still reaches the kernel before it is answered, so kill -9 of the server loses nothing.
  if (!durable) Object.assign(values, { fsync: 'off', full_page_writes: 'off' });
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Nothing of ours: PGDATA, PGPORT or a Turkish LC_ALL would change what it does. */
function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', TZ: 'UTC' };
}

/** True when it answers a query; false when it ended before that. */
async function isReady(server: Launched, dataFolder: string, adminUrl: string): Promise<boolean> {
  const pidFile = join(dataFolder, 'postmaster.pid');
  for (const until = Date.now() + readyWithinMs; Date.now() < until; await sleep(25)) {
    if (!isAlive(server.identity)) return false;
    // Line 1 is its pid, line 8 its state; asking it earlier would only fill its log with refusals.
    const lines = existsSync(pidFile) ? readFileSync(pidFile, 'utf8').split('\n') : [];
    if (Number(lines[0]) === server.pid && lines[7]?.trim() === 'ready') return answers(adminUrl);
  }
  await server.stop();
  return false;
}

async function answers(adminUrl: string): Promise<true> {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined); // the failed query below reports it
  try {
    await client.connect();
    await client.query('select 1');
  } finally {
    await client.end().catch(() => undefined);
  }
  return true;
}
