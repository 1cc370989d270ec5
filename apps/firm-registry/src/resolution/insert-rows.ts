import type { Tx } from '#platform/database/unit-of-work';

/** One statement over a list of rows (`$1`); none for an empty list. */
export async function insertRows(
  tx: Tx,
  sql: string,
  rows: readonly object[],
  params: unknown[] = [],
): Promise<void> {
  if (rows.length > 0) await tx.query(sql, [JSON.stringify(rows), ...params]);
}
