import type { Tx } from '#platform/database/unit-of-work';
import { DomainError } from '#platform/errors/domain-error';
import { selection as selectionFacts } from '#contracts/open-calls/open-calls.facts';
import { sayApplication, type ApplicationEntity } from '../applications/application.entity.js';
import { placeOf, type CallEntity } from '../calls/call.entity.js';
import type { DossierContent } from './dossier.rules.js';
import { linesOf, summaryOf, type Line } from './ranking.view.js';
import type { Shown } from './selection.input.js';
import type { SignedDossier } from './selection.signer.js';

/** Most lines of a selection’s fact (see SelectionState). */
const MOST_ITEMS = 2000;

export interface DecisionRow {
  id: string;
  version: number;
  decisionNo: string;
  decidedOn: string;
  attendees: number;
  attendeeIds: string[];
  minutesFileId: string | null;
  enteredBy: string;
  confirmedBy: string;
  content: DossierContent;
}

export async function lastDecision(
  tx: Tx,
  callId: string,
): Promise<{ id: string; version: number } | undefined> {
  const rows = await tx.query<{ id: string; version: number }>(
    'SELECT selection_id AS id, version FROM decision WHERE call_id = $1 ORDER BY version DESC LIMIT 1',
    [callId],
  );
  return rows[0];
}

/** The last decision with its whole dossier, and the firms behind its lines. */
export async function decisionIn(
  tx: Tx,
  callId: string,
): Promise<{ decision: DecisionRow; shown: Map<string, Shown> } | undefined> {
  const [decision] = await tx.query<DecisionRow>(
    `SELECT selection_id AS id, version, decision_no AS "decisionNo", decided_on AS "decidedOn", attendees, attendee_ids AS "attendeeIds",
            minutes_file_id AS "minutesFileId", entered_by AS "enteredBy", confirmed_by AS "confirmedBy", content::json AS content
     FROM decision WHERE call_id = $1 ORDER BY version DESC LIMIT 1`,
    [callId],
  );
  if (!decision) return undefined;
  const items = await tx.query<Shown & { id: string }>(
    'SELECT application_id AS id, firm_id AS "firmId", sector FROM decision_item WHERE selection_id = $1 AND version = $2',
    [decision.id, decision.version],
  );
  return { decision, shown: new Map(items.map(({ id, firmId, sector }) => [id, { firmId, sector }])) };
}

/** Writes a version of the selection down, with its dossier. Two statements. */
export async function keepDecision(
  tx: Tx,
  callId: string,
  { envelope: { content, sha256, signature }, text }: SignedDossier,
  row: Omit<DecisionRow, 'content'> & { reason: string | null; shown: Map<string, Shown> },
): Promise<Line[]> {
  await tx.query(
    `INSERT INTO decision (selection_id, version, call_id, decision_no, decided_on, attendees, attendee_ids, minutes_file_id, reason, entered_by,
                           confirmed_by, sha256, content, content_sha256, signature, kid, summary, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    [
      row.id,
      row.version,
      callId,
      row.decisionNo,
      row.decidedOn,
      row.attendees,
      JSON.stringify(row.attendeeIds),
      row.minutesFileId,
      row.reason,
      row.enteredBy,
      row.confirmedBy,
      content.sha256,
      text,
      sha256,
      signature,
      content.key.kid,
      JSON.stringify(summaryOf({ ...content, shown: row.shown })),
      tx.now,
    ],
  );
  const lines = linesOf({ ...content, shown: row.shown });
  const items = lines.map((line, i) => ({
    position: i + 1,
    application_id: line.applicationId,
    number: line.number,
    firm_id: line.firmId,
    sector: line.sector,
    group_value: line.group,
    outcome: line.outcome,
    score: line.score,
    exact: line.exact,
    rank: line.rank,
    sector_rank: line.sectorRank,
    reserve_rank: line.reserveRank,
    decided_by: line.decidedBy,
    lot: line.lot,
    reason: line.reason,
    amount: line.amount?.minor ?? null,
    currency: line.amount?.currency ?? null,
    reviews: line.reviews,
  }));
  await tx.query(INSERT_ITEMS, [row.id, row.version, JSON.stringify(items)]);
  return lines;
}

export type Told = Pick<
  ApplicationEntity,
  'id' | 'version' | 'callId' | 'firmId' | 'sector' | 'state' | 'submittedAt' | 'pitchedOn'
>;

/** Those whose outcome is new get their state and a fact; the others, and those who are out, stay as they are. */
export async function tellApplications(
  tx: Tx,
  of: CallEntity,
  lines: readonly { applicationId: string; outcome: string }[],
  at: Date,
  reason?: string,
): Promise<void> {
  const moved = await tx.query<Told>(UPDATE_OUTCOMES, [
    JSON.stringify(lines.map(({ applicationId, outcome }) => ({ id: applicationId, outcome }))),
  ]);
  for (const application of moved)
    sayApplication(tx, 'decided', application as ApplicationEntity, of, at, reason);
}

/** Says the selection to others: the selected, and of the reserve as many as a fact holds. */
export function saySelection(
  tx: Tx,
  of: CallEntity,
  frozen: { id: string; version: number; at: Date; decisionNo: string; lines: readonly Line[] },
): void {
  const chosen = frozen.lines.filter((line) => line.outcome === 'selected');
  if (chosen.length > MOST_ITEMS) throw new DomainError('TOO_MANY', { params: { max: MOST_ITEMS } });
  const waits = frozen.lines.filter((line) => line.outcome === 'reserve');
  const items = [...chosen, ...waits]
    .slice(0, MOST_ITEMS)
    .map(({ applicationId, firmId, sector, outcome, score, rank }) => ({
      applicationId,
      firmId,
      sector,
      outcome,
      score,
      rank,
    }));
  tx.fact(selectionFacts, 'decided', {
    id: frozen.id,
    version: frozen.version,
    ...placeOf(of),
    occurredAt: frozen.at,
    data: { callId: of.id, callKind: of.kind, state: 'decided', decisionNo: frozen.decisionNo, items },
  });
}

/** Columns of `Told`. */
export const TOLD_COLUMNS = `id, version, call_id AS "callId", firm_id AS "firmId", sector, state, submitted_at AS "submittedAt", pitched_on AS "pitchedOn"`;

const INSERT_ITEMS = `
  INSERT INTO decision_item (selection_id, version, position, application_id, number, firm_id, sector, group_value, outcome, score, exact, rank,
                             sector_rank, reserve_rank, decided_by, lot, reason, amount, currency, reviews)
  SELECT $1, $2, x.* FROM jsonb_to_recordset($3::jsonb) AS x (position int, application_id uuid, number text, firm_id uuid, sector text,
    group_value text, outcome text, score numeric, exact text, rank int, sector_rank int, reserve_rank int, decided_by text, lot text, reason text,
    amount bigint, currency text, reviews int)`;
const UPDATE_OUTCOMES = `
  WITH moved AS (
    UPDATE application a SET state = x.outcome, version = a.version + 1, state_reason = NULL
    FROM jsonb_to_recordset($1::jsonb) AS x (id uuid, outcome text)
    WHERE a.id = x.id AND a.state <> x.outcome AND a.state IN ('submitted', 'selected', 'reserve', 'rejected')
    RETURNING a.id, a.version, a.call_id AS "callId", a.firm_id AS "firmId", a.sector, a.state, a.submitted_at AS "submittedAt",
      a.pitched_on AS "pitchedOn")
  SELECT * FROM moved ORDER BY id`;
