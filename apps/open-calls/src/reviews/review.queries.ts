import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Page } from '#contracts/core/messages';
import type { ApplicationContent } from '#contracts/open-calls/application.messages';
import type {
  CallReviewItem,
  CallReviewers,
  ListCallReviews,
  ListReviews,
  OtherReview,
  Review,
  ReviewListItem,
} from '#contracts/open-calls/review.messages';
import { visibleTo, type Actor } from '#platform/actor/actor';
import { decodeCursor, DEFAULT_PAGE, toPage } from '#platform/database/page';
import { found, notFound } from '#platform/errors/domain-error';
import { CallEntity, placeOf } from '../calls/call.entity.js';
import { accountOf } from './reviewer-account.js';
import { scoreOfReview } from '../selection/score.rules.js';

/** Before the declaration a reviewer knows the firm only, since that is what a conflict is declared about. */
const DECLARED = `r.state IN ('reviewing', 'submitted')`;

const PLACE = { institution: 'c.institution_id', program: 'c.program_id' };

interface OwnRow extends Omit<Review, 'application' | 'others' | 'complete' | 'submittedAt'> {
  applicationId: string;
  submittedAt: Date | null;
  number: string | null;
  sector: string | null;
  content: ApplicationContent;
  programId: string;
  institutionId: string;
  waiting: number;
}

@Injectable()
export class ReviewQueries {
  constructor(private readonly source: DataSource) {}

  async read(reviewId: string, actor: Actor): Promise<Review> {
    const rows = (await this.source.query(OWN, [reviewId, accountOf(actor)])) as OwnRow[];
    const { applicationId, number, sector, content, programId, institutionId, waiting, submittedAt, ...row } =
      found(rows[0]);
    if (!actor.can(['reviewer'], { programId, institutionId })) throw notFound();
    const declared = row.state === 'reviewing' || row.state === 'submitted';
    const complete = row.state === 'submitted' && waiting === 0;
    const { signatory: _name, signatoryPersonId: _person, ...shown } = content;
    return {
      ...row,
      submittedAt: submittedAt?.toISOString() ?? null,
      application: declared ? { id: applicationId, number, sector, content: shown } : null,
      complete,
      others: complete ? await this.others(applicationId, reviewId) : [],
    };
  }

  /** The asker's own assignments, the oldest first. */
  async mine(query: ListReviews, actor: Actor): Promise<Page<ReviewListItem>> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = decodeCursor(query.cursor, 1);
    const params: unknown[] = [limit + 1, accountOf(actor)];
    // Who lost the role in a programme is still a reviewer of others, and has nothing to do here any more.
    const held = visibleTo(actor, ['reviewer'], PLACE, params);
    const where = [`p.account_id = $2`, `r.state <> 'released'`, held];
    if (query.state) where.push(`r.state = $${params.push(query.state)}`);
    if (query.callId) where.push(`r.call_id = $${params.push(query.callId)}`);
    if (after) where.push(`r.id > $${params.push(after[0])}`);
    const rows = (await this.source.query(
      `SELECT r.id, r.version, r.call_id AS "callId", c.title AS "callTitle", a.firm_id AS "firmId", r.state,
              CASE WHEN ${DECLARED} THEN a.number END AS number, CASE WHEN ${DECLARED} THEN a.sector END AS sector
       FROM review r JOIN call_reviewer p ON p.id = r.reviewer_id JOIN application a ON a.id = r.application_id JOIN call c ON c.id = r.call_id
       WHERE ${where.join(' AND ')} ORDER BY r.id LIMIT $1`,
      params,
    )) as ReviewListItem[];
    return toPage(rows, limit, (row) => [row.id]);
  }

  /** All reviews of a call, for its staff; marks only once submitted, and not to those who still owe a review of the same. */
  async ofCall(query: ListCallReviews, actor: Actor): Promise<Page<CallReviewItem>> {
    const call = await this.staffCall(query.callId, actor);
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = decodeCursor(query.cursor, 1);
    const params: unknown[] = [limit + 1, query.callId, accountOf(actor)];
    const where = ['r.call_id = $2'];
    const shown = `(r.state = 'submitted' AND NOT ${OWES})`;
    if (query.applicationId) where.push(`r.application_id = $${params.push(query.applicationId)}`);
    if (query.reviewerId) where.push(`r.reviewer_id = $${params.push(query.reviewerId)}`);
    if (query.state) where.push(`r.state = $${params.push(query.state)}`);
    if (after) where.push(`r.id > $${params.push(after[0])}`);
    const rows = (await this.source.query(
      `SELECT r.id, r.version, r.application_id AS "applicationId", a.number, r.reviewer_id AS "reviewerId", p.alias, r.state,
              r.state_reason AS "stateReason", CASE WHEN ${shown} THEN r.scores ELSE '[]' END AS scores,
              CASE WHEN ${shown} THEN r.comment END AS comment, r.submitted_at AS "submittedAt"
       FROM review r JOIN call_reviewer p ON p.id = r.reviewer_id JOIN application a ON a.id = r.application_id
       WHERE ${where.join(' AND ')} ORDER BY r.id LIMIT $1`,
      params,
    )) as (Omit<CallReviewItem, 'submittedAt' | 'score'> & { submittedAt: Date | null })[];
    const items = rows.map((row) => ({
      ...row,
      score: row.scores.length > 0 ? scoreOfReview(row.scores, call.criteria) : null,
      submittedAt: row.submittedAt?.toISOString() ?? null,
    }));
    return toPage(items, limit, (row) => [row.id]);
  }

  async reviewers(callId: string, actor: Actor): Promise<CallReviewers> {
    await this.staffCall(callId, actor);
    const items = (await this.source.query(
      `SELECT p.id, p.account_id AS "accountId", p.alias,
              count(*) FILTER (WHERE r.state IN ('assigned', 'reviewing')) AS open,
              count(*) FILTER (WHERE r.state = 'submitted') AS submitted, count(*) FILTER (WHERE r.state = 'recused') AS recused
       FROM call_reviewer p LEFT JOIN review r ON r.reviewer_id = p.id WHERE p.call_id = $1
       GROUP BY p.id ORDER BY p.id LIMIT 500`,
      [callId],
    )) as CallReviewers['items'];
    return { items };
  }

  private async staffCall(callId: string, actor: Actor): Promise<CallEntity> {
    const call = found(await this.source.manager.findOneBy(CallEntity, { id: callId }));
    if (!actor.can(['staff'], placeOf(call))) throw notFound();
    return call;
  }

  private others(applicationId: string, reviewId: string): Promise<OtherReview[]> {
    return this.source.query(
      `SELECT p.alias, r.scores, r.comment FROM review r JOIN call_reviewer p ON p.id = r.reviewer_id
       WHERE r.application_id = $1 AND r.id <> $2 AND r.state = 'submitted' ORDER BY p.alias`,
      [applicationId, reviewId],
    );
  }
}

/** Staff may be reviewers too: blind to the others until their own review of the application is submitted. */
const OWES = `EXISTS (
  SELECT 1 FROM review o JOIN call_reviewer q ON q.id = o.reviewer_id
  WHERE o.application_id = r.application_id AND q.account_id = $3 AND o.state IN ('assigned', 'reviewing'))`;

/** `waiting`: other reviewers of the same application who have not submitted yet. */
const OWN = `
  SELECT r.id, r.version, r.call_id AS "callId", r.state, a.firm_id AS "firmId", r.scores, r.comment, r.submitted_at AS "submittedAt",
         a.id AS "applicationId", a.number, a.sector, a.content, c.program_id AS "programId", c.institution_id AS "institutionId",
         (SELECT count(*) FROM review o WHERE o.application_id = a.id AND o.id <> r.id AND o.state IN ('assigned', 'reviewing')) AS waiting
  FROM review r JOIN call_reviewer p ON p.id = r.reviewer_id JOIN application a ON a.id = r.application_id JOIN call c ON c.id = r.call_id
  WHERE r.id = $1 AND p.account_id = $2 AND r.state <> 'released'`;
