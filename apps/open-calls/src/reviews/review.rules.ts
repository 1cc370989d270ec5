import type { Problem } from '#contracts/core/errors';
import type { Criterion } from '#contracts/open-calls/call.messages';
import type { ReviewState, Score } from '#contracts/open-calls/review.messages';
import { DomainError, wrongState } from '#platform/errors/domain-error';
import { compare, plain } from '#platform/money/decimal';

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

/**
 * Faults in marks: a criterion that the call has not, one marked twice, a mark outside 0 to the highest, and (for a
 * submission) a criterion without a mark.
 */
export function scoreFaults(
  scores: readonly Score[],
  criteria: readonly Criterion[],
  complete: boolean,
): Problem[] {
  const faults: Problem[] = [];
  const seen = new Set<string>();
  scores.forEach(({ criterion, points }, i) => {
    const known = criteria.find((c) => c.code === criterion);
    if (!known)
      faults.push({
        code: 'NOT_ALLOWED',
        pointer: `/scores/${i}/criterion`,
        params: { allowed: criteria.map((c) => c.code).join(', ') },
      });
    else if (seen.has(criterion))
      faults.push({ code: 'REPEATED', pointer: `/scores/${i}/criterion`, params: { value: criterion } });
    else if (compare(points, 0) < 0 || compare(points, known.maxPoints) > 0)
      faults.push(outside(known, `/scores/${i}/points`));
    seen.add(criterion);
  });
  if (complete)
    for (const criterion of criteria)
      if (!seen.has(criterion.code)) faults.push(outside(criterion, '/scores'));
  return faults;
}

const outside = (criterion: Criterion, pointer: string): Problem => ({
  code: 'SCORE_FAULTY',
  pointer,
  params: { criterion: criterion.code, max: criterion.maxPoints },
});

/** Marks as they are stored: checked, in the order of the criteria, each value in one spelling. */
export function checkedScores(
  scores: readonly Score[],
  criteria: readonly Criterion[],
  complete: boolean,
): Score[] {
  const errors = scoreFaults(scores, criteria, complete);
  if (errors.length > 0) throw new DomainError('SCORE_FAULTY', { ...errors[0], errors });
  return criteria.flatMap(({ code }) => {
    const score = scores.find((s) => s.criterion === code);
    return score ? [{ criterion: code, points: plain(score.points) }] : [];
  });
}
