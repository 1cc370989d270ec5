import { readFileSync, readdirSync, readlinkSync } from 'node:fs';

/** What Linux tells of other processes. All answers are undefined, or empty, when there is no such process. */

// After the name in brackets: [0] state, [1] parent … [19] start time.
function fields(pid) {
  const stat = read(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

export const parentOf = (pid) => Number(fields(pid)[1]) || undefined;

/** When it was started, in clock ticks since boot: tells it from a later process with the same pid. */
export const startOf = (pid) => (fields(pid)[0] === 'Z' ? undefined : fields(pid)[19]);

export const commandLineOf = (pid) => read(`/proc/${pid}/cmdline`).split('\0').slice(0, -1);

/** The processes that work in a directory, as far as this user may see it. */
export function processesIn(directory) {
  return readdirSync('/proc').filter(
    (name) => /^\d+$/.test(name) && linkOf(`/proc/${name}/cwd`) === directory,
  );
}

function linkOf(file) {
  try {
    return readlinkSync(file);
  } catch {
    return undefined; // it has ended, or is another user's
  }
}

function read(file) {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return ''; // it has ended
  }
}
