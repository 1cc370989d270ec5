import type { Message } from '../api/client.js';

type Meeting = Pick<Message<'Meeting'>, 'state' | 'steps' | 'askedBy'>;
export type MeetingWord = Message<'Meeting'>['state'] | 'declined' | 'takenBack';

/** An end before anything was agreed has a name of its own: declined by the side that was asked, or taken back. */
export function meetingWord({ state, steps, askedBy }: Meeting): MeetingWord {
  if (state !== 'ended' || steps.some((step) => step.state === 'agreed')) return state;
  const end = steps.find((step) => step.state === 'ended');
  if (!end || end.side === 'staff') return 'ended';
  return end.side === askedBy ? 'takenBack' : 'declined';
}
