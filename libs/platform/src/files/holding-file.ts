import type { AttachOptions, FileStore } from './file-store.js';

/**
 * Gives a file to a record for the work that refers to it, and takes it back when the work fails. A file that the record held
 * before stays with it: a repeat that is refused must not take away what the first run kept.
 */
export async function holdingFile<T>(
  files: FileStore,
  fileId: string,
  to: AttachOptions,
  work: () => Promise<T>,
): Promise<T> {
  const held = (await files.meta(fileId)).attachedTo !== undefined;
  await files.attach(fileId, to);
  try {
    return await work();
  } catch (error) {
    if (!held) await files.release(fileId, to);
    throw error;
  }
}
