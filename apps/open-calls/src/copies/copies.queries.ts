/** What open-calls knows of others' records: which firm another turned out to be, and who takes part in a programme. */
interface Queryable {
  query<T>(sql: string, params?: unknown[]): Promise<T[]>;
}

/** The firm at the end of the chain of merges; a firm that is not known yet stands for itself. */
export async function canonicalFirm(tx: Queryable, firmId: string): Promise<string> {
  const keys = await canonicalFirms(tx, [firmId]);
  return keys.get(firmId)!;
}

/** The same for many, in one statement. */
export async function canonicalFirms(
  tx: Queryable,
  firmIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await tx.query<{ start: string; id: string }>(
    `WITH RECURSIVE up (start, id, depth) AS (
       SELECT id, id, 0 FROM unnest($1::uuid[]) AS given (id)
       UNION ALL
       SELECT up.start, f.merged_into, up.depth + 1 FROM up JOIN firm_copy f ON f.id = up.id
       WHERE f.merged_into IS NOT NULL AND up.depth < 20)
     SELECT DISTINCT ON (start) start, id FROM up ORDER BY start, depth DESC`,
    [firmIds],
  );
  return new Map(rows.map((row) => [row.start, row.id]));
}

/** Whether a firm, or one that turned out to be it, works in the programme now or is to (or stands in one of `states`). */
export const participates = async (
  tx: Queryable,
  programId: string,
  firmId: string,
  states?: readonly string[],
): Promise<boolean> => (await participants(tx, programId, [firmId], states)).has(firmId);

/** Those of these firms that do, whichever of a firm's records it is; one statement. */
export async function participants(
  tx: Queryable,
  programId: string,
  firmIds: readonly string[],
  states: readonly string[] = ['invited', 'selected', 'active'],
): Promise<Set<string>> {
  const rows = await tx.query<{ start: string }>(
    `WITH RECURSIVE up (start, id, depth) AS (
       SELECT id, id, 0 FROM unnest($2::uuid[]) AS given (id)
       UNION ALL
       SELECT up.start, f.merged_into, up.depth + 1 FROM up JOIN firm_copy f ON f.id = up.id
       WHERE f.merged_into IS NOT NULL AND up.depth < 20),
     down (start, id, depth) AS (
       (SELECT DISTINCT ON (start) start, id, 0 FROM up ORDER BY start, depth DESC)
       UNION ALL
       SELECT down.start, f.id, down.depth + 1 FROM down JOIN firm_copy f ON f.merged_into = down.id WHERE down.depth < 20)
     SELECT DISTINCT down.start FROM down JOIN participation_copy p ON p.firm_id = down.id
     WHERE p.program_id = $1 AND p.state = ANY($3)`,
    [programId, firmIds, states],
  );
  return new Set(rows.map((row) => row.start));
}
