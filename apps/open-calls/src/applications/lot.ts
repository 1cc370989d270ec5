import { newId } from '#platform/database/ids';

interface Queryable {
  query<T>(sql: string, params?: unknown[]): Promise<T[]>;
}

/**
 * What the lot of a firm is drawn over in a call: the id of its first application there, for good. Who withdraws, or
 * deletes a draft, and begins anew keeps it, so that a seed that is public by then gives nobody a second draw. `first`: the
 * id of the application that begins now; without it (an id that somebody could have chosen) a fresh one is drawn.
 */
export async function lotIdFor(
  tx: Queryable & { now: Date },
  { callId, firmId, firmKey, first }: { callId: string; firmId: string; firmKey: string; first?: string },
): Promise<string> {
  await tx.query(
    `INSERT INTO application_lot (call_id, firm_id, firm_key, lot_id, given_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (call_id, firm_id) DO NOTHING`,
    [callId, firmId, firmKey, first ?? newId(), tx.now],
  );
  const [known] = await tx.query<{ lotId: string }>(
    `SELECT lot_id AS "lotId" FROM application_lot WHERE call_id = $1 AND (firm_key = $2 OR firm_id = $3)
     ORDER BY given_at, lot_id LIMIT 1`,
    [callId, firmKey, firmId],
  );
  return known.lotId;
}

/** The text that the lot is drawn over: one for each facility where a firm may apply for several. */
export const lotOver = (application: { lotId: string; unit: string }): string =>
  application.unit ? `${application.lotId}/${application.unit}` : application.lotId;
