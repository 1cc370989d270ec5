import type { Candidate, Dimension, SelectionRules } from './selection.types.js';

/** What stands in the way of one more seat: no-amount, group-max, limit:<dimension>, total or budget. */
export type Barrier = string;

export interface Seated {
  seated: Map<string, 'minimum' | 'rank'>;
  /** Who got none, in rank order, and what stood in the way. */
  waiting: { candidate: Candidate; barrier: Barrier }[];
}

/** How much of every maximum, minimum and of the ceiling is used. */
export class Ledger {
  private total = 0;
  private spent = 0;
  private readonly counts = new Map<Dimension, Map<string | null, number>>();
  private readonly quotas: Map<string | null, SelectionRules['groups'][number]>;
  private readonly limits: { dimension: Dimension; of: Map<string, number>; each: number }[];

  constructor(private readonly rules: SelectionRules) {
    this.quotas = new Map(rules.groups.map((g) => [g.value, g]));
    const dimensions = [...new Set(rules.limits.map((l) => l.dimension))];
    this.limits = dimensions.map((dimension) => {
      const own = rules.limits.filter((l) => l.dimension === dimension);
      return {
        dimension,
        of: new Map(own.flatMap((l) => (l.value === undefined ? [] : [[l.value, l.max] as const]))),
        each: Math.min(Infinity, ...own.filter((l) => l.value === undefined).map((l) => l.max)),
      };
    });
    for (const dimension of new Set([rules.groupBy, ...dimensions])) this.counts.set(dimension, new Map());
  }

  /** Whether this candidate’s group still lacks seats that it was promised. */
  lacks(candidate: Candidate): boolean {
    const group = this.groupOf(candidate);
    return this.in(this.rules.groupBy, group) < (this.quotas.get(group)?.min ?? 0);
  }

  /** What stands in the way of this candidate, or undefined. */
  barrier(candidate: Candidate): Barrier | undefined {
    const { groupBy, budget, maxSelected } = this.rules;
    // First, because it never passes: whoever meets another barrier may wait in reserve, who asks for nothing may not.
    if (budget && candidate.amount === null) return 'no-amount';
    const group = this.groupOf(candidate);
    if (this.in(groupBy, group) >= (this.quotas.get(group)?.max ?? Infinity)) return 'group-max';
    for (const { dimension, of, each } of this.limits) {
      const value = candidate.groups[dimension] ?? null;
      // Who says nothing in this dimension belongs to none of its groups.
      if (value !== null && this.in(dimension, value) >= (of.get(value) ?? each)) return `limit:${dimension}`;
    }
    if (this.total >= (maxSelected ?? Infinity)) return 'total';
    return budget && this.spent + candidate.amount! > budget.ceiling ? 'budget' : undefined;
  }

  take(candidate: Candidate): void {
    this.total++;
    this.spent += candidate.amount ?? 0;
    for (const [dimension, counts] of this.counts) {
      const value = candidate.groups[dimension] ?? null;
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }

  groupOf = (candidate: Candidate): string | null => candidate.groups[this.rules.groupBy] ?? null;

  private in(dimension: Dimension, value: string | null): number {
    return this.counts.get(dimension)?.get(value) ?? 0;
  }
}

/**
 * Gives seats in rank order: first each group’s minimum, then everybody, as far as maxima, limits and the ceiling allow.
 * The first whose amount no longer fits ends the list where the call says `stop` (in the first pass: its group’s minimum),
 * and is passed over where it says `skip`. One pass over the list each. Where a minimum stays unmet its group is told what kept it
 * from being met, not what filled up afterwards.
 */
export function seat(rules: SelectionRules, inOrder: readonly Candidate[], ledger: Ledger): Seated {
  const stops = rules.budget?.onOverrun === 'stop';
  const seated: Seated['seated'] = new Map();
  const stopped = new Set<string | null>();
  const keptFromMinimum = new Map<string, Barrier>();
  for (const candidate of inOrder) {
    const group = ledger.groupOf(candidate);
    if (!ledger.lacks(candidate)) continue;
    const barrier = ledger.barrier(candidate) ?? (stopped.has(group) ? 'budget-stopped' : undefined);
    if (!barrier) {
      ledger.take(candidate);
      seated.set(candidate.id, 'minimum');
    } else {
      keptFromMinimum.set(candidate.id, barrier);
      if (stops && barrier === 'budget') stopped.add(group);
    }
  }
  const waiting: Seated['waiting'] = [];
  let ended = false;
  for (const candidate of inOrder) {
    if (seated.has(candidate.id)) continue;
    const barrier = ledger.barrier(candidate) ?? (ended ? 'budget-stopped' : undefined);
    if (!barrier) {
      ledger.take(candidate);
      seated.set(candidate.id, 'rank');
    } else {
      if (stops && barrier === 'budget') ended = true;
      waiting.push({ candidate, barrier });
    }
  }
  return {
    seated,
    waiting: waiting.map(({ candidate, barrier }) => ({
      candidate,
      barrier: (ledger.lacks(candidate) && keptFromMinimum.get(candidate.id)) || barrier,
    })),
  };
}

/** The reserve list of each group, in rank order, up to its own length and that of all together. Ids. */
export function reserveOf(rules: SelectionRules, waiting: Seated['waiting']): Set<string> {
  const room = new Map<string | null, number>(
    rules.groups.flatMap((g) => (g.reserve === undefined ? [] : [[g.value, g.reserve] as const])),
  );
  const reserve = new Set<string>();
  for (const { candidate, barrier } of waiting) {
    if (reserve.size >= (rules.maxReserve ?? Infinity)) break;
    const group = candidate.groups[rules.groupBy] ?? null;
    const left = room.get(group) ?? Infinity;
    // Without an amount nothing can be granted, now or later.
    if (left <= 0 || barrier === 'no-amount') continue;
    room.set(group, left - 1);
    reserve.add(candidate.id);
  }
  return reserve;
}
