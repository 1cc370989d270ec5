import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { fold } from '#contracts/core/text';
import type { Page } from '#contracts/core/messages';
import type {
  ListReviewResults,
  ReviewResult,
  SeenReviews,
} from '#contracts/open-calls/review-outcome.messages';
import type { Actor } from '#platform/actor/actor';
import { decodeCursor, DEFAULT_PAGE, toPage } from '#platform/database/page';
import { found, notFound } from '#platform/errors/domain-error';
import { ApplicationEntity } from '../applications/application.entity.js';
import type { Call } from '#platform/messaging/call';
import { sideOf } from '../applications/application.access.js';
import { escapeLike } from '../calls/call.queries.js';
import { FirmLookup } from '../copies/firm-lookup.js';
import { CallEntity, placeOf } from '../calls/call.entity.js';
import { decimalOf } from '../selection/fraction.js';
import { Scale } from '../selection/score.rules.js';
import { differenceOf } from './difference.rules.js';
import { habitsOf, normalisedScore, type ScoredBy } from './normalised.rules.js';
import { refuseOwing } from './owed.js';
import type { Mark } from './review.entity.js';
import { withRemarks } from './review.rules.js';
import { reviewRulesOf } from './review-rules.part.js';

interface ResultRow extends Omit<ReviewResult, 'score' | 'difference' | 'normalised'> {
  marks: { kind: string; counts: boolean; reviewerId: string | null; scores: Mark[]; score: string | null }[];
}

/** What came out of the reviews, for staff and, as the call allows, for the firm. */
@Injectable()
export class ResultQueries {
  constructor(
    private readonly source: DataSource,
    private readonly firms: FirmLookup,
  ) {}

  /** Five statements, whatever the number of applications. */
  async list(query: ListReviewResults, call: Call): Promise<Page<ReviewResult>> {
    const { actor } = call;
    const of = found(await this.source.manager.findOneBy(CallEntity, { id: query.callId }));
    if (!actor.can(['staff'], placeOf(of))) throw notFound();
    await refuseOwing(this.source, of.id, actor);
    const { normalisedFrom } = await reviewRulesOf(this.source, of.id);
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = decodeCursor(query.cursor, 2);
    const rows = (await this.source.query(RESULTS, [
      limit + 1,
      of.id,
      query.difference ?? null,
      after?.[0] ?? null,
      after?.[1] ?? null,
      query.q ? escapeLike(fold(query.q)) : null,
      query.q ? await this.firms.allNamed(query.q, call) : [],
    ])) as ResultRow[];
    const page = toPage(rows, limit, (row) => [row.number ?? '', row.applicationId]);
    const habits = habitsOf((await this.source.query(HABITS, [of.id])) as ScoredBy[]);
    const scale = new Scale(of.criteria);
    return {
      ...page,
      items: page.items.map(({ marks, ...row }) => {
        const mean = scale.mean(marks.filter((m) => m.counts).map((m) => m.scores));
        const own = marks.filter((m) => m.kind !== 'committee');
        const difference = differenceOf(
          own.map((m) => m.scores),
          of.criteria,
        );
        const scored = own.flatMap((m) =>
          m.reviewerId && m.score !== null ? [{ reviewerId: m.reviewerId, score: String(m.score) }] : [],
        );
        return {
          ...row,
          score: mean ? decimalOf(mean) : null,
          difference: difference ? decimalOf(difference) : null,
          normalised: normalisedScore(scored, habits, normalisedFrom),
        };
      }),
    };
  }

  /** As the firm may see them: nothing before its letter, then what counted at its release, as far as the call announced. */
  async seen(applicationId: string, actor: Actor): Promise<SeenReviews> {
    const application = found(await this.source.manager.findOneBy(ApplicationEntity, { id: applicationId }));
    const of = found(await this.source.manager.findOneBy(CallEntity, { id: application.callId }));
    const side = sideOf(actor, of, application);
    if (!side) throw notFound();
    const { firmsSee } = await reviewRulesOf(this.source, of.id);
    const reviewIds = await this.counted(applicationId, side === 'staff' && of.state === 'decided');
    if (!reviewIds || firmsSee === 'none') return { shown: false, score: null, items: [] };
    const rows = (await this.source.query(SEEN, [reviewIds])) as {
      alias: string;
      scores: Mark[];
      remarks: Record<string, string>;
      comment: string | null;
    }[];
    const scale = new Scale(of.criteria);
    const mean = scale.mean(rows.map((row) => row.scores));
    const comments = firmsSee === 'scores-and-comments';
    return {
      shown: true,
      score: mean ? decimalOf(mean) : null,
      items: rows.map(({ alias, scores, remarks, comment }) => {
        const score = scale.mean([scores]);
        return {
          alias,
          scores: withRemarks(scores, comments ? remarks : {}),
          comment: comments ? comment : null,
          score: score ? decimalOf(score) : null,
        };
      }),
    };
  }

  /** The reviews that counted when the firm was told; for staff, until then, those that count now. */
  private async counted(applicationId: string, orNow: boolean): Promise<string[] | undefined> {
    const [letter] = (await this.source.query(
      `SELECT review_ids AS ids FROM letter WHERE application_id = $1 AND current AND kind <> 'ineligible'`,
      [applicationId],
    )) as { ids: string[] }[];
    if (letter || !orNow) return letter?.ids;
    const rows = (await this.source.query(
      `SELECT id FROM review WHERE application_id = $1 AND state = 'submitted' AND counts AND superseded_at IS NULL`,
      [applicationId],
    )) as { id: string }[];
    return rows.map(({ id }) => id);
  }
}

const RESULTS = `
  SELECT a.id AS "applicationId", a.number, a.sector, a.firm_id AS "firmId", d.state AS "differenceState",
         w.reviewers, w.submitted, w."meetingId", w.marks,
         EXISTS (SELECT 1 FROM appeal p WHERE p.application_id = a.id AND p.state = 'under-review') AS anew
  FROM application a LEFT JOIN review_difference d ON d.application_id = a.id
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE r.kind <> 'committee' AND r.state IN ('assigned', 'reviewing', 'submitted')) AS reviewers,
           count(*) FILTER (WHERE r.kind <> 'committee' AND r.state = 'submitted') AS submitted,
           (array_agg(r.meeting_id) FILTER (WHERE r.kind = 'committee' AND r.counts))[1] AS "meetingId",
           coalesce(jsonb_agg(jsonb_build_object('kind', r.kind, 'counts', r.counts, 'reviewerId', r.reviewer_id, 'scores', r.scores,
             'score', r.score::text) ORDER BY r.id) FILTER (WHERE r.state = 'submitted'), '[]') AS marks
    FROM review r WHERE r.application_id = a.id AND r.superseded_at IS NULL) w
  WHERE a.call_id = $2 AND a.state IN ('submitted', 'selected', 'reserve', 'rejected')
    AND ($3::text IS NULL OR d.state = $3)
    AND ($6::text IS NULL OR a.search_key LIKE '%' || $6 || '%' OR a.firm_key = ANY($7::uuid[])) AND ($5::uuid IS NULL OR (coalesce(a.number, ''), a.id) > ($4, $5))
  ORDER BY coalesce(a.number, ''), a.id LIMIT $1`;
const HABITS = `
  SELECT reviewer_id AS "reviewerId", score::text AS score FROM review
  WHERE call_id = $1 AND state = 'submitted' AND superseded_at IS NULL AND reviewer_id IS NOT NULL AND score IS NOT NULL`;
const SEEN = `
  SELECT coalesce(p.alias, 'K') AS alias, r.scores, r.remarks, r.comment
  FROM review r LEFT JOIN call_reviewer p ON p.id = r.reviewer_id
  WHERE r.id = ANY($1::uuid[]) ORDER BY alias`;
