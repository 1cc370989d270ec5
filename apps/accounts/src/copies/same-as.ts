/**
 * The other records ($1: ids) that turned out to be the same: walks the merges both ways. UNION ends even if a cycle were
 * there. Rows of `id, other`.
 */
export const SAME_AS = `
  WITH RECURSIVE walk (id, other) AS (
    SELECT id, id FROM unnest($1::uuid[]) AS id
    UNION
    SELECT w.id, CASE WHEN m.id = w.other THEN m.merged_into ELSE m.id END
    FROM walk w JOIN merge_copy m ON m.merged_into IS NOT NULL AND (m.id = w.other OR m.merged_into = w.other)
  )
  SELECT id, other FROM walk WHERE id <> other ORDER BY id, other`;
