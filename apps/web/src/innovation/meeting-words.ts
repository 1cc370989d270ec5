import { meetingEnd, type MeetingEnd } from '#contracts/open-calls/meeting-end';
import type { Message } from '../api/client.js';

type Meeting = Pick<Message<'Meeting'>, 'state' | 'steps' | 'askedBy'>;
export type MeetingWord = Message<'Meeting'>['state'] | MeetingEnd;

/** Where a meeting stands; an end by how it came. */
export function meetingWord({ state, steps, askedBy }: Meeting): MeetingWord {
  const end = steps.find((step) => step.state === 'ended');
  if (state !== 'ended' || !end) return state;
  return meetingEnd({ askedBy, agreed: steps.some((step) => step.state === 'agreed'), endedBy: end.side });
}
