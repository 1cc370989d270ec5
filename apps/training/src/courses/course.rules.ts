import type { CourseState } from '#contracts/training/training.facts';
import { DomainError, wrongState } from '#platform/errors/domain-error';

type State = CourseState['state'];

/** A slip is corrected the other way, as long as no certificate hangs on it. */
const TRANSITIONS: Record<State, readonly State[]> = {
  planned: ['planned', 'held', 'cancelled'],
  held: ['held', 'planned'],
  cancelled: ['cancelled', 'planned'],
};

/** Refuses a step that the lifecycle does not know, and calling a course held whose last session lies ahead. Days as `YYYY-MM-DD`. */
export function checkCourseStep(
  from: State,
  to: State,
  course: { lastDay: string | null; certificates: number },
  today: string,
): void {
  if (!TRANSITIONS[from].includes(to)) throw wrongState(from);
  if (from !== to && to !== 'held' && course.certificates > 0) throw wrongState(from);
  if (from !== to && to === 'held' && (course.lastDay === null || course.lastDay > today))
    throw new DomainError('COURSE_NOT_YET', { pointer: '/state' });
}

/** A share lies between 0 and 100 percent. */
export function checkCompletion(minPercent: string): void {
  if (Number(minPercent) > 100)
    throw new DomainError('TOO_LARGE', { pointer: '/completion/minPercent', params: { max: 100 } });
}
