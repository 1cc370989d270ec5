import type { Problem } from '#contracts/core/errors';
import type { Criterion } from '#contracts/open-calls/call.messages';
import type { ReviewState, Score } from '#contracts/open-calls/review.messages';
import { DomainError, wrongState } from '#platform/errors/domain-error';
import { compare, equal, plain } from '#platform/money/decimal';
import type { Mark } from './review.entity.js';

/** A review's life. A conflict found while reading still gives the application back; what is submitted stays. */
const TRANSITIONS: Record<ReviewState, readonly ReviewState[]> = {
  assigned: ['reviewing', 'recused', 'released'],
  reviewing: ['reviewing', 'submitted', 'recused', 'released'],
  submitted: [],
  recused: [],
  released: [],
};

/** Refuses a step that the lifecycle does not know; who has declared nothing yet is told to. */
export function checkTransition(from: ReviewState, to: ReviewState): void {
  if (TRANSITIONS[from].includes(to)) return;
  if (from === 'assigned') throw new DomainError('CONFLICT_UNDECLARED');
  throw wrongState(from);
}

/** Whether a mark needs a comment by the criterion's limits. */
export function needsComment(points: string | null, { commentBelow, commentAbove }: Criterion): boolean {
  if (points === null) return false;
  return (
    (commentBelow !== undefined && compare(points, commentBelow) < 0) ||
    (commentAbove !== undefined && compare(points, commentAbove) > 0)
  );
}

/**
 * Faults in marks: a criterion that the call has not, one marked twice, a mark that is not on its scale, “not applicable”
 * where the call does not allow it; and (for a submission) a criterion without a mark, a missing comment, nothing marked.
 */
export function scoreFaults(
  scores: readonly Score[],
  criteria: readonly Criterion[],
  complete: boolean,
): Problem[] {
  const faults: Problem[] = [];
  const seen = new Set<string>();
  scores.forEach((score, i) => {
    const known = criteria.find((c) => c.code === score.criterion);
    if (!known)
      faults.push({
        code: 'NOT_ALLOWED',
        pointer: `/scores/${i}/criterion`,
        params: { allowed: criteria.map((c) => c.code).join(', ') },
      });
    else if (seen.has(score.criterion))
      faults.push({
        code: 'REPEATED',
        pointer: `/scores/${i}/criterion`,
        params: { value: score.criterion },
      });
    else faults.push(...markFaults(score, known, i, complete));
    seen.add(score.criterion);
  });
  if (complete) {
    for (const criterion of criteria)
      if (!seen.has(criterion.code)) faults.push(outside(criterion, '/scores'));
    if (faults.length === 0 && scores.every((s) => s.points === null))
      faults.push({ code: 'SCORE_EMPTY', pointer: '/scores' });
  }
  return faults;
}

function markFaults(
  { points, comment }: Score,
  criterion: Criterion,
  i: number,
  complete: boolean,
): Problem[] {
  const pointer = `/scores/${i}/points`;
  const { code, steps = [] } = criterion;
  if (points === null)
    return criterion.naAllowed
      ? []
      : [{ code: 'SCORE_NOT_APPLICABLE', pointer, params: { criterion: code } }];
  if (compare(points, 0) < 0 || compare(points, criterion.maxPoints) > 0)
    return [outside(criterion, pointer)];
  if (steps.length > 0 && !steps.some((s) => equal(s.points, points)))
    return [
      {
        code: 'SCORE_NO_STEP',
        pointer,
        params: { criterion: code, steps: steps.map((s) => s.points).join(', ') },
      },
    ];
  return complete && needsComment(points, criterion) && !comment
    ? [{ code: 'COMMENT_REQUIRED', pointer: `/scores/${i}/comment`, params: { criterion: code } }]
    : [];
}

const outside = (criterion: Criterion, pointer: string): Problem => ({
  code: 'SCORE_FAULTY',
  pointer,
  params: { criterion: criterion.code, max: criterion.maxPoints },
});

/** Marks as they are stored: checked, in the order of the criteria, each value in one spelling; comments apart. */
export function checkedScores(
  scores: readonly Score[],
  criteria: readonly Criterion[],
  complete: boolean,
): { scores: Mark[]; remarks: Record<string, string> } {
  const errors = scoreFaults(scores, criteria, complete);
  if (errors.length > 0) throw new DomainError('SCORE_FAULTY', { ...errors[0], errors });
  const remarks: Record<string, string> = {};
  const marks = criteria.flatMap(({ code }): Mark[] => {
    const score = scores.find((s) => s.criterion === code);
    if (score?.comment) remarks[code] = score.comment;
    return score ? [{ criterion: code, points: score.points === null ? null : plain(score.points) }] : [];
  });
  return { scores: marks, remarks };
}

/** Marks with their comments again. */
export const withRemarks = (scores: readonly Mark[], remarks: Readonly<Record<string, string>>): Score[] =>
  scores.map((mark) => ({
    ...mark,
    ...(remarks[mark.criterion] ? { comment: remarks[mark.criterion] } : {}),
  }));
