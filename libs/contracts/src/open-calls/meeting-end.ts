export const MEETING_SIDES = ['firm', 'provider', 'staff'] as const;
export type MeetingSide = (typeof MEETING_SIDES)[number];

/** How a meeting came to its end; the first two before anything was agreed. */
export const MEETING_ENDS = ['declined', 'taken-back', 'ended'] as const;
export type MeetingEnd = (typeof MEETING_ENDS)[number];

/**
 * Before anything was agreed, a request is declined by the side that was asked, or taken back by the one that asked; what staff end,
 * and what was agreed once, has ended.
 */
export function meetingEnd(of: { askedBy: MeetingSide; agreed: boolean; endedBy: MeetingSide }): MeetingEnd {
  if (of.agreed || of.endedBy === 'staff') return 'ended';
  return of.endedBy === of.askedBy ? 'taken-back' : 'declined';
}
