import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentOf, stamp } from './fingerprint.mjs';
import { alone } from './lock.mjs';
import { root } from './root.mjs';
import { runLogged } from './run.mjs';
import { timed } from './say.mjs';

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
  if (!matchesLockfile()) {
    await timed('Installing packages (npm ci)', npmCi);
  }
  installedStamp.set(wanted());
  return true;
}

const wanted = () => `${contentOf(['package-lock.json'])} ${process.platform}-${process.arch}`;
const isStamped = () => installedStamp.is(wanted());

function npmCi() {
  const cli = process.env.npm_execpath ?? '';
  const [program, first] =
    cli.endsWith('npm-cli.js') && existsSync(cli) ? [process.execPath, [cli]] : ['npm', []];
  const quiet = ['--no-audit', '--no-fund', '--no-progress', '--loglevel=warn'];
  // The build's tools are devDependencies, and NODE_ENV=production would leave them out.
  return runLogged('npm-ci', program, [...first, 'ci', '--include=dev', '--include=optional', ...quiet]);
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
