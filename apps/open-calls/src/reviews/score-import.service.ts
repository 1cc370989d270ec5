import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ImportReport } from '#contracts/core/messages';
import { fold } from '#contracts/core/text';
import type { ImportScores, Score } from '#contracts/open-calls/review.messages';
import type { ApplicationState } from '#contracts/open-calls/open-calls.facts';
import { instantOf } from '#platform/clock/istanbul';
import type { Tx } from '#platform/database/unit-of-work';
import { DomainError, found, notFound } from '#platform/errors/domain-error';
import { Imports, type ImportRun } from '#platform/imports/import-run';
import { derivedId } from '#platform/imports/import-source';
import type { ReportBuilder } from '#platform/imports/report';
import type { TableRow } from '#platform/imports/table-reader';
import type { Call } from '#platform/messaging/call';
import { sha256 } from '#platform/signing/canonical';
import { COMPETING } from '../applications/application.rules.js';
import { CallEntity, placeOf } from '../calls/call.entity.js';
import { instantIn } from '../calls/call.rules.js';
import { inState, staffCall } from '../calls/call.service.js';
import { scoreOfReview } from '../selection/score.rules.js';
import { newReview } from './assignment-writing.js';
import { newReviewer } from './pool.service.js';
import { CallReviewerEntity, ReviewEntity } from './review.entity.js';
import { checkedScores, scoreFaults } from './review.rules.js';
import { settleDifference } from './differences.js';
import { columnOf, SCORE_COLUMNS, scoresOf } from './score-list.js';

interface ScoredRow {
  row: number;
  applicationId: string;
  /** As written in the file; never stored but as a hash. */
  reviewer: string;
  scores: Score[];
  comment: string | null;
  at: Date;
}

/** Score sheets of a past call: reviews that were submitted on paper. */
@Injectable()
export class ScoreImportService {
  constructor(
    private readonly imports: Imports,
    private readonly source: DataSource,
  ) {}

  async run(command: ImportScores, call: Call): Promise<ImportReport> {
    const of = found(await this.source.manager.findOneBy(CallEntity, { id: command.callId }));
    if (!call.actor.can(['staff'], placeOf(of))) throw notFound();
    inState(of, 'closed');
    const list = await this.imports.open(command, `scores:${of.id}`, call);
    const rows = await readRows(list, of, command, await this.applications(of.id));
    if (list.dryRun) {
      await settle(this.source.manager, of, rows, command, list.report);
      return list.report.build();
    }
    return list.inOneGo(async (tx) => {
      const now = await staffCall(tx, command.callId, call);
      inState(now, 'closed');
      const [earliest] = rows.map((row) => row.at.toISOString()).sort();
      if (earliest) list.enteredLate(tx, new Date(earliest), placeOf(now));
      const fresh = await settle(tx.manager, now, rows, command, list.report);
      const written = fresh.map((row) => row.reviewer);
      const pool = await poolFor(tx, now.id, written, command);
      for (const row of fresh)
        await writeRow(tx, now, list.importId, row, pool.get(keyOf(now.id, row.reviewer))!);
      for (const applicationId of new Set(fresh.map((row) => row.applicationId)))
        await settleDifference(tx, now, applicationId);
      const reason = command.backfillReason;
      list.audit(tx, 'review.imported', { noun: 'call', id: now.id, ...placeOf(now), reason });
    });
  }

  private async applications(
    callId: string,
  ): Promise<Map<string, { id: string; state: ApplicationState['state'] }>> {
    const rows = (await this.source.query(
      'SELECT id, number, state FROM application WHERE call_id = $1 AND number IS NOT NULL',
      [callId],
    )) as {
      id: string;
      number: string;
      state: ApplicationState['state'];
    }[];
    return new Map(rows.map((row) => [fold(row.number), row]));
  }
}

/** The rows of the sheet whose application is known and whose marks hold. */
async function readRows(
  list: ImportRun,
  of: CallEntity,
  command: ImportScores,
  applications: ReadonlyMap<string, { id: string; state: ApplicationState['state'] }>,
): Promise<ScoredRow[]> {
  const { report } = list;
  const table = await list.table(SCORE_COLUMNS);
  const columns = new Map<string, string>();
  for (const criterion of of.criteria) {
    const title = columnOf(criterion, table.otherTitles);
    if (!title)
      throw new DomainError('COLUMN_MISSING', {
        params: { column: `${criterion.code} - ${criterion.title}` },
      });
    columns.set(criterion.code, title);
  }
  return table.rows.flatMap((row: TableRow<typeof SCORE_COLUMNS>) => {
    if (!report.check(row)) return [];
    const { number, reviewer, scoredOn, comment } = row.values;
    const application = applications.get(fold(number!));
    if (!application)
      return refused(report, row.row, { code: 'APPLICATION_UNKNOWN', params: { number: number! } });
    if (!COMPETING.includes(application.state))
      return refused(report, row.row, { code: 'WRONG_STATE', params: { state: application.state } });
    const scores = scoresOf(row.rest, columns);
    const faults = scoreFaults(scores, of.criteria, true);
    if (faults.length > 0) {
      const [{ code, params }] = faults;
      return refused(report, row.row, {
        code,
        column: columns.get(String(params?.criterion)),
        params: params as Record<string, string | number>,
      });
    }
    const at = scoredOn
      ? instantOf(scoredOn, '12:00')
      : (instantGiven(command) ?? of.closedAt ?? of.deadline);
    return [
      {
        row: row.row,
        applicationId: application.id,
        reviewer: reviewer!,
        scores,
        comment: comment ?? null,
        at,
      },
    ];
  });
}

/** A sheet without dates is of the day that the command names. */
const instantGiven = (command: ImportScores): Date | undefined =>
  command.occurredAt ? instantIn(command.occurredAt, '/occurredAt') : undefined;

function refused(report: ReportBuilder, row: number, remark: Parameters<ReportBuilder['set']>[2]): [] {
  report.set(row, 'refused', remark);
  return [];
}

/** A reviewer within the call as an import knows them: nothing that could be read back. */
const keyOf = (callId: string, written: string): string => sha256(`${callId} ${fold(written)}`);

/** Gives every row its outcome; returns the rows that are new. The same application and reviewer again stays as it is. */
async function settle(
  db: { query(sql: string, params: unknown[]): Promise<unknown> },
  of: CallEntity,
  rows: readonly ScoredRow[],
  command: ImportScores,
  report: ReportBuilder,
): Promise<ScoredRow[]> {
  const known = (await db.query(
    `SELECT r.application_id AS a, p.key_hash AS key, p.account_id AS account FROM review r JOIN call_reviewer p ON p.id = r.reviewer_id
     WHERE r.call_id = $1 AND r.state <> 'released'`,
    [of.id],
  )) as { a: string; key: string | null; account: string | null }[];
  const there = new Set(
    known.flatMap(({ a, key, account }) => [`${a} ${key ?? ''}`, `${a} ${account ?? ''}`]),
  );
  return rows.filter((row) => {
    const [byKey, account] = [
      `${row.applicationId} ${keyOf(of.id, row.reviewer)}`,
      accountIn(command, row.reviewer),
    ];
    const merged =
      there.has(byKey) || (account !== undefined && there.has(`${row.applicationId} ${account}`));
    report.set(row.row, merged ? 'merged' : 'accepted');
    there.add(byKey);
    if (account) there.add(`${row.applicationId} ${account}`);
    return !merged;
  });
}

const accountIn = (command: ImportScores, written: string): string | undefined =>
  command.reviewers?.find((r) => fold(r.asWritten) === fold(written))?.accountId;

/** The pool's members for these names: by account where the command says who it is, else by the hash of the name; made where missing. */
async function poolFor(
  tx: Tx,
  callId: string,
  written: readonly string[],
  command: ImportScores,
): Promise<Map<string, string>> {
  const pool = await tx.manager.findBy(CallReviewerEntity, { callId });
  const ids = new Map<string, string>();
  for (const name of written) {
    const keyHash = keyOf(callId, name);
    if (ids.has(keyHash)) continue;
    const accountId = accountIn(command, name);
    let member = pool.find(
      (p) => p.keyHash === keyHash || (accountId !== undefined && p.accountId === accountId),
    );
    if (!member) {
      member = await newReviewer(tx, callId, { accountId, keyHash });
      pool.push(member);
    } else if (!member.keyHash || (accountId && !member.accountId)) {
      Object.assign(member, { keyHash, accountId: member.accountId ?? accountId ?? null });
      await tx.manager.save(CallReviewerEntity, member);
    }
    ids.set(keyHash, member.id);
  }
  return ids;
}

async function writeRow(
  tx: Tx,
  of: CallEntity,
  importId: string,
  row: ScoredRow,
  reviewerId: string,
): Promise<void> {
  const { scores, remarks } = checkedScores(row.scores, of.criteria, false);
  await tx.manager.insert(ReviewEntity, {
    ...newReview(of.id, row.applicationId, reviewerId),
    id: derivedId(importId, row.row),
    state: 'submitted',
    declaredAt: row.at,
    scores,
    remarks,
    score: scoreOfReview(scores, of.criteria),
    comment: row.comment,
    submittedAt: row.at,
    importId,
  });
}
