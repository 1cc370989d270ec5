import type { ImportReport } from '#contracts/core/messages';
import type { Tx, UnitOfWork } from '#platform/database/unit-of-work';
import type { FileStore } from '#platform/files/file-store';
import { importOwner } from '#platform/imports/import-source';
import type { Call } from '#platform/messaging/call';

class DryRun extends Error {
  constructor(readonly report: ImportReport) {
    super('dry run');
  }
}

/**
 * Runs an import in one transaction. A dry run does the same and rolls back, so that its report says exactly what the
 * import would do; the real one takes the file, so that it stays.
 */
export async function importInOneGo(
  parts: { work: UnitOfWork; files: FileStore; service: string },
  file: { importId: string; fileId: string; dryRun: boolean },
  call: Call,
  rows: (tx: Tx) => Promise<ImportReport>,
): Promise<ImportReport> {
  if (file.dryRun) {
    const never = parts.work.run(
      { ...call, idempotencyKey: undefined },
      async (tx): Promise<ImportReport> => {
        throw new DryRun(await rows(tx));
      },
    );
    return never.catch((error: unknown) => {
      if (error instanceof DryRun) return error.report;
      throw error;
    });
  }
  const owner = importOwner(parts.service, file.importId);
  const held = (await parts.files.meta(file.fileId)).attachedTo !== undefined;
  await parts.files.attach(file.fileId, owner);
  try {
    return await parts.work.run(call, rows);
  } catch (error) {
    if (!held) await parts.files.release(file.fileId, owner);
    throw error;
  }
}
