import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { contentOf, stamp } from './fingerprint.mjs';
import { alone } from './lock.mjs';
import { commandLineOf, processesIn } from './proc.mjs';
import { root } from './root.mjs';
import { runLogged } from './run.mjs';
import { say, timed } from './say.mjs';

const modules = join(root, 'node_modules');
const installedStamp = stamp(join(modules, '.filiz-installed'));

/**
 * Runs `npm ci` when node_modules is missing, not whole, or not what package-lock.json says. Never `npm install`: the
 * npm that Node 20 brings cannot resolve the tree anew, but installs it faithfully.
 *
 * @returns {Promise<boolean>} whether something was installed
 */
export async function ensureInstalled() {
  if (isStamped()) return false;
  return alone('installing', install);
}

async function install() {
  if (isStamped()) return false; // by the process we have waited for
  await otherInstall();
  if (!matchesLockfile()) {
    await timed('Installing packages (npm ci)', npmCi);
  }
  installedStamp.set(wanted());
  return true;
}

/** An npm that a killed start left over, or that a person runs by hand, in this clone: two would ruin each other's work. */
async function otherInstall() {
  for (let said = false; findInstall(); said = true) {
    if (!said) say('Waiting for another npm that installs here …');
    await sleep(500);
  }
}

// npm writes its command over its own command line.
const findInstall = () =>
  processesIn(root).find((pid) => /^npm (ci|i|install|add)\b/.test(commandLineOf(pid).join(' ')));

const wanted = () => `${contentOf(['package-lock.json'])} ${process.platform}-${process.arch}`;
const isStamped = () => installedStamp.is(wanted());

function npmCi() {
  const cli = process.env.npm_execpath ?? '';
  const [program, first] =
    cli.endsWith('npm-cli.js') && existsSync(cli) ? [process.execPath, [cli]] : ['npm', []];
  const quiet = ['--no-audit', '--no-fund', '--no-progress', '--loglevel=warn'];
  // The build's tools are devDependencies, and NODE_ENV=production would leave them out.
  const args = [...first, 'ci', '--include=dev', '--include=optional', ...quiet];
  // On SIGTERM npm takes its time to undo what it did, and the next run starts anew in any case.
  return runLogged('npm-ci', program, args, { endWith: 'SIGKILL', telling: /^npm (error|ERR!)/ });
}

/** Whether somebody has installed just this tree by hand: npm notes at the end of its work what lies there. */
function matchesLockfile() {
  const noted = join(modules, '.package-lock.json');
  if (!existsSync(noted)) return false;
  try {
    const wanted = packages(join(root, 'package-lock.json'));
    const there = packages(noted);
    return (
      Object.entries(wanted).every(([path, entry]) =>
        there[path]
          ? there[path].version === entry.version
          : path === '' || (entry.optional && !isForThisMachine(entry)),
      ) && Object.keys(there).every((path) => path in wanted)
    );
  } catch {
    return false; // half-written
  }
}

/** npm leaves out an optional package that does not suit the machine, and sometimes, by mistake, one that does. */
const isForThisMachine = ({ os, cpu, libc }) =>
  Boolean(
    os?.includes(process.platform) && cpu?.includes(process.arch) && (libc ?? ['glibc']).includes('glibc'),
  );

const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
