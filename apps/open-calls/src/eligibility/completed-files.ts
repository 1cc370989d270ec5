import type { CompletedFile } from '#contracts/open-calls/application.messages';

interface Queryable {
  query<T>(sql: string, params?: unknown[]): Promise<T[]>;
}

/** What a firm handed in when it was asked for missing documents, in the order it came. */
export async function completedFiles(db: Queryable, applicationId: string): Promise<CompletedFile[]> {
  const rows = await db.query<Omit<CompletedFile, 'at'> & { at: Date }>(
    `SELECT field, file_id AS "fileId", name, size, at FROM completion_file WHERE application_id = $1 ORDER BY at, file_id LIMIT 100`,
    [applicationId],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
