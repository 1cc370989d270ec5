/** Whole files or none: written aside, flushed to the disk, then given their name. */
import { randomUUID } from 'node:crypto';
import { link, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Only the user the house runs as may read what people sent. */
export const PRIVATE_FILE = 0o600;
export const PRIVATE_FOLDER = 0o700;

export async function privateFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: PRIVATE_FOLDER });
}

/**
 * Puts `data` at `path`, replacing what was there. Readers see the old or the new whole, also after a power cut.
 * `asideFolder`: where the half-written file lies meanwhile, on the same file system.
 */
export async function writeAtomic(
  path: string,
  data: string | Buffer,
  asideFolder = dirname(path),
): Promise<void> {
  const aside = await writeAside(asideFolder, data);
  try {
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** The same, but only if nothing is at `path` yet: of several who try at once, one gets `true`. */
export async function createAtomic(
  path: string,
  data: string | Buffer,
  asideFolder = dirname(path),
): Promise<boolean> {
  const aside = await writeAside(asideFolder, data);
  try {
    await link(aside, path);
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(aside, { force: true });
  }
  await syncFolder(dirname(path));
  return true;
}

/** Makes a rename, link or unlink in this folder survive a power cut. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Whether an error of the file system has this code (`ENOENT`, `EEXIST` …). */
export function isCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException | null)?.code === code;
}

async function writeAside(folder: string, data: string | Buffer): Promise<string> {
  const aside = join(folder, `.${randomUUID()}.tmp`);
  const file = await open(aside, 'wx', PRIVATE_FILE);
  try {
    await file.writeFile(data);
    await file.sync();
  } finally {
    await file.close();
  }
  return aside;
}
