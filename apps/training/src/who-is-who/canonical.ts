import type { Tx } from '#platform/database/unit-of-work';

/** The canonical id of each of these ids, through the merge map. */
export async function canonical(tx: Pick<Tx, 'query'>, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<{ id: string; root: string }>(
    `WITH RECURSIVE walk (id, root) AS (
       SELECT id, id FROM unnest($1::uuid[]) AS id
       UNION
       SELECT w.id, m.merged_into FROM walk w JOIN merge_copy m ON m.id = w.root WHERE m.merged_into IS NOT NULL
     )
     SELECT id, root FROM walk w WHERE NOT EXISTS (SELECT 1 FROM merge_copy m WHERE m.id = w.root AND m.merged_into IS NOT NULL)`,
    [[...new Set(ids)]],
  );
  return new Map(rows.map((row) => [row.id, row.root]));
}
