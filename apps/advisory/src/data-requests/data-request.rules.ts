import type { DataRequestState } from '#contracts/advisory/advisory.facts';
import { fold } from '#contracts/core/text';
import { DomainError, wrongState } from '#platform/errors/domain-error';

type State = DataRequestState['state'];
export type Step = 'part' | 'answer' | 'return' | 'accept' | 'withdraw';

/** What a step makes of a request; absent: refused. A part leaves it open, an answer may be followed by another. */
const TRANSITIONS: Record<State, Partial<Record<Step, State>>> = {
  open: { part: 'open', answer: 'answered', withdraw: 'withdrawn' },
  answered: {
    part: 'answered',
    answer: 'answered',
    return: 'open',
    accept: 'accepted',
    withdraw: 'withdrawn',
  },
  accepted: { return: 'open', accept: 'accepted' },
  withdrawn: { withdraw: 'withdrawn' },
};

/** The state after a step, or WRONG_STATE. */
export function after(state: State, step: Step): State {
  const next = TRANSITIONS[state][step];
  if (!next) throw wrongState(state);
  return next;
}

/** Rounds are compared by this, so that `VT-01` and `vt-01 ` are one. */
export const referenceKey = (reference: string): string => fold(reference);

/** Refuses a due date before the day of the request. */
export function checkDue(dueOn: string, openedOn: string): void {
  if (dueOn < openedOn) throw new DomainError('DUE_BEFORE_OPENING', { pointer: '/dueOn' });
}

/** Which firms are to be asked: those that were not under this reference. */
export function notYetAsked(firmIds: readonly string[], asked: ReadonlySet<string>): string[] {
  return [...new Set(firmIds)].filter((id) => !asked.has(id));
}
