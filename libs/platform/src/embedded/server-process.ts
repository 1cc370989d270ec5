import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import {
  detachFromEventLoop,
  FolderInUseError,
  guard,
  identify,
  isAlive,
  openLog,
  stopProcess,
  type EmbeddedServer,
  type ProcessIdentity,
  type StopStep,
} from './processes.js';

/** How one server program is run; see `launch`. */
export interface Launch {
  /** Absolute path of the program. */
  program: string;
  args: string[];
  env?: NodeJS.ProcessEnv;
  /** The user it runs as when that is not the present one (root only). */
  user?: { uid: number; gid: number };
  logFile: string;
  /** From polite to final; the first one is also what the guardian sends. */
  stopSteps: readonly StopStep[];
}

/** A server's process under guard, not yet known to be ready. */
export type Launched = Pick<EmbeddedServer, 'pid' | 'stop' | 'exited'> & { identity: ProcessIdentity };

/**
 * Starts a server in a session of its own (Ctrl-C in the terminal does not reach it: whoever drains the services first
 * calls `stop`), with its output in a file (a pipe would break with us), and sets a guardian over it.
 */
export async function launch(how: Launch): Promise<Launched> {
  const log = openLog(how.logFile);
  const child = spawn(how.program, how.args, {
    cwd: '/', // the present directory may be closed to the server's user
    detached: true,
    env: how.env ?? { PATH: process.env.PATH },
    stdio: ['ignore', log.fd, log.fd],
    ...how.user,
  });
  const exited = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
    child.once('error', () => resolve({ code: null, signal: null }));
  });
  log.close();
  await once(child, 'spawn'); // rejects with the reason when the program cannot be run
  const pid = child.pid as number;
  detachFromEventLoop(child);
  const identity = identify(pid) ?? { pid, startTime: 'ended' };
  const [firstSignal, grace] = how.stopSteps[0] ?? ['SIGTERM', 5000];
  const guardian = guard(identity, firstSignal, grace);
  void exited.then(() => guardian.dismiss());
  let stopping: Promise<void> | undefined;
  const stop = () => (stopping ??= stopProcess(identity, how.stopSteps));
  return { pid, identity, exited, stop };
}

interface Ownership {
  owner: ProcessIdentity;
  server: ProcessIdentity;
}

/** Notes in a file which process started which server, so that a later start can tell a left-over from one in use. */
export function writeOwnership(file: string, server: ProcessIdentity): void {
  const owner = identify(process.pid);
  if (owner) writeFileSync(file, JSON.stringify({ owner, server } satisfies Ownership), { mode: 0o600 });
}

/** @throws FolderInUseError when both the server noted in the file and the process that started it are alive */
export function refuseIfInUse(file: string, folder: string): void {
  let noted: Ownership;
  try {
    noted = JSON.parse(readFileSync(file, 'utf8')) as Ownership;
  } catch {
    return; // none yet, or half-written when its writer was killed
  }
  if (isAlive(noted.server) && isAlive(noted.owner)) throw new FolderInUseError(folder, noted.owner.pid);
}
