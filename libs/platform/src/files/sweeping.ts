import { rm, stat } from 'node:fs/promises';
import type { FileFolder } from './file-folder.js';
import { STAGED_FOR_MS, type FileOwner } from './file-store.js';

/** What the sweep writes as owner before it deletes, so that an attach at the same moment loses cleanly. */
const SWEPT: FileOwner = { owner: 'swept', of: 'swept' };
export const isSwept = (held: FileOwner | undefined): boolean => held?.owner === SWEPT.owner;

/** Removes what waited too long for an owner, and what broken uploads left. Returns how many. */
export async function sweep(folder: FileFolder, now: Date): Promise<number> {
  let removed = 0;
  const before = now.getTime() - STAGED_FOR_MS;
  for (const fileId of await folder.marked()) {
    // Without a time the marker itself was cut short; its file cannot have been published.
    if ((await folder.markedSince(fileId)) > before) continue;
    const held = await folder.ownerOf(fileId);
    if (held && !isSwept(held)) {
      await folder.unmark(fileId);
      continue;
    }
    if (!held && !(await folder.claim(fileId, SWEPT))) continue;
    await folder.erase(fileId);
    await folder.unmark(fileId);
    removed++;
  }
  return removed + (await sweepArriving(folder, before));
}

async function sweepArriving(folder: FileFolder, before: number): Promise<number> {
  let removed = 0;
  for (const path of await folder.arriving()) {
    const found = await stat(path).catch(() => undefined);
    if (!found || found.mtimeMs > before) continue;
    await rm(path, { force: true });
    removed++;
  }
  return removed;
}
