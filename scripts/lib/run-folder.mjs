import { accessSync, constants, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
/** What a run may need at most, several times over: a run in memory must not starve the machine. */
const ROOM = 4 * 1024 ** 3;

const roomInMemory = () => {
  try {
    accessSync(MEMORY, constants.W_OK);
  } catch {
    // Not on every system, and not for everybody.
    return false;
  }
  const { bavail, bsize } = statfsSync(MEMORY);
  return freemem() >= ROOM && bavail * bsize >= ROOM;
};

/**
 * A folder for the data of one run: in memory where there is room, since a test file clones several databases of hundreds of small
 * files each, and a disk that others use makes that the longest part of a run. Named by this process; what a run that was killed
 * left in memory goes.
 *
 * @param {string} elsewhere the folder for it where memory has no room
 */
export function runFolder(name, elsewhere = tmpdir()) {
  const base = roomInMemory() ? MEMORY : elsewhere;
  if (base === MEMORY)
    for (const entry of readdirSync(MEMORY)) {
      const pid = /^filiz-run-(\d+)-/.exec(entry)?.[1];
      if (pid && !existsSync(`/proc/${pid}`)) rmSync(join(MEMORY, entry), { recursive: true, force: true });
    }
  return mkdtempSync(join(base, `filiz-run-${process.pid}-${name}-`));
}
