import Big from 'big.js';
import type { CompletionRule } from '#contracts/training/course.commands';

/** A session as completion sees it; cancelled ones are left out beforehand. */
export interface CountedSession {
  id: string;
  /** Lesson hours, exact. */
  hours: string;
  /** `YYYY-MM-DD` */
  on: string;
}
export interface Progress {
  /** Lesson hours attended, exact. */
  hours: string;
  sessions: number;
  completed: boolean;
  /** The day of the last session attended, once completed. */
  completedOn: string | null;
}

/**
 * How far somebody has come: hours and sessions attended of all that are held, and whether the course's rule is met. The
 * least share is compared exactly (80 % of 18 hours are 14.4, and 14.4 are enough); nothing is rounded. A course without
 * sessions is completed by nobody. `passed`: the assessment's result, null where there was none.
 */
export function progressOf(
  sessions: readonly CountedSession[],
  attended: ReadonlySet<string>,
  rule: CompletionRule,
  passed: boolean | null,
): Progress {
  const there = sessions.filter((session) => attended.has(session.id));
  const hoursOf = (list: readonly CountedSession[]): Big =>
    list.reduce((sum, session) => sum.plus(session.hours), new Big(0));
  const hours = hoursOf(there);
  const [done, all] =
    rule.of === 'sessions' ? [new Big(there.length), new Big(sessions.length)] : [hours, hoursOf(sessions)];
  const enough = all.gt(0) && done.times(100).gte(all.times(rule.minPercent));
  const completed = enough && (!rule.assessment || passed === true);
  const lastDay =
    there
      .map((session) => session.on)
      .sort()
      .at(-1) ?? null;
  return {
    hours: hours.toFixed(),
    sessions: there.length,
    completed,
    completedOn: completed ? lastDay : null,
  };
}
