/** The states of an application, in the order of its life. */
export const APPLICATION_STATES = [
  'draft',
  'submitted',
  'withdrawn',
  'ineligible',
  'selected',
  'reserve',
  'rejected',
] as const;
