import { DomainError } from '../errors/domain-error.js';
import type { AttachOptions, FileMeta, FileStore } from './file-store.js';

/**
 * Gives a file to a record for the work that refers to it, and takes it back when the work fails. It stays with the record
 * if the record held it before (a repeat that is refused must not take away what the first run kept), and if nobody knows
 * whether the work was committed: a file that waits for a repeat in vain is the smaller loss.
 */
export async function holdingFile<T>(
  files: FileStore,
  fileId: string,
  to: AttachOptions,
  work: (file: FileMeta) => Promise<T>,
): Promise<T> {
  const held = (await files.meta(fileId)).attachedTo !== undefined;
  const file = await files.attach(fileId, to);
  try {
    return await work(file);
  } catch (error) {
    const unknown = error instanceof DomainError && error.code === 'OUTCOME_UNKNOWN';
    if (!held && !unknown) await files.release(fileId, to);
    throw error;
  }
}
