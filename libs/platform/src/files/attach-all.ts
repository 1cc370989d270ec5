import { DomainError } from '../errors/domain-error.js';
import type { AttachOptions, FileStore } from './file-store.js';

/**
 * Gives several staged files to one record: all or none. Call it as the last step inside the transaction that refers to
 * them, so that a repeated command (the same idempotency key) meets its first reply and not FILE_OWNED. Errors name the
 * file's place in the request (`pointer/0`).
 */
export async function attachAll(
  files: FileStore,
  fileIds: readonly string[],
  to: AttachOptions,
  pointer: string,
): Promise<void> {
  const attached: string[] = [];
  for (const [at, fileId] of fileIds.entries()) {
    try {
      const held = (await files.meta(fileId)).attachedTo;
      await files.attach(fileId, to);
      if (!held) attached.push(fileId);
    } catch (error) {
      for (const earlier of attached) await files.release(earlier, to);
      if (error instanceof DomainError)
        throw new DomainError(error.code, {
          ...error.details,
          pointer: fileIds.length === 1 ? pointer : `${pointer}/${at}`,
        });
      throw error;
    }
  }
}
