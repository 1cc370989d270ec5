import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type {
  DecideCall,
  Decided,
  PreviewSelection,
  SelectionPreview,
} from '#contracts/open-calls/selection.commands';
import { selection as selectionFacts } from '#contracts/open-calls/open-calls.facts';
import { occurredAt } from '#platform/actor/backfill';
import { dayOf } from '#platform/clock/istanbul';
import { newId } from '#platform/database/ids';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, found, notFound } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { instantOn } from '../applications/application-outcome.service.js';
import { ApplicationEntity, sayApplication } from '../applications/application.entity.js';
import { CallEntity, placeOf } from '../calls/call.entity.js';
import { inState, sayCall, staffCall } from '../calls/call.service.js';
import { accountOf } from '../reviews/reviewer-account.js';
import { countsOf, dossierOf, incompleteIn, type Applicant, type Dossier } from './dossier.rules.js';
import { pageOfLines } from './selection.queries.js';

@Injectable()
export class SelectionService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
  ) {}

  /** What the rules give now; three statements, whatever the number of applications. */
  async preview(query: PreviewSelection, call: Call): Promise<SelectionPreview> {
    const of = found(await this.source.manager.findOneBy(CallEntity, { id: query.callId }));
    if (!call.actor.can(['staff'], placeOf(of))) throw notFound();
    inState(of, 'closed', 'decided');
    if (((await this.source.query(OWED, [of.id, accountOf(call.actor)])) as unknown[]).length > 0)
      throw new DomainError('REVIEWS_OWED');
    const applicants = await applicantsOf(this.source, of.id);
    const { dossier, sha256 } = dossierOf(of, applicants);
    return {
      callId: of.id,
      sha256,
      ...countsOf(dossier.result),
      incomplete: incompleteIn(dossier),
      ...pageOfLines(linesOf(dossier, applicants), query),
    };
  }

  /** The board has decided: what the rules give is frozen, and everybody concerned learns it. */
  decide(command: DecideCall, call: Call): Promise<Decided> {
    return this.work.run(call, async (tx) => {
      const of = await staffCall(tx, command.callId, call);
      inState(of, 'closed', 'decided');
      const earlier = await lastDecision(tx, of.id);
      if ((earlier || command.acceptIncomplete) && !command.reason)
        throw new DomainError('DECISION_REASON', { pointer: '/reason' });
      const applicants = await applicantsOf(tx, of.id);
      const { dossier, sha256 } = dossierOf(of, applicants);
      if (command.sha256 && command.sha256 !== sha256)
        throw new DomainError('SELECTION_CHANGED', { pointer: '/sha256' });
      const incomplete = incompleteIn(dossier);
      if (incomplete > 0 && !command.acceptIncomplete)
        throw new DomainError('SELECTION_INCOMPLETE', { params: { count: incomplete } });
      const at = decidedAt(command, of, call, tx);
      const id = earlier?.id ?? newId();
      const version = (earlier?.version ?? 0) + 1;
      await keepDecision(tx, { id, version, command, dossier, sha256, incomplete, applicants });
      await tellApplications(tx, of, dossier, at, command.reason);
      Object.assign(of, { state: 'decided', decidedOn: command.decidedOn, version: of.version + 1 });
      await tx.manager.save(of);
      sayCall(tx, 'decided', of, at, {
        reason: command.reason,
        details: { decisionNo: command.decisionNo, sha256, selection: version },
      });
      saySelection(tx, of, { id, version, at, decisionNo: command.decisionNo, dossier, applicants });
      const { selected, reserve, rejected } = countsOf(dossier.result);
      return { id, version, sha256, selected, reserve, rejected };
    });
  }
}

/** Everybody who competes, with submitted reviews only. */
async function applicantsOf(
  db: { query(sql: string, params: unknown[]): Promise<unknown> },
  callId: string,
): Promise<Applicant[]> {
  const rows = (await db.query(APPLICANTS, [callId])) as (Omit<Applicant, 'submittedAt'> & {
    submittedAt: Date;
  })[];
  return rows.map((row) => ({ ...row, submittedAt: row.submittedAt.toISOString() }));
}

/** The ranking with number and firm, as lists show it. */
function linesOf(dossier: Dossier, applicants: readonly Applicant[]) {
  const known = new Map(applicants.map((a) => [a.id, a]));
  return dossier.result.map(({ id, ...line }) => ({
    applicationId: id,
    number: known.get(id)!.number,
    firmId: known.get(id)!.firmId,
    ...line,
  }));
}

/** A decision has a day. Today's is now; an earlier one is entered late, which needs the right. */
function decidedAt(command: DecideCall, of: CallEntity, call: Call, tx: Tx): Date {
  const at = instantOn(command.decidedOn, tx.now, '/decidedOn');
  const today = dayOf(tx.now);
  if (command.decidedOn < dayOf(of.deadline))
    throw new DomainError('DECISION_DATE', { pointer: '/decidedOn' });
  if (command.decidedOn === today) return tx.now;
  return occurredAt(
    call,
    { occurredAt: at.toISOString(), backfillReason: command.backfillReason },
    placeOf(of),
    tx,
  );
}

async function lastDecision(tx: Tx, callId: string): Promise<{ id: string; version: number } | undefined> {
  const rows = await tx.query<{ id: string; version: number }>(
    'SELECT selection_id AS id, version FROM decision WHERE call_id = $1 ORDER BY version DESC LIMIT 1',
    [callId],
  );
  return rows[0];
}

interface Frozen {
  id: string;
  version: number;
  command: DecideCall;
  dossier: Dossier;
  sha256: string;
  incomplete: number;
  applicants: readonly Applicant[];
}

async function keepDecision(
  tx: Tx,
  { id, version, command, dossier, sha256, incomplete, applicants }: Frozen,
): Promise<void> {
  await tx.query(
    `INSERT INTO decision (selection_id, version, call_id, decision_no, decided_on, attendees, attendee_ids, reason, sha256, dossier, incomplete, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      id,
      version,
      command.callId,
      command.decisionNo,
      command.decidedOn,
      command.attendees,
      JSON.stringify(command.attendeeIds ?? []),
      command.reason ?? null,
      sha256,
      JSON.stringify(dossier),
      incomplete,
      tx.now,
    ],
  );
  const items = linesOf(dossier, applicants).map((line, i) => ({
    position: i + 1,
    application_id: line.applicationId,
    number: line.number,
    firm_id: line.firmId,
    sector: line.sector,
    outcome: line.outcome,
    score: line.score,
    exact: line.exact,
    rank: line.rank,
    sector_rank: line.sectorRank,
    decided_by: line.decidedBy,
    reason: line.reason,
    reviews: line.reviews,
  }));
  await tx.query(INSERT_ITEMS, [id, version, JSON.stringify(items)]);
}

/** Those whose outcome is new get their state and a fact; in a re-decision the others stay as they are. */
async function tellApplications(
  tx: Tx,
  of: CallEntity,
  dossier: Dossier,
  at: Date,
  reason?: string,
): Promise<void> {
  const moved = await tx.query<{ id: string }>(UPDATE_OUTCOMES, [
    JSON.stringify(dossier.result.map(({ id, outcome }) => ({ id, outcome }))),
  ]);
  const changed = await tx.manager
    .createQueryBuilder(ApplicationEntity, 'a')
    .where('a.id = ANY(:ids)', { ids: moved.map((row) => row.id) })
    .orderBy('a.id')
    .getMany();
  for (const application of changed) sayApplication(tx, 'decided', application, of, at, reason);
}

function saySelection(
  tx: Tx,
  of: CallEntity,
  frozen: {
    id: string;
    version: number;
    at: Date;
    decisionNo: string;
    dossier: Dossier;
    applicants: readonly Applicant[];
  },
): void {
  const items = linesOf(frozen.dossier, frozen.applicants)
    .filter((line) => line.outcome !== 'rejected')
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

const OWED = `
  SELECT 1 FROM review r JOIN call_reviewer p ON p.id = r.reviewer_id
  WHERE r.call_id = $1 AND p.account_id = $2 AND r.state IN ('assigned', 'reviewing') LIMIT 1`;
const APPLICANTS = `
  SELECT a.id, a.number, a.firm_id AS "firmId", a.sector, a.submitted_at AS "submittedAt",
         coalesce(jsonb_agg(r.scores ORDER BY r.id) FILTER (WHERE r.state = 'submitted'), '[]') AS reviews
  FROM application a LEFT JOIN review r ON r.application_id = a.id
  WHERE a.call_id = $1 AND a.state IN ('submitted', 'selected', 'reserve', 'rejected')
  GROUP BY a.id`;
const INSERT_ITEMS = `
  INSERT INTO decision_item (selection_id, version, position, application_id, number, firm_id, sector, outcome, score, exact, rank, sector_rank, decided_by, reason, reviews)
  SELECT $1, $2, x.* FROM jsonb_to_recordset($3::jsonb) AS x (position int, application_id uuid, number text, firm_id uuid, sector text, outcome text,
    score numeric, exact text, rank int, sector_rank int, decided_by text, reason text, reviews int)`;
const UPDATE_OUTCOMES = `
  WITH moved AS (
    UPDATE application a SET state = x.outcome, version = a.version + 1, state_reason = NULL
    FROM jsonb_to_recordset($1::jsonb) AS x (id uuid, outcome text) WHERE a.id = x.id AND a.state <> x.outcome
    RETURNING a.id)
  SELECT id FROM moved`;
