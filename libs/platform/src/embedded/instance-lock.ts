import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FolderInUseError, identify, isAlive, type ProcessIdentity } from './processes.js';

/** One running Filiz per folder, also when its database and broker are somebody else's. */

export interface InstanceLock {
  /** Says that this instance is draining, so that the next start waits for its end instead of giving up. */
  stopping(): void;
  release(): void;
}

interface Holder extends ProcessIdentity {
  stopping?: boolean;
}

/**
 * Takes the folder for this process. What a killed process left is taken over at once. One that is alive is given
 * `patienceMs` to end (it may just have lost its terminal), and `drainMs` when it has said that it is stopping.
 *
 * @throws FolderInUseError when it is still alive after that
 */
export async function lockInstance(
  folder: string,
  log: (line: string) => void = () => undefined,
  { patienceMs = 3_000, drainMs = 30_000 } = {},
): Promise<InstanceLock> {
  const file = join(folder, 'instance.json');
  const self = identify(process.pid) ?? { pid: process.pid, startTime: '' };
  const since = Date.now();
  for (let said = false; ; await sleep(100)) {
    const holder = read(file);
    if (!holder || !isAlive(holder)) {
      const taken = take(file, self);
      await sleep(30);
      // Two starts may see the same dead holder; the later one's file stands, and the other looks again.
      if (taken && read(file)?.pid === self.pid) break;
      continue;
    }
    const passed = Date.now() - since;
    if (passed > (holder.stopping ? drainMs : patienceMs)) throw new FolderInUseError(folder, holder.pid);
    if (!said) log(`Waiting for the earlier run (process ${holder.pid}) to end`);
    said = true;
  }
  const mine = () => read(file)?.pid === self.pid;
  return {
    stopping: () => mine() && write(file, { ...self, stopping: true }),
    release: () => mine() && rmSync(file, { force: true }),
  };
}

function take(file: string, self: ProcessIdentity): boolean {
  rmSync(file, { force: true });
  try {
    writeFileSync(file, JSON.stringify(self), { mode: 0o600, flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function write(file: string, holder: Holder): void {
  writeFileSync(`${file}.new`, JSON.stringify(holder), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function read(file: string): Holder | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined; // half-written when its writer was killed
  }
}
