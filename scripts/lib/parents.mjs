import { commandLineOf, parentOf, startOf } from './proc.mjs';

/**
 * `npm start` puts npm (and on some machines a shell) between a person's terminal and Filiz. A signal to npm is handed
 * on, but when npm itself is killed with -9 nobody tells us, and an instance nobody can reach any more would hold the port.
 *
 * Calls `lost` once when npm has gone. Does nothing when Filiz was not started by npm.
 */
export function whenNpmIsGone(lost, everyMs = 500) {
  const npm = process.env.npm_lifecycle_event ? npmAmongParents() : undefined;
  if (!npm) return;
  const timer = setInterval(() => {
    if (startOf(npm.pid) === npm.start) return;
    clearInterval(timer);
    lost();
  }, everyMs);
  timer.unref();
}

function npmAmongParents() {
  for (let pid = process.ppid, step = 0; pid > 1 && step < 3; pid = parentOf(pid) ?? 0, step++) {
    // npm writes its command over its own command line: "npm start".
    if (/\bnpm\b/.test(commandLineOf(pid).slice(0, 2).join(' '))) return { pid, start: startOf(pid) };
  }
  return undefined;
}
