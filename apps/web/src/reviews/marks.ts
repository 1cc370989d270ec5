import type { Message } from '../api/client.js';
import { parseDecimal } from '../ui/formats.js';

export type Criterion = Message<'Criterion'>;

/** A criterion as it is being filled in: the mark as typed, or not applicable. */
export interface Entry {
  typed: string;
  na: boolean;
  comment: string;
}
export type Entries = Record<string, Entry>;
const EMPTY: Entry = { typed: '', na: false, comment: '' };
export const entryOf = (entries: Entries, code: string): Entry => entries[code] ?? EMPTY;

export function entriesOf(scores: Message<'Score'>[], show: (points: string) => string): Entries {
  return Object.fromEntries(
    scores.map((s) => [
      s.criterion,
      { typed: s.points === null ? '' : show(s.points), na: s.points === null, comment: s.comment ?? '' },
    ]),
  );
}

/** The mark as the API wants it; undefined: none, or not on the scale. */
export function pointsOf(
  entry: Entry,
  criterion: Criterion,
  language: 'tr' | 'en',
): string | null | undefined {
  if (entry.na) return null;
  const points = parseDecimal(entry.typed.trim(), language);
  return points === undefined || Number(points) < 0 || Number(points) > criterion.maxPoints
    ? undefined
    : points;
}

/** What can be saved now; what is half typed stays on the screen. */
export function scoresOf(
  entries: Entries,
  criteria: readonly Criterion[],
  language: 'tr' | 'en',
): Message<'Score'>[] {
  return criteria.flatMap((criterion) => {
    const entry = entryOf(entries, criterion.code);
    const points = pointsOf(entry, criterion, language);
    if (points === undefined) return [];
    const comment = entry.comment.trim();
    return [{ criterion: criterion.code, points, ...(comment ? { comment } : {}) }];
  });
}

/** Whether a mark needs a comment by the criterion's limits (the server decides). */
export const needsComment = (points: string | null | undefined, c: Criterion): boolean =>
  typeof points === 'string' &&
  ((c.commentBelow !== undefined && Number(points) < Number(c.commentBelow)) ||
    (c.commentAbove !== undefined && Number(points) > Number(c.commentAbove)));

/** The weighted score of what is marked so far, of 100, for the eye; the exact one is the server's. */
export function runningScore(scores: Message<'Score'>[], criteria: readonly Criterion[]): number | undefined {
  let [sum, whole] = [0, 0];
  for (const { criterion, points } of scores) {
    const known = criteria.find((c) => c.code === criterion);
    if (!known || points === null) continue;
    sum += (Number(known.weight) * Number(points)) / known.maxPoints;
    whole += Number(known.weight);
  }
  return whole > 0 ? (sum / whole) * 100 : undefined;
}

/** What a digit key sets: the step of that number, or so many tenths of the highest mark; 0 stands behind 9 and means ten. */
export function pointsOfKey(digit: number, criterion: Criterion): string | undefined {
  const { steps = [], maxPoints } = criterion;
  const nth = digit === 0 ? 10 : digit;
  if (steps.length > 0) return steps[nth - 1]?.points;
  return String((maxPoints * nth) / 10);
}
