import { renameSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { connect } from 'node:net';
import { dirname, join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { privateFolder } from './instance-folder.js';
import { ensureNatsServer } from './nats-binary.js';
import {
  findByCommandLine,
  freePort,
  isAlive,
  stopProcess,
  tail,
  type EmbeddedServer,
  type StopStep,
} from './processes.js';
import { launch, refuseIfInUse, writeOwnership, type Launched } from './server-process.js';
import { Trouble } from './trouble.js';

export interface NatsOptions {
  /** Where it keeps its streams, configuration and log; made if need be. One server per folder. */
  folder: string;
  /** Absolute path of a file with the users (an `authorization` block). Without it everybody may do everything. */
  configFile?: string;
  /** Default: a free one. */
  port?: number;
  /** Told in a line what takes time or was repaired. */
  log?: (line: string) => void;
  /** Absolute path of the program; default: see `ensureNatsServer`. */
  program?: string;
}

export interface EmbeddedNats extends EmbeddedServer {
  /** nats://127.0.0.1:<port>, without a user. */
  url: string;
}

const stopSteps: readonly StopStep[] = [
  ['SIGTERM', 10_000],
  ['SIGKILL', 5_000],
];
const readyWithinMs = 60_000;

/**
 * Starts a NATS server with JetStream on 127.0.0.1 and resolves when it answers. A server that an earlier process left
 * over in the folder is stopped first. When this process ends in whatever way, the server is stopped too.
 *
 * @throws FolderInUseError when a living process runs its server in the folder
 */
export async function startNats(options: NatsOptions): Promise<EmbeddedNats> {
  const log = options.log ?? (() => undefined);
  const program = options.program ?? (await ensureNatsServer(log));
  const folder = privateFolder(options.folder);
  const ownership = join(folder, 'server.json');
  refuseIfInUse(ownership, folder);
  const config = join(folder, 'server.conf');
  await stopLeftOver(config, log);

  const logFile = join(folder, 'server.log');
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort());
    writeConfig(config, port, folder, options.configFile);
    const server = await launch({ program, args: ['-c', config], logFile, stopSteps });
    writeOwnership(ownership, server.identity);
    if (await isReady(server, port)) {
      return {
        url: `nats://127.0.0.1:${port}`,
        port,
        pid: server.pid,
        stop: server.stop,
        exited: server.exited,
      };
    }
    const why = tail(logFile);
    if (attempt >= 5 || !/address already in use/i.test(why))
      throw new Trouble(`nats-server does not start (log: ${logFile}):\n${why}`);
    await sleep(200); // the port was taken meanwhile, or its last owner has not let go of it yet
  }
}

async function stopLeftOver(config: string, log: (line: string) => void): Promise<void> {
  for (const server of findByCommandLine(
    (args) => /\/nats-server$/.test(args[0] ?? '') && args.includes(config),
  )) {
    log('Stopping the NATS server that an earlier run left over');
    await stopProcess(server, stopSteps);
  }
}

/** No monitoring port: what it would show is in our own /metrics. 1 MB is twice what the house allows itself (512 KB). */
function writeConfig(file: string, port: number, folder: string, usersFile: string | undefined): void {
  const lines = [
    'server_name: filiz',
    `listen: "127.0.0.1:${port}"`,
    'max_payload: 1MB',
    'max_connections: 1024',
    `jetstream { store_dir: ${JSON.stringify(folder)}, max_memory_store: 64MB, max_file_store: 16GB }`,
  ];
  // The server joins the name to the directory of its configuration, even an absolute one.
  if (usersFile) lines.push(`include ${JSON.stringify(relative(dirname(file), usersFile))}`);
  writeFileSync(`${file}.new`, `${lines.join('\n')}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** True when it greets with JetStream on; false when it ended before that. */
async function isReady(server: Launched, port: number): Promise<boolean> {
  for (const until = Date.now() + readyWithinMs; Date.now() < until; await sleep(25)) {
    if (!isAlive(server.identity)) return false;
    const info = await greeting(port);
    // Somebody else may have the port: then ours is about to end.
    if (info?.server_name === 'filiz' && info.jetstream === true && isAlive(server.identity)) return true;
  }
  await server.stop();
  return false;
}

/** The INFO line with which every NATS server greets, before any sign-in. */
async function greeting(port: number): Promise<{ server_name?: string; jetstream?: boolean } | undefined> {
  const socket = connect({ port, host: '127.0.0.1' });
  socket.setTimeout(1000, () => socket.destroy(new Error('no greeting')));
  try {
    const [chunk] = (await once(socket, 'data')) as [Buffer];
    return JSON.parse(/^INFO (\{.*\})/.exec(chunk.toString('utf8'))?.[1] ?? '') as { server_name?: string };
  } catch {
    return undefined; // not listening yet
  } finally {
    socket.destroy();
  }
}
