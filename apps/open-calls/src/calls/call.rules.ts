import type { Problem } from '#contracts/core/errors';
import type { CreateCall } from '#contracts/open-calls/call.messages';
import type { CallState } from '#contracts/open-calls/open-calls.facts';
import { DomainError, wrongState } from '#platform/errors/domain-error';
import { compare, sum } from '#platform/money/decimal';

type State = CallState['state'];

/** A call's life. More time opens a closed one again; a decision may be replaced by another, never taken back. */
const TRANSITIONS: Record<State, readonly State[]> = {
  draft: ['open'],
  open: ['closed'],
  closed: ['open', 'decided'],
  decided: ['decided'],
};

/** Refuses a step that the lifecycle does not know. */
export function checkTransition(from: State, to: State): void {
  if (!TRANSITIONS[from].includes(to)) throw wrongState(from);
}

/** Whether applications are taken at this instant. The deadline itself is still in time. */
export const acceptsAt = (call: { state: State; deadline: Date }, at: Date): boolean =>
  call.state === 'open' && at.getTime() <= call.deadline.getTime();

/** The refusal of what comes after the deadline, or before the call is open. */
export const callClosed = (call: { deadline: Date }): DomainError =>
  new DomainError('CALL_CLOSED', { params: { deadline: call.deadline.toISOString() } });

/** The refusal of a step at the wrong side of the deadline. */
export const wrongDeadline = (call: { deadline: Date }, pointer?: string): DomainError =>
  new DomainError('CALL_DEADLINE', { pointer, params: { deadline: call.deadline.toISOString() } });

/** The refusal of more time that would be less. */
export const notLater = (call: { deadline: Date }, pointer: string): DomainError =>
  new DomainError('DEADLINE_NOT_LATER', { pointer, params: { deadline: call.deadline.toISOString() } });

/** An instant out of a request. */
export function instantIn(text: string, pointer: string): Date {
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) throw new DomainError('NOT_AN_INSTANT', { pointer });
  return at;
}

type Rules = Pick<CreateCall, 'sectors' | 'criteria' | 'threshold' | 'maxSelected' | 'tieBreakers'>;

/** What does not hold together in a call's rules, each with its place in the request. `known`: the programme's sector codes. */
export function faultsOf(rules: Rules, known: readonly string[]): Problem[] {
  return [
    ...criterionFaults(rules.criteria),
    ...sectorFaults(rules, known),
    ...tieBreakerFaults(rules),
    ...thresholdFaults(rules.threshold),
  ];
}

/** Refuses rules that do not hold together, naming every fault. */
export function checkRules(rules: Rules, known: readonly string[]): void {
  const errors = faultsOf(rules, known);
  if (errors.length > 0) throw new DomainError('CALL_RULES', { errors });
}

function repeated(values: readonly string[], pointerOf: (i: number) => string): Problem[] {
  return values.flatMap((value, i) =>
    values.indexOf(value) < i ? [{ code: 'REPEATED', pointer: pointerOf(i), params: { value } }] : [],
  );
}

function criterionFaults(criteria: Rules['criteria']): Problem[] {
  const faults = repeated(
    criteria.map((c) => c.code),
    (i) => `/criteria/${i}/code`,
  );
  if (compare(sum(criteria.map((c) => c.weight)), 0) <= 0)
    faults.push({ code: 'REQUIRED', pointer: '/criteria' });
  return faults;
}

function sectorFaults({ sectors = [], maxSelected }: Rules, known: readonly string[]): Problem[] {
  const faults = repeated(
    sectors.map((s) => s.sector),
    (i) => `/sectors/${i}/sector`,
  );
  sectors.forEach(({ sector, min, max }, i) => {
    if (!known.includes(sector))
      faults.push({ code: 'SECTOR_UNKNOWN', pointer: `/sectors/${i}/sector`, params: { sector } });
    if (min !== undefined && max !== undefined && min > max)
      faults.push({ code: 'TOO_LARGE', pointer: `/sectors/${i}/min`, params: { max } });
  });
  const least = sectors.reduce((all, s) => all + (s.min ?? 0), 0);
  if (maxSelected !== undefined && maxSelected < least)
    faults.push({ code: 'TOO_SMALL', pointer: '/maxSelected', params: { min: least } });
  return faults;
}

function tieBreakerFaults({ tieBreakers = [], criteria }: Rules): Problem[] {
  const allowed = ['earlier', ...criteria.map((c) => `criterion:${c.code}`)];
  return [
    ...repeated(tieBreakers, (i) => `/tieBreakers/${i}`),
    ...tieBreakers.flatMap((t, i) =>
      allowed.includes(t)
        ? []
        : [{ code: 'NOT_ALLOWED', pointer: `/tieBreakers/${i}`, params: { allowed: allowed.join(', ') } }],
    ),
  ];
}

const thresholdFaults = (threshold: string): Problem[] =>
  compare(threshold, 100) > 0 ? [{ code: 'TOO_LARGE', pointer: '/threshold', params: { max: 100 } }] : [];
