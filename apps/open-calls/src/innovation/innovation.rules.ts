import type { Problem } from '#contracts/core/errors';
import type { PitchChange, PitchPlace } from '#contracts/open-calls/innovation.messages';
import type { MeetingState } from '#contracts/open-calls/open-calls.facts';
import { dayOf } from '#platform/clock/istanbul';
import { DomainError, wrongState } from '#platform/errors/domain-error';

type State = MeetingState['state'];

/** How far a meeting has come; a step can be left out, none is taken back. */
const ORDER: readonly State[] = ['asked', 'agreed', 'held', 'trial', 'agreement'];

/**
 * Refuses a step of the funnel that does not follow: nothing is held that was not agreed, an end needs its reason, and an
 * agreement is an end in itself. `last`: when the step before it happened.
 */
export function checkStep(
  from: State,
  to: Exclude<State, 'asked' | 'agreed'>,
  given: { day: string; reason?: string },
  last: Date,
): void {
  if (from === 'ended' || from === 'agreement') throw wrongState(from);
  if (to !== 'ended' && (from === 'asked' || ORDER.indexOf(to) <= ORDER.indexOf(from)))
    throw wrongState(from);
  if (to === 'ended' && !given.reason) throw new DomainError('MEETING_REASON', { pointer: '/reason' });
  if (given.day < dayOf(last))
    throw new DomainError('MEETING_DATE', { pointer: '/on', params: { day: dayOf(last) } });
}

/** Proposed times as instants: one to five, each once and still to come. */
export function proposedTimes(times: readonly string[], now: Date): string[] {
  const instants = times.map((time) => (OFFSET.test(time) ? new Date(time) : new Date(Number.NaN)));
  const fault = instants.findIndex((at) => Number.isNaN(at.getTime()) || at <= now);
  if (instants.length === 0) throw new DomainError('MEETING_TIMES', { pointer: '/times' });
  if (fault >= 0) throw new DomainError('MEETING_TIMES', { pointer: `/times/${fault}` });
  return [...new Set(instants.map((at) => at.toISOString()))].sort();
}
/** A time without an offset would be read by the server's own zone. */
const OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** As many needs an application can answer. */
export const MOST_NEEDS = 20;

/**
 * What an application answers after somebody chose: with `seen` (what stood there when they began) only what they ticked and unticked
 * is taken over, so that a colleague's choice of the same minute stays.
 */
export function chosenNeeds(
  before: readonly string[],
  chosen: readonly string[],
  seen: readonly string[] | undefined,
): string[] {
  if (!seen) return [...new Set(chosen)];
  const kept = before.filter((id) => chosen.includes(id) || !seen.includes(id));
  const added = chosen.filter((id) => !seen.includes(id));
  return [...new Set([...kept, ...added])];
}

/** One pitch of a running order. */
export interface Slot {
  applicationId: string;
  startsAt: string;
  minutes: number;
}

/**
 * What a provider must be told of its place in a running order: `before` as it was told last, `after` as it stands. Nobody is told of
 * what is over.
 */
export function pitchChange(
  before: PitchPlace | null,
  after: PitchPlace | null,
  now: Date,
): PitchChange | undefined {
  const toCome = [before, after].some((at) => at !== null && Date.parse(at.startsAt) > now.getTime());
  if (!toCome) return undefined;
  if (!before) return 'planned';
  if (!after) return 'removed';
  const same =
    before.place === after.place && before.startsAt === after.startsAt && before.minutes === after.minutes;
  return same ? undefined : 'moved';
}

/**
 * What is wrong with a running order, each with its place in the request: an application twice, two pitches at once, a
 * pitch outside the event. O(n log n).
 */
export function orderFaults(
  items: readonly Slot[],
  event: { startsAt: string; endsAt: string | null },
): Problem[] {
  const faults: Problem[] = [];
  const seen = new Set<string>();
  const [opens, closes] = [Date.parse(event.startsAt), event.endsAt ? Date.parse(event.endsAt) : Infinity];
  const slots = items.map((item, index) => {
    const from = Date.parse(item.startsAt);
    return { index, from, to: from + item.minutes * 60_000 };
  });
  for (const { index, from, to } of slots) {
    const { applicationId } = items[index];
    if (seen.has(applicationId))
      faults.push({
        code: 'REPEATED',
        pointer: `/items/${index}/applicationId`,
        params: { value: applicationId },
      });
    seen.add(applicationId);
    // An event without an end lasts its own day at most.
    const over = closes === Infinity && dayOf(new Date(from)) !== dayOf(new Date(opens));
    if (from < opens || to > closes || over)
      faults.push({ code: 'PITCH_OUTSIDE_EVENT', pointer: `/items/${index}/startsAt` });
  }
  let free = -Infinity;
  for (const { index, from, to } of slots.sort((a, b) => a.from - b.from || a.index - b.index)) {
    if (from < free) faults.push({ code: 'PITCH_OVERLAP', pointer: `/items/${index}/startsAt` });
    free = Math.max(free, to);
  }
  return faults;
}
