import { createHash } from 'node:crypto';
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canEnter, databaseUser, isRoot, type SystemUser } from './system-user.js';
import { Trouble } from './trouble.js';

/** Where a running instance keeps what it must not lose: database, broker, files, keys. */

/** Where root keeps what other users must reach when the clone lies below a closed directory. */
export const systemFolder = '/var/lib/filiz';

/** The root of this clone: the nearest directory above this module with Filiz's package.json, from source and dist alike. */
export function cloneRoot(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (
      existsSync(manifest) &&
      (JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string }).name === 'filiz'
    )
      return folder;
    if (folder === dirname(folder))
      throw new Error(`no package.json of Filiz above ${fileURLToPath(import.meta.url)}`);
  }
}

/**
 * The folder of the running instance, made if need be: `FILIZ_DATA`, else the clone's `.filiz/`, else
 * `/var/lib/filiz/<hash of the clone's path>`. The last is for root with a clone below a directory that the database's
 * user cannot enter; anybody else runs the database as themselves, and for them a closed parent is no obstacle.
 *
 * @throws Error with what to do when FILIZ_DATA names a place that the database's user cannot reach
 */
export function instanceFolder(env: NodeJS.ProcessEnv = process.env, clone: string = cloneRoot()): string {
  const user = databaseUser();
  if (env.FILIZ_DATA) {
    const wanted = resolve(env.FILIZ_DATA);
    makeInstanceFolder(wanted);
    assertReachable(wanted, user);
    return wanted;
  }
  // The clone's folder itself decides: `.filiz/` does not exist yet, and what we make in it we can open ourselves.
  const folder = user && !canEnter(clone, user) ? join(systemFolder, hashOf(clone)) : join(clone, '.filiz');
  makeInstanceFolder(folder);
  return folder;
}

/** @throws Error with what to do when the database's user cannot enter the folder */
export function assertReachable(folder: string, user: SystemUser | undefined): void {
  if (canEnter(folder, user)) return;
  throw new Trouble(
    `The database runs as the user "${user?.name ?? process.getuid?.()}", which cannot enter ${folder}: ` +
      `a directory above it is closed to others. Set FILIZ_DATA to another folder, for instance below ${systemFolder}.`,
  );
}

/** A folder for this user alone (mode 700), made if need be. */
export function privateFolder(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  return folder;
}

/**
 * A folder on the way to the database's files: mode 700, but when root runs the database as another user, that one must
 * pass through it (711: pass, not list). What lies in it and is secret has a mode of its own.
 */
export function passableFolder(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: isRoot() ? 0o711 : 0o700 });
  const own = statSync(folder).uid === process.getuid?.();
  if (own || isRoot()) chmodSync(folder, isRoot() ? 0o711 : 0o700);
  return folder;
}

function makeInstanceFolder(folder: string): void {
  if (folder.startsWith(`${systemFolder}/`)) mkdirSync(systemFolder, { recursive: true, mode: 0o755 });
  passableFolder(folder);
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Trouble(`${folder} cannot be written by this user. Set FILIZ_DATA to a folder of your own.`);
  }
}

function hashOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16);
}
