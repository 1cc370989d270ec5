/** Kinds and states of an event, in the order in which they are offered. */
export const KINDS = [
  'seminar',
  'workshop-session',
  'clustering-meeting',
  'symbiosis-workshop',
  'pitch-day',
  'summit',
  'site-visit',
  'meeting',
  'other',
] as const;
export type EventKind = (typeof KINDS)[number];
export const STATES = ['planned', 'held', 'cancelled'] as const;
