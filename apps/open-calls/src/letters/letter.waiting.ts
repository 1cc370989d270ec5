import type { DecidedLine } from './letter.data.js';

export interface LetterDecision {
  id: string;
  version: number;
  decisionNo: string;
  decidedOn: string;
  /** By what the selection was grouped. */
  groupBy: string;
}
export interface Waiting extends DecidedLine {
  applicationId: string;
  firmKey: string;
}
interface Queryable {
  query<T>(sql: string, params?: unknown[]): Promise<T[]>;
}

export async function lastDecisionOf(db: Queryable, callId: string): Promise<LetterDecision | undefined> {
  const [row] = await db.query<LetterDecision>(
    `SELECT selection_id AS id, version, decision_no AS "decisionNo", decided_on AS "decidedOn", summary ->> 'groupBy' AS "groupBy" FROM decision
     WHERE call_id = $1 ORDER BY version DESC LIMIT 1`,
    [callId],
  );
  return row;
}

/**
 * SQL: whether a letter of this kind waits for an application whose current letter is `l` (none: NULL): there is none, it
 * says something else, or an appeal against it has been decided, which the firm is answered whatever came of it.
 */
export const letterWaits = (kind: string): string =>
  `(l.kind IS DISTINCT FROM ${kind} OR EXISTS (SELECT 1 FROM appeal p WHERE p.letter_id = l.id AND p.ended_at IS NOT NULL))`;

/** Applications whose firm has not been told what became of them; before a decision, who is not eligible. */
export const waitingLetters = (
  db: Queryable,
  callId: string,
  decision: LetterDecision | undefined,
  applicationId?: string,
): Promise<Waiting[]> =>
  db.query<Waiting>(
    `SELECT a.id AS "applicationId", a.firm_key AS "firmKey", k.kind, a.number, a.submitted_at AS "submittedAt",
            i.score, i.rank, i.reserve_rank AS "reserveRank", i.group_value AS "group", a.state_reason AS "stateReason"
     FROM application a
     LEFT JOIN decision_item i ON i.application_id = a.id AND i.selection_id = $2 AND i.version = $3
     CROSS JOIN LATERAL (SELECT CASE WHEN a.state = 'ineligible' THEN 'ineligible' ELSE i.outcome END AS kind) k
     LEFT JOIN letter l ON l.application_id = a.id AND l.current
     WHERE a.call_id = $1 AND a.state IN ('ineligible', 'selected', 'reserve', 'rejected') AND k.kind IS NOT NULL
       AND ($4::uuid IS NULL OR a.id = $4) AND ${letterWaits('k.kind')}
     ORDER BY a.id`,
    [callId, decision?.id ?? null, decision?.version ?? null, applicationId ?? null],
  );
