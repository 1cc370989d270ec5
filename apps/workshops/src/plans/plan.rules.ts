import type { PlanState } from '#contracts/workshops/workshops.facts';
import { DomainError, wrongState } from '#platform/errors/domain-error';

type State = PlanState['state'];

/** A published plan stays published or is withdrawn; a withdrawn one may be worked on again. */
const TRANSITIONS: Record<State, readonly State[]> = {
  draft: ['draft', 'published', 'withdrawn'],
  published: ['published', 'withdrawn'],
  withdrawn: ['withdrawn', 'draft'],
};

/** Refuses a step that the lifecycle does not know, and publishing nothing. `lines`: goals of a roadmap, actions of a plan. */
export function checkPlanStep(from: State, to: State, lines: number): void {
  if (!TRANSITIONS[from].includes(to)) throw wrongState(from);
  if (to === 'published' && lines === 0) throw new DomainError('PLAN_EMPTY', { pointer: '/state' });
}
