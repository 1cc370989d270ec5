/**
 * Where things lie in the folder of the file store, and the single acts on them:
 *
 *   <root>/data/xx/yy/<id>         content
 *   <root>/data/xx/yy/<id>.json    what is known of it; its appearance publishes the file
 *   <root>/data/xx/yy/<id>.owner   who holds it; made exclusively, so of two owners one wins
 *   <root>/staged/<id>             marks a file that waits for an owner (content: since when)
 *   <root>/incoming/<id>           an upload under way
 */
import { readFile, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { validate } from 'uuid';
import { createAtomic, isCode, privateFolder, syncFolder, writeAtomic } from './atomic.js';
import type { FileMeta, FileOwner } from './file-store.js';

/** Ids become paths, so nothing else may. */
export const isId = (fileId: string): boolean => validate(fileId);

export class FileFolder {
  readonly incoming: string;
  private readonly staged: string;

  constructor(private readonly root: string) {
    this.incoming = join(root, 'incoming');
    this.staged = join(root, 'staged');
  }

  /** Of the content. By the last digits, which are random; the first ones of a UUIDv7 are the time. */
  pathOf(fileId: string): string {
    const id = fileId.toLowerCase();
    return join(this.root, 'data', id.slice(-2), id.slice(-4, -2), id);
  }

  /** What is known of a published file. */
  async metaOf(fileId: string): Promise<FileMeta | undefined> {
    const text = await readIfThere(`${this.pathOf(fileId)}.json`);
    return text === undefined ? undefined : (JSON.parse(text) as FileMeta);
  }

  /** Moves a received content to its place and then says that it is there. */
  async publish(received: string, meta: FileMeta): Promise<void> {
    const path = this.pathOf(meta.fileId);
    await privateFolder(dirname(path));
    await rename(received, path);
    await syncFolder(dirname(path));
    await writeAtomic(`${path}.json`, JSON.stringify(meta), this.incoming);
  }

  async ownerOf(fileId: string): Promise<FileOwner | undefined> {
    const text = await readIfThere(`${this.pathOf(fileId)}.owner`);
    return text === undefined ? undefined : (JSON.parse(text) as FileOwner);
  }

  /** Writes the owner if there is none yet. */
  async claim(fileId: string, owner: FileOwner): Promise<boolean> {
    const path = this.pathOf(fileId);
    await privateFolder(dirname(path));
    await privateFolder(this.incoming);
    return createAtomic(`${path}.owner`, JSON.stringify(owner), this.incoming);
  }

  async disown(fileId: string): Promise<void> {
    await rm(`${this.pathOf(fileId)}.owner`, { force: true });
  }

  /** Notes that the file waits for an owner from `now` on. */
  async mark(fileId: string, now: Date): Promise<void> {
    await privateFolder(this.staged);
    await privateFolder(this.incoming);
    await writeAtomic(this.markOf(fileId), now.toISOString(), this.incoming);
  }

  async unmark(fileId: string): Promise<void> {
    await rm(this.markOf(fileId), { force: true });
  }

  /** Ids of what waits for an owner. */
  async marked(): Promise<string[]> {
    return (await namesIn(this.staged)).filter(isId);
  }

  /** Since when the file waits, in ms; NaN where the marker was cut short. */
  async markedSince(fileId: string): Promise<number> {
    return Date.parse((await readIfThere(this.markOf(fileId))) ?? '');
  }

  /** Uploads under way, or left behind by a broken one. */
  async arriving(): Promise<string[]> {
    return (await namesIn(this.incoming)).map((name) => join(this.incoming, name));
  }

  /** Content first and owner last: what is cut short stays claimed, and is taken up again by the next sweep. */
  async erase(fileId: string): Promise<void> {
    const path = this.pathOf(fileId);
    for (const part of [`${path}.json`, path, `${path}.owner`]) await rm(part, { force: true });
  }

  private markOf(fileId: string): string {
    return join(this.staged, fileId.toLowerCase());
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return [];
    throw error;
  }
}
