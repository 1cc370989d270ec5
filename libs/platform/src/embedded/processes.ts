import { spawn, type ChildProcess } from 'node:child_process';
import {
  closeSync,
  fchmodSync,
  openSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  renameSync,
  statSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Trouble } from './trouble.js';

/**
 * What both embedded servers (PostgreSQL and NATS) need of the operating system: free ports, processes that are
 * recognised beyond doubt, and the promise that no server outlives the process that started it. Linux only (/proc).
 */

/** A process that cannot be mistaken for another one that got the same pid later. */
export interface ProcessIdentity {
  pid: number;
  /** Clock ticks between boot and the start of the process: field 22 of /proc/<pid>/stat. */
  startTime: string;
}

/** A server that was started here and is ended by `stop()`, by its guardian, or by the next start. */
export interface EmbeddedServer {
  port: number;
  pid: number;
  /** Ends the server in order; resolves when it is gone. Calling it again does nothing. */
  stop(): Promise<void>;
  /** Resolves when the server's process has ended, however that came about. */
  exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** Somebody else who is alive uses the folder; nothing was touched. */
export class FolderInUseError extends Trouble {
  constructor(
    readonly folder: string,
    readonly ownerPid: number,
  ) {
    super(
      `${folder} is in use by the running process ${ownerPid}. Stop that one first, or set FILIZ_DATA to another folder.`,
    );
    this.name = 'FolderInUseError';
  }
}

/** The identity of a living process, or undefined when there is none (a zombie counts as gone). */
export function identify(pid: number): ProcessIdentity | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name (field 2) is in brackets and may hold anything, so count from the last bracket: [0] is field 3.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X' || !fields[19]) return undefined;
    return { pid, startTime: fields[19] };
  } catch {
    return undefined; // no such process
  }
}

export function isAlive(identity: ProcessIdentity): boolean {
  return identify(identity.pid)?.startTime === identity.startTime;
}

/** The processes whose command line satisfies the test; never this one. */
export function findByCommandLine(test: (args: string[]) => boolean): ProcessIdentity[] {
  return everyProcess((pid) => test(readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1)));
}

/** The processes that work in a directory, as far as this user may see it. */
export function findByWorkingDirectory(directory: string): ProcessIdentity[] {
  return everyProcess((pid) => readlinkSync(`/proc/${pid}/cwd`) === directory);
}

function everyProcess(test: (pid: number) => boolean): ProcessIdentity[] {
  const found: ProcessIdentity[] = [];
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid) || pid === process.pid) continue;
    const before = identify(pid);
    if (!before) continue;
    try {
      if (test(pid) && isAlive(before)) found.push(before);
    } catch {
      // ended meanwhile, or another user's whose details are hidden from this one: not ours
    }
  }
  return found;
}

/** One signal and how long to wait for its effect. */
export type StopStep = readonly [signal: NodeJS.Signals, waitMs: number];

/**
 * Sends the signals one after the other until the process is gone.
 * @throws Error when the process outlives the last step
 */
export async function stopProcess(identity: ProcessIdentity, steps: readonly StopStep[]): Promise<void> {
  for (const [signal, waitMs] of steps) {
    if (!isAlive(identity)) return;
    try {
      process.kill(identity.pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') return;
      throw error;
    }
    const until = Date.now() + waitMs;
    while (Date.now() < until) {
      if (!isAlive(identity)) return;
      await sleep(20);
    }
  }
  if (isAlive(identity)) throw new Error(`process ${identity.pid} does not stop`);
}

/** A port of 127.0.0.1 that nobody listens on just now. Somebody may take it before you do: retry then. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.unref();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

const maxLogBytes = 5 * 1024 * 1024;

/** Opens a server's log for appending (mode 600); what has grown beyond 5 MB is set aside as `<file>.1` first. */
export function openLog(file: string): { fd: number; close(): void } {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > maxLogBytes) renameSync(file, `${file}.1`);
  const fd = openSync(file, 'a', 0o600);
  fchmodSync(fd, 0o600);
  return { fd, close: () => closeSync(fd) };
}

/** The last lines of a file, for an error message; empty when it cannot be read. */
export function tail(file: string, lines = 15): string {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  } catch {
    return '';
  }
}

/**
 * The guardian: a shell of under 2 MB that waits at the reading end of a pipe whose writing end only this process
 * holds. The kernel closes that end however this process dies, `kill -9` included; the guardian then reads the end of
 * the file, stops the server and ends. A line on the pipe says that the server was stopped in order. It lives in a
 * session of its own, so that Ctrl-C in the terminal does not reach it.
 *
 * It compares the process's start time before every signal, as `isAlive` does, so a reused pid is safe from it.
 */
const guardianScript = fileURLToPath(new URL('./guardian.sh', import.meta.url));

/**
 * Sets a guardian over a server: when this process ends without having called `dismiss`, the server gets `signal`,
 * and after `graceMs` SIGKILL.
 */
export function guard(
  server: ProcessIdentity,
  signal: NodeJS.Signals,
  graceMs: number,
): { pid: number; dismiss(): void } {
  const args = [
    String(server.pid),
    server.startTime,
    signal.replace('SIG', ''),
    String(Math.ceil(graceMs / 100)),
  ];
  const guardian = spawn('/bin/sh', [guardianScript, ...args], {
    cwd: '/',
    detached: true,
    env: { PATH: '/usr/bin:/bin' },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guardian.once('error', () => undefined); // without it the next start still finds the server
  guardian.stdin.on('error', () => undefined); // it may have ended before it was dismissed
  detachFromEventLoop(guardian);
  return { pid: guardian.pid ?? 0, dismiss: () => guardian.stdin.end('stopped\n') };
}

/** A server or its guardian must not keep a process alive that has nothing else to do. */
export function detachFromEventLoop(child: ChildProcess): void {
  child.unref();
  (child.stdin as unknown as { unref?: () => void } | null)?.unref?.();
}
