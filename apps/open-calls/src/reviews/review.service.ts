import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { resolutionCommands } from '#contracts/firm-registry/resolution.commands';
import type {
  DeclareConflict,
  Declared,
  ReviewSaved,
  ReviewSubmitted,
  SaveReview,
  SubmitReview,
} from '#contracts/open-calls/review.messages';
import { newId } from '#platform/database/ids';
import { UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, expectVersion, found, notFound, wrongState } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { RpcClient } from '#platform/messaging/rpc-client';
import { ApplicationEntity } from '../applications/application.entity.js';
import { COMPETING } from '../applications/application.rules.js';
import { placeOf, type CallEntity } from '../calls/call.entity.js';
import { inState, lockedCall } from '../calls/call.service.js';
import { scoreOfReview } from '../selection/score.rules.js';
import { settleDifference } from './differences.js';
import { reopenDifferences } from './reopen-differences.js';
import { conflictNow } from './manual-assignment.js';
import { accountOf } from './reviewer-account.js';
import { ReviewEntity } from './review.entity.js';
import { checkedScores, checkTransition, withRemarks } from './review.rules.js';
import { reviewRulesOf } from './review-rules.part.js';

/** A reviewer's own work: declare, score, submit. Nobody else, not even staff, writes in a review. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly rpc: RpcClient,
  ) {}

  /** Comes before anything of the application is shown. The hard rules are applied again, whatever is declared. */
  async declare(command: DeclareConflict, call: Call): Promise<Declared> {
    const named = await this.firmsNamed(command, call);
    return this.work.run(call, async (tx) => {
      const { review, application, of } = await ownReview(tx, command.reviewId, call);
      if (review.state === 'assigned') await this.checkAnswers(tx, of, command);
      await keepTies(tx, accountOf(call.actor), named);
      const bar = call.actor
        .scopes(['firm'], 'firm')
        .some((id) => [application.firmId, application.firmKey].includes(id))
        ? 'employed'
        : (await conflictNow(tx, of, application, accountOf(call.actor))).bar;
      const recuses = command.declaration === 'conflict' || bar !== undefined;
      checkTransition(review.state, recuses ? 'recused' : 'reviewing');
      if (command.declaration === 'conflict' && !command.reason)
        throw new DomainError('RECUSAL_REASON', { pointer: '/reason' });
      Object.assign(
        review,
        recuses
          ? {
              state: 'recused',
              stateReason: command.reason ?? (bar ? `rule:${bar}` : null),
              scores: [],
              remarks: {},
              comment: null,
            }
          : { state: 'reviewing' },
        { declaredAt: tx.now },
      );
      await keep(tx, review);
      if (recuses) await reopenDifferences(tx, of.id);
      sayReview(tx, review, of, recuses ? 'review.recused' : 'review.declared', bar ? { rule: bar } : {});
      return {
        done: true,
        version: review.version,
        state: recuses ? 'recused' : 'reviewing',
        byRule: bar !== undefined,
      };
    });
  }

  /** A draft, which never counts. */
  save(command: SaveReview, call: Call): Promise<ReviewSaved> {
    return this.work.run(call, async (tx) => {
      const { review, of } = await ownReview(tx, command.reviewId, call);
      checkTransition(review.state, 'reviewing');
      if (review.state === 'assigned') throw new DomainError('CONFLICT_UNDECLARED');
      expectVersion(review.version, command.ifVersion);
      Object.assign(review, {
        ...checkedScores(command.scores, of.criteria, false),
        comment: command.comment ?? null,
        savedAt: tx.now,
      });
      await keep(tx, review);
      return { done: true, version: review.version, savedAt: tx.now.toISOString() };
    });
  }

  submit(command: SubmitReview, call: Call): Promise<ReviewSubmitted> {
    return this.work.run(call, async (tx) => {
      const { review, application, of } = await ownReview(tx, command.reviewId, call, true);
      checkTransition(review.state, 'submitted');
      if (!COMPETING.includes(application.state)) throw wrongState(application.state);
      expectVersion(review.version, command.seenVersion);
      const checked = checkedScores(
        command.scores ?? withRemarks(review.scores, review.remarks),
        of.criteria,
        true,
      );
      Object.assign(review, {
        ...checked,
        state: 'submitted',
        score: scoreOfReview(checked.scores, of.criteria),
        comment: command.comment ?? review.comment,
        savedAt: tx.now,
        submittedAt: tx.now,
      });
      await keep(tx, review);
      sayReview(tx, review, of, 'review.submitted');
      await settleDifference(tx, of, application.id);
      return {
        done: true,
        version: review.version,
        savedAt: tx.now.toISOString(),
        nextReviewId: await nextOf(tx, review),
      };
    });
  }

  /** In an anonymous call nobody declares about a firm, so their own ties are asked for. */
  private async checkAnswers(tx: Tx, of: CallEntity, command: DeclareConflict): Promise<void> {
    const { anonymous } = await reviewRulesOf(tx, of.id);
    if (!anonymous || command.declaration === 'conflict') return;
    const errors = (['employers', 'relatedFirms'] as const)
      .filter((name) => command[name] === undefined)
      .map((name) => ({ code: 'REQUIRED', pointer: `/${name}` }));
    if (errors.length > 0) throw new DomainError('DECLARATION_ANSWERS', { errors });
  }

  /** The registry's firms behind what a reviewer names; what it does not know, nobody has applied with. Makes nothing. */
  private async firmsNamed(command: DeclareConflict, call: Call): Promise<string[]> {
    const texts = [...(command.employers ?? []), ...(command.relatedFirms ?? [])].filter((t) => t !== '');
    if (texts.length === 0) return [];
    const rows = (await this.source.query(
      `SELECT c.institution_id AS "institutionId" FROM review r JOIN call_reviewer p ON p.id = r.reviewer_id JOIN call c ON c.id = r.call_id
       WHERE r.id = $1 AND p.account_id = $2`,
      [command.reviewId, accountOf(call.actor)],
    )) as { institutionId: string }[];
    const { institutionId } = found(rows[0]);
    const resolved = await this.rpc.askAsService(
      resolutionCommands.resolveRows,
      {
        importId: newId(),
        institutionId,
        source: 'declaration',
        dryRun: true,
        rows: texts.map((title, i) => ({
          row: i + 1,
          firm: { title, ...(/^\d{10,11}$/.test(title) ? { taxNumber: title } : {}) },
        })),
      },
      call.requestId,
    );
    return resolved.rows.flatMap((row) => row.firmId ?? []);
  }
}

const keepTies = async (tx: Tx, accountId: string, firmIds: readonly string[]): Promise<void> => {
  if (firmIds.length > 0)
    await tx.query(
      `INSERT INTO declared_tie (account_id, firm_id, declared_at) SELECT DISTINCT $1::uuid, f, $3::timestamptz FROM unnest($2::uuid[]) AS f
       ON CONFLICT (account_id, firm_id) DO UPDATE SET declared_at = excluded.declared_at`,
      [accountId, firmIds, tx.now],
    );
};

/** The asker's own review, locked, while the call is under review and the role still held; else 404. */
async function ownReview(
  tx: Tx,
  reviewId: string,
  call: Call,
  lockApplication = false,
): Promise<{ review: ReviewEntity; application: ApplicationEntity; of: CallEntity }> {
  const [row] = await tx.query<{ callId: string; applicationId: string }>(
    `SELECT r.call_id AS "callId", r.application_id AS "applicationId" FROM review r JOIN call_reviewer p ON p.id = r.reviewer_id
     WHERE r.id = $1 AND p.account_id = $2 AND r.state <> 'released'`,
    [reviewId, accountOf(call.actor)],
  );
  const { callId, applicationId } = found(row);
  const of = await lockedCall(tx, callId, 'share');
  if (!call.actor.can(['reviewer'], placeOf(of))) throw notFound();
  inState(of, 'closed', 'decided');
  // The application before its reviews: the last two of one application submit one after the other, so one of them sees both.
  const application = found(
    await tx.manager.findOne(ApplicationEntity, {
      where: { id: applicationId },
      ...(lockApplication ? { lock: { mode: 'pessimistic_write' as const } } : {}),
    }),
  );
  const review = found(
    await tx.manager.findOne(ReviewEntity, { where: { id: reviewId }, lock: { mode: 'pessimistic_write' } }),
  );
  return { review, application, of };
}

async function keep(tx: Tx, review: ReviewEntity): Promise<void> {
  review.version++;
  await tx.manager.save(ReviewEntity, review);
}

function sayReview(
  tx: Tx,
  review: ReviewEntity,
  of: CallEntity,
  action: string,
  details: Record<string, string> = {},
): void {
  tx.audit(action, {
    noun: 'review',
    id: review.id,
    ...placeOf(of),
    reason: review.stateReason ?? undefined,
    details: { applicationId: review.applicationId, ...details },
  });
}

/** What waits next for the same reviewer in the call: begun ones first. */
async function nextOf(tx: Tx, review: ReviewEntity): Promise<string | null> {
  const [next] = await tx.query<{ id: string }>(
    `SELECT id FROM review WHERE reviewer_id = $1 AND state IN ('assigned', 'reviewing') ORDER BY state DESC, id LIMIT 1`,
    [review.reviewerId],
  );
  return next?.id ?? null;
}
