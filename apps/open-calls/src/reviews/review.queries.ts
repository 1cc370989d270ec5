import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Page } from '#contracts/core/messages';
import type { ApplicationContent } from '#contracts/open-calls/application.messages';
import type { ListReviews, ReviewCounts, ReviewListItem } from '#contracts/open-calls/review-list.messages';
import type { OtherReview, Review, ReviewedApplication } from '#contracts/open-calls/review.messages';
import type { ReviewRulesBody } from '#contracts/open-calls/review-rules.messages';
import { firmCommands } from '#contracts/firm-registry/firm.commands';
import { visibleTo, type Actor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { decodeCursor, DEFAULT_PAGE, toPage } from '#platform/database/page';
import { DomainError, found, notFound } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { RpcClient } from '#platform/messaging/rpc-client';
import { formInForce } from '../applications/application-form.js';
import { completedFiles } from '../eligibility/completed-files.js';
import { CallEntity, placeOf } from '../calls/call.entity.js';
import type { Mark } from './review.entity.js';
import { withRemarks } from './review.rules.js';
import { reviewRulesOf } from './review-rules.part.js';
import { flagsShown } from './conflict.rules.js';
import { REVIEW_DUE } from './review-due.js';
import { accountOf } from './reviewer-account.js';
import { appealFor } from './reviewed-appeal.js';
import { masked } from './mask.rules.js';
import { shownToReviewer } from './shown.rules.js';
import { tellingOf } from './telling.js';

/** Before the declaration a reviewer knows the firm only, since that is what a conflict is declared about. */
const DECLARED = `r.state IN ('reviewing', 'submitted')`;

/** Waits for its reviewer. */
const OPEN = `r.state IN ('assigned', 'reviewing')`;

const PLACE = { institution: 'c.institution_id', program: 'c.program_id' };

interface OwnRow {
  id: string;
  version: number;
  callId: string;
  callTitle: string;
  kind: Review['kind'];
  state: Review['state'];
  stateReason: string | null;
  flags: Review['flags'];
  firmId: string;
  /** The firm that it turned out to be. */
  firmKey: string;
  scores: Mark[];
  remarks: Record<string, string>;
  comment: string | null;
  savedAt: Date | null;
  submittedAt: Date | null;
  dueAt: Date | null;
  applicationId: string;
  number: string | null;
  sector: string | null;
  content: ApplicationContent;
  programId: string;
  institutionId: string;
  waiting: number;
  supersededAt: Date | null;
}

/** In what order one's own assignments come: by these two, then by id. */
const SORTS: Record<NonNullable<ListReviews['sort']>, string> = {
  todo: `CASE r.state WHEN 'reviewing' THEN '0' WHEN 'assigned' THEN '1' WHEN 'submitted' THEN '2' ELSE '3' END
    || CASE WHEN ${OPEN} THEN coalesce(to_char(${REVIEW_DUE} AT TIME ZONE 'UTC', 'YYYYMMDDHH24MI'), '9') ELSE '' END`,
  number: `CASE WHEN ${DECLARED} THEN coalesce(a.number, '') ELSE '' END`,
  sector: `CASE WHEN ${DECLARED} THEN coalesce(a.sector, '') ELSE '' END`,
  submitted: `coalesce(to_char(r.submitted_at AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSMS'), '')`,
};

@Injectable()
export class ReviewQueries {
  constructor(
    private readonly source: DataSource,
    private readonly rpc: RpcClient,
    private readonly clock: Clock,
  ) {}

  /** One's own review. What the call hides is left out here, not on the screen. */
  async read(reviewId: string, call: Call): Promise<Review> {
    const rows = (await this.source.query(OWN, [reviewId, accountOf(call.actor)])) as OwnRow[];
    const row = found(rows[0]);
    if (!call.actor.can(['reviewer'], row)) throw notFound();
    const rules = await reviewRulesOf(this.source, row.callId);
    const declared = row.state === 'reviewing' || row.state === 'submitted';
    const complete = row.state === 'submitted' && row.waiting === 0;
    const { id, version, callId, callTitle, kind, state, stateReason, flags, comment } = row;
    return {
      id,
      version,
      callId,
      callTitle,
      kind,
      state,
      // Which rule it was would say what the firm has to do with the reviewer.
      stateReason: rules.anonymous && stateReason?.startsWith('rule:') ? null : stateReason,
      flags: flagsShown(flags, rules.anonymous),
      appeal: declared ? await appealFor(this.source, row, rules) : null,
      comment,
      scores: withRemarks(row.scores, row.remarks),
      anonymous: rules.anonymous,
      firmId: rules.anonymous ? null : row.firmId,
      firmTitle: rules.anonymous ? null : await this.titleOf(row.firmId, call),
      savedAt: row.savedAt?.toISOString() ?? null,
      submittedAt: row.submittedAt?.toISOString() ?? null,
      dueAt: row.dueAt?.toISOString() ?? null,
      late:
        (state === 'assigned' || state === 'reviewing') && row.dueAt !== null && row.dueAt < this.clock.now(),
      application: declared ? await this.applicationOf(row, rules, call) : null,
      complete,
      others: complete ? await this.others(row, reviewId) : [],
    };
  }

  /** In an anonymous call, what is left is freed of whatever tells who wrote it. */
  private async applicationOf(row: OwnRow, rules: ReviewRulesBody, call: Call): Promise<ReviewedApplication> {
    const form = await formInForce(this.source, row.callId);
    const completed = await completedFiles(this.source, row.applicationId);
    const shown = shownToReviewer(row.content, form?.def, rules, completed);
    const { applicationId, number, sector, firmKey, content } = row;
    const telling = rules.anonymous
      ? await tellingOf(this.rpc, firmKey, content.signatory, call.requestId)
      : undefined;
    const freed = telling
      ? {
          ...shown,
          content: masked(shown.content, telling),
          answers: shown.answers.map((line) => ({ ...line, answer: masked(line.answer, telling) })),
        }
      : shown;
    return { id: applicationId, number, sector, ...freed, needs: await this.needsOf(applicationId) };
  }

  /** Titles of published needs tell of the firm that looks for something, not of the one that applies. */
  private async needsOf(applicationId: string): Promise<string[]> {
    const rows = (await this.source.query(
      'SELECT n.title FROM application_need an JOIN need n ON n.id = an.need_id WHERE an.application_id = $1 ORDER BY n.id LIMIT 20',
      [applicationId],
    )) as { title: string }[];
    return rows.map(({ title }) => title);
  }

  /** A committee's minutes: staff. What a firm attached: a reviewer who has declared, where the call does not hide it. */
  async mayReadFile(noun: string, id: string, fileId: string, actor: Actor): Promise<boolean> {
    if (noun === 'call-staff') {
      const call = await this.source.manager.findOneBy(CallEntity, { id });
      return call !== null && actor.can(['staff'], placeOf(call));
    }
    if (noun !== 'application' || !actor.has('reviewer')) return false;
    const [row] = (await this.source.query(READING, [id, accountOf(actor)])) as (CallEntity & {
      callId: string;
      content: ApplicationContent;
      supersededAt: Date | null;
    })[];
    if (!row || !actor.can(['reviewer'], placeOf(row))) return false;
    const form = await formInForce(this.source, row.callId);
    const rules = await reviewRulesOf(this.source, row.callId);
    const anew = { applicationId: id, supersededAt: row.supersededAt };
    if ((await appealFor(this.source, anew, rules))?.fileIds.includes(fileId)) return true;
    const { answers } = shownToReviewer(row.content, form?.def, rules, await completedFiles(this.source, id));
    return answers.some(({ answer: { value }, completed }) => {
      if (completed.some((file) => file.fileId === fileId)) return true;
      return Array.isArray(value) && value.some((file: { fileId?: unknown }) => file?.fileId === fileId);
    });
  }

  /** For the declaration. Without the registry the reviewer still sees that there is a firm to declare about. */
  private async titleOf(firmId: string, call: Call): Promise<string | null> {
    try {
      const { items } = await this.rpc.askAsService(
        firmCommands.firmTitles,
        { ids: [firmId] },
        call.requestId,
      );
      return items[0]?.title ?? null;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'SERVICE_UNAVAILABLE') return null;
      throw error;
    }
  }

  /** The asker's own assignments, in the order asked for; one statement. */
  async mine(query: ListReviews, actor: Actor): Promise<Page<ReviewListItem>> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = decodeCursor(query.cursor, 2);
    const params: unknown[] = [limit + 1, accountOf(actor)];
    // Who lost the role in a programme is still a reviewer of others, and has nothing to do here any more.
    const held = visibleTo(actor, ['reviewer'], PLACE, params);
    const where = [`p.account_id = $2`, `r.state <> 'released'`, held];
    if (query.state) where.push(`r.state = $${params.push(query.state)}`);
    if (query.callId) where.push(`r.call_id = $${params.push(query.callId)}`);
    const sort = SORTS[query.sort ?? 'todo'];
    if (after)
      where.push(
        `((${sort}) COLLATE "C", r.id) > ($${params.push(after[0])}, $${params.push(after[1])}::uuid)`,
      );
    const rows = (await this.source.query(
      `SELECT r.id, r.version, r.call_id AS "callId", c.title AS "callTitle", c.program_id AS "programId", r.state, r.kind,
              CASE WHEN NOT coalesce((rr.body ->> 'anonymous')::boolean, false) THEN a.firm_id END AS "firmId",
              CASE WHEN ${DECLARED} THEN a.number END AS number, CASE WHEN ${DECLARED} THEN a.sector END AS sector,
              jsonb_array_length(r.scores) AS marked, jsonb_array_length(c.criteria) AS criteria,
              r.saved_at AS "savedAt", r.submitted_at AS "submittedAt", ${REVIEW_DUE} AS "dueAt",
              coalesce(${OPEN} AND ${REVIEW_DUE} < $${params.push(this.clock.now())}, false) AS late, (${sort}) AS "sortKey"
       FROM review r JOIN call_reviewer p ON p.id = r.reviewer_id JOIN application a ON a.id = r.application_id
       JOIN call c ON c.id = r.call_id LEFT JOIN review_rules rr ON rr.call_id = c.id
       WHERE ${where.join(' AND ')} ORDER BY (${sort}) COLLATE "C", r.id LIMIT $1`,
      params,
    )) as (Omit<ReviewListItem, 'savedAt' | 'submittedAt' | 'dueAt'> & {
      dueAt: Date | null;
      savedAt: Date | null;
      submittedAt: Date | null;
      sortKey: string;
    })[];
    const page = toPage(rows, limit, (row) => [row.sortKey, row.id]);
    return {
      ...page,
      items: page.items.map(({ sortKey: _key, ...row }) => ({
        ...row,
        dueAt: row.dueAt?.toISOString() ?? null,
        savedAt: row.savedAt?.toISOString() ?? null,
        submittedAt: row.submittedAt?.toISOString() ?? null,
      })),
    };
  }

  async counts(actor: Actor): Promise<ReviewCounts> {
    const params: unknown[] = [accountOf(actor), this.clock.now()];
    const held = visibleTo(actor, ['reviewer'], PLACE, params);
    const [counts] = (await this.source.query(
      `SELECT count(*) FILTER (WHERE r.state = 'assigned') AS assigned, count(*) FILTER (WHERE r.state = 'reviewing') AS reviewing,
              count(*) FILTER (WHERE r.state = 'submitted') AS submitted, count(*) FILTER (WHERE r.state = 'recused') AS recused,
              count(*) FILTER (WHERE ${OPEN} AND ${REVIEW_DUE} < $2) AS late
       FROM review r JOIN call_reviewer p ON p.id = r.reviewer_id JOIN call c ON c.id = r.call_id
       LEFT JOIN review_rules rr ON rr.call_id = c.id
       WHERE p.account_id = $1 AND ${held}`,
      params,
    )) as ReviewCounts[];
    return counts;
  }

  /** Of the same round: those of before an appeal, or those of after it. */
  private async others({ applicationId, supersededAt }: OwnRow, reviewId: string): Promise<OtherReview[]> {
    const rows = (await this.source.query(
      `SELECT coalesce(p.alias, 'K') AS alias, r.scores, r.remarks, r.comment
       FROM review r LEFT JOIN call_reviewer p ON p.id = r.reviewer_id
       WHERE r.application_id = $1 AND r.id <> $2 AND r.state = 'submitted' AND r.superseded_at IS NOT DISTINCT FROM $3 ORDER BY alias`,
      [applicationId, reviewId, supersededAt],
    )) as { alias: string; scores: Mark[]; remarks: Record<string, string>; comment: string | null }[];
    return rows.map(({ remarks, scores, ...row }) => ({ ...row, scores: withRemarks(scores, remarks) }));
  }
}

/** `waiting`: other reviewers of the same application who have not submitted yet. */
const OWN = `
  SELECT r.id, r.version, r.call_id AS "callId", c.title AS "callTitle", r.kind, r.state, r.state_reason AS "stateReason", r.flags,
         a.firm_id AS "firmId", a.firm_key AS "firmKey", r.scores, r.remarks, r.comment, ${REVIEW_DUE} AS "dueAt", r.saved_at AS "savedAt", r.submitted_at AS "submittedAt",
         a.id AS "applicationId", a.number, a.sector, a.content, r.superseded_at AS "supersededAt", c.program_id AS "programId", c.institution_id AS "institutionId",
         (SELECT count(*) FROM review o WHERE o.application_id = a.id AND o.id <> r.id AND o.superseded_at IS NOT DISTINCT FROM r.superseded_at
            AND o.state IN ('assigned', 'reviewing')) AS waiting
  FROM review r JOIN call_reviewer p ON p.id = r.reviewer_id JOIN application a ON a.id = r.application_id JOIN call c ON c.id = r.call_id
  LEFT JOIN review_rules rr ON rr.call_id = c.id
  WHERE r.id = $1 AND p.account_id = $2 AND r.state <> 'released'`;
const READING = `
  SELECT c.id AS "callId", c.program_id AS "programId", c.institution_id AS "institutionId", a.content, r.superseded_at AS "supersededAt"
  FROM review r JOIN call_reviewer p ON p.id = r.reviewer_id JOIN application a ON a.id = r.application_id JOIN call c ON c.id = r.call_id
  WHERE a.id = $1 AND p.account_id = $2 AND r.state IN ('reviewing', 'submitted') LIMIT 1`;
