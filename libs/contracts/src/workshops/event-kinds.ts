/** Kinds of an event, in the order in which they are offered. */
export const EVENT_KINDS = [
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
