import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ImportReport } from '#contracts/core/messages';
import { fold } from '#contracts/core/text';
import type { ImportScores, Score } from '#contracts/open-calls/review.messages';
import type { ApplicationState } from '#contracts/open-calls/open-calls.facts';
import { occurredAt } from '#platform/actor/backfill';
import { instantOf } from '#platform/clock/istanbul';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, found, notFound } from '#platform/errors/domain-error';
import { FileStore } from '#platform/files/file-store';
import { holdingFile } from '#platform/files/holding-file';
import { derivedId, importOwner, openImport, type ImportSource } from '#platform/imports/import-source';
import { ReportBuilder } from '#platform/imports/report';
import { readTable, type TableRow } from '#platform/imports/table-reader';
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
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly files: FileStore,
  ) {}

  async run(command: ImportScores, call: Call): Promise<ImportReport> {
    const of = found(await this.source.manager.findOneBy(CallEntity, { id: command.callId }));
    if (!call.actor.can(['staff'], placeOf(of))) throw notFound();
    inState(of, 'closed');
    const file = await openImport(
      this.files,
      { fileId: command.fileId, kind: `scores:${of.id}`, service: 'open-calls' },
      call.actor,
    );
    const dryRun = command.dryRun ?? true;
    const report = new ReportBuilder(file.importId, dryRun);
    const rows = await readRows(file, of, command, report, await this.applications(of.id));
    if (dryRun) {
      await settle(this.source.manager, of, rows, command, report);
      return report.build();
    }
    return this.write(file, rows, report, command, call);
  }

  private async write(
    file: ImportSource,
    rows: readonly ScoredRow[],
    report: ReportBuilder,
    command: ImportScores,
    call: Call,
  ): Promise<ImportReport> {
    const owner = importOwner('open-calls', file.importId);
    return holdingFile(this.files, command.fileId, owner, () =>
      this.work.run(call, async (tx) => {
        const of = await staffCall(tx, command.callId, call);
        inState(of, 'closed');
        const [earliest] = rows.map((row) => row.at.toISOString()).sort();
        if (earliest)
          occurredAt(call, { occurredAt: earliest, backfillReason: command.backfillReason }, placeOf(of), tx);
        const fresh = await settle(tx.manager, of, rows, command, report);
        const pool = await poolFor(
          tx,
          of.id,
          fresh.map((row) => row.reviewer),
          command,
        );
        for (const row of fresh)
          await writeRow(tx, of, file.importId, row, pool.get(keyOf(of.id, row.reviewer))!);
        tx.audit('review.imported', {
          noun: 'call',
          id: of.id,
          ...placeOf(of),
          reason: command.backfillReason,
          details: { importId: file.importId, fileId: command.fileId },
        });
        return report.build();
      }),
    );
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
  file: ImportSource,
  of: CallEntity,
  command: ImportScores,
  report: ReportBuilder,
  applications: ReadonlyMap<string, { id: string; state: ApplicationState['state'] }>,
): Promise<ScoredRow[]> {
  const table = await readTable(file.content, SCORE_COLUMNS, { sheet: command.sheet });
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
