import type { Tx } from '#platform/database/unit-of-work';
import type { ImportRun } from '#platform/imports/import-run';

/** Keeps where a list was taken in: by that its file is read later. */
export async function keepImport(
  tx: Tx,
  list: ImportRun,
  place: { institutionId: string; programId: string },
): Promise<void> {
  await tx.query(
    'INSERT INTO import_run (id, institution_id, program_id, file_id, at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING',
    [list.importId, place.institutionId, place.programId, list.fileId, tx.now],
  );
}
