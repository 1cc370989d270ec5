import type { Candidate, SelectionRules } from '../selection.types.js';

export const criteria = [
  { code: 'Ö1', weight: '30', maxPoints: 100 },
  { code: 'Ö2', weight: '70', maxPoints: 50 },
];

export const someRules = (over: Partial<SelectionRules> = {}): SelectionRules => ({
  criteria,
  threshold: '60',
  reviewersPerApplication: 1,
  groupBy: 'sector',
  groups: [],
  limits: [],
  budget: null,
  maxSelected: null,
  maxReserve: null,
  sections: [],
  tieBreakers: ['earlier'],
  ...over,
});

const text = (points: number | string | null) => (points === null ? null : String(points));
/** A review of the two criteria; null is n/a. */
export const marks = (a: number | string | null, b: number | string | null) => [
  { criterion: 'Ö1', points: text(a) },
  { criterion: 'Ö2', points: text(b) },
];

export const aCandidate = (
  id: string,
  reviews: ReturnType<typeof marks>[],
  over: Partial<Candidate> = {},
): Candidate => ({
  id,
  lot: `first-${id}`,
  groups: { sector: 'textile' },
  amount: null,
  submittedAt: '2026-03-01T09:00:00.000Z',
  reviews: reviews.map((scores, i) => ({ reviewer: `D${i + 1}`, scores })),
  ...over,
});
