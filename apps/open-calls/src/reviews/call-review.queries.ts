import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Page } from '#contracts/core/messages';
import type { CallReviewItem, ListCallReviews } from '#contracts/open-calls/review-list.messages';
import type { CallReviewers } from '#contracts/open-calls/review.messages';
import type { Actor } from '#platform/actor/actor';
import { decodeCursor, DEFAULT_PAGE, toPage } from '#platform/database/page';
import { found, notFound } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { CallEntity, placeOf } from '../calls/call.entity.js';
import { scoreOfReview } from '../selection/score.rules.js';
import type { Mark } from './review.entity.js';
import { withRemarks } from './review.rules.js';
import { REVIEWS_DUE } from './review-due.js';
import { accountOf } from './reviewer-account.js';
import { ReviewerNames } from './reviewer-names.js';

/** Staff may be reviewers too: blind to the others until their own review of the application is submitted. */
const OWES = `EXISTS (
  SELECT 1 FROM review o JOIN call_reviewer q ON q.id = o.reviewer_id
  WHERE o.application_id = r.application_id AND q.account_id = $3 AND o.state IN ('assigned', 'reviewing'))`;

/** What staff see of the reviews of a call; what reviewers see of their own is in ReviewQueries. */
@Injectable()
export class CallReviewQueries {
  constructor(
    private readonly source: DataSource,
    private readonly names: ReviewerNames,
  ) {}

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
      `SELECT r.id, r.version, r.application_id AS "applicationId", a.number, r.reviewer_id AS "reviewerId",
              coalesce(p.alias, 'K') AS alias, r.kind, r.counts, r.superseded_at IS NOT NULL AS "setAside", r.state, r.remarks,
              r.state_reason AS "stateReason", CASE WHEN ${shown} THEN r.scores ELSE '[]' END AS scores,
              CASE WHEN ${shown} THEN r.comment END AS comment, r.submitted_at AS "submittedAt"
       FROM review r LEFT JOIN call_reviewer p ON p.id = r.reviewer_id JOIN application a ON a.id = r.application_id
       WHERE ${where.join(' AND ')} ORDER BY r.id LIMIT $1`,
      params,
    )) as (Omit<CallReviewItem, 'submittedAt' | 'score'> & {
      submittedAt: Date | null;
      scores: Mark[];
      remarks: Record<string, string>;
    })[];
    const items = rows.map(({ remarks, ...row }) => ({
      ...row,
      scores: withRemarks(row.scores, remarks),
      score: row.scores.length > 0 ? scoreOfReview(row.scores, call.criteria) : null,
      submittedAt: row.submittedAt?.toISOString() ?? null,
    }));
    return toPage(items, limit, (row) => [row.id]);
  }

  /** The pool of a call with how far each is; one statement, and one question for the names. */
  async reviewers(callId: string, call: Call): Promise<CallReviewers> {
    await this.staffCall(callId, call.actor);
    const rows = (await this.source.query(
      `SELECT p.id, p.account_id AS "accountId", p.alias, p.removed, p.reminded_at AS "remindedAt",
              count(*) FILTER (WHERE r.state IN ('assigned', 'reviewing')) AS open,
              count(*) FILTER (WHERE r.state = 'assigned') AS undeclared,
              count(*) FILTER (WHERE r.state = 'submitted') AS submitted, count(*) FILTER (WHERE r.state = 'recused') AS recused,
              max(r.submitted_at) AS "lastSubmittedAt"
       FROM call_reviewer p LEFT JOIN review r ON r.reviewer_id = p.id WHERE p.call_id = $1
       GROUP BY p.id ORDER BY p.id LIMIT 500`,
      [callId],
    )) as (CallReviewers['items'][number] & { remindedAt: Date | null; lastSubmittedAt: Date | null })[];
    const names = await this.names.of(
      rows.flatMap((row) => row.accountId ?? []),
      call,
    );
    const [due] = (await this.source.query(
      `SELECT ${REVIEWS_DUE} AS "dueAt" FROM call c LEFT JOIN review_rules rr ON rr.call_id = c.id WHERE c.id = $1`,
      [callId],
    )) as { dueAt: Date | null }[];
    return {
      dueAt: due.dueAt?.toISOString() ?? null,
      items: rows.map((row) => ({
        ...row,
        name: names.get(row.accountId ?? '') ?? null,
        remindedAt: row.remindedAt?.toISOString() ?? null,
        lastSubmittedAt: row.lastSubmittedAt?.toISOString() ?? null,
      })),
    };
  }

  private async staffCall(callId: string, actor: Actor): Promise<CallEntity> {
    const call = found(await this.source.manager.findOneBy(CallEntity, { id: callId }));
    if (!actor.can(['staff'], placeOf(call))) throw notFound();
    return call;
  }
}
