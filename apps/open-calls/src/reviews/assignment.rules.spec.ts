import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assign } from './assignment.rules.js';
import { pairKey, type AssignmentInput, type Plan } from './assignment-input.js';

const names = (letter: string, n: number) => Array.from({ length: n }, (_, i) => `${letter}${i}`);
const spread = (plan: Plan) => Math.max(...plan.loads.values()) - Math.min(...plan.loads.values());

interface Case {
  input: AssignmentInput;
}
/** Any small call: some pairs barred, some held already (movable or not), with and without ceilings, the call’s and their own. */
const anyCase = fc
  .record({
    a: fc.integer({ min: 1, max: 14 }),
    r: fc.integer({ min: 1, max: 7 }),
    per: fc.integer({ min: 1, max: 3 }),
    ceiling: fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined }),
    own: fc.array(fc.option(fc.integer({ min: 1, max: 6 }), { nil: null }), { minLength: 7, maxLength: 7 }),
    bars: fc.array(fc.tuple(fc.nat(13), fc.nat(6)), { maxLength: 40 }),
    held: fc.array(fc.tuple(fc.nat(13), fc.nat(6), fc.boolean()), { maxLength: 12 }),
    rebalance: fc.boolean(),
    fits: fc.array(fc.nat(9), { minLength: 7, maxLength: 7 }),
  })
  .map(({ a, r, per, ceiling, own, bars, held, rebalance, fits }): Case => {
    const holders = new Map<string, Map<string, boolean>>();
    const load = new Map<string, number>();
    for (const [i, j, movable] of held) {
      if (i >= a || j >= r) continue;
      const of = holders.get(`a${i}`) ?? new Map<string, boolean>();
      if (
        of.size >= per ||
        of.has(`r${j}`) ||
        (load.get(`r${j}`) ?? 0) >= Math.min(ceiling ?? 99, own[j] ?? 99)
      )
        continue;
      holders.set(`a${i}`, of.set(`r${j}`, movable));
      load.set(`r${j}`, (load.get(`r${j}`) ?? 0) + 1);
    }
    return {
      input: {
        applications: names('a', a).map((id) => ({
          id,
          holders: [...(holders.get(id) ?? [])].map(([reviewerId, movable]) => ({ reviewerId, movable })),
        })),
        reviewers: names('r', r).map((id, j) => ({ id, load: load.get(id) ?? 0, ceiling: own[j] })),
        perApplication: per,
        ceiling,
        barred: new Set(bars.map(([i, j]) => pairKey(`a${i}`, `r${j}`))),
        rebalance,
        fit: (x, y) => fits[(Number(x.slice(1)) + Number(y.slice(1))) % 7],
      },
    };
  });

/** Who has what afterwards. */
function after(input: AssignmentInput, plan: Plan): Map<string, Set<string>> {
  const all = new Map(input.applications.map((a) => [a.id, new Set(a.holders.map((h) => h.reviewerId))]));
  for (const { applicationId, reviewerId } of plan.taken) all.get(applicationId)!.delete(reviewerId);
  for (const { applicationId, reviewerId } of plan.made) all.get(applicationId)!.add(reviewerId);
  return all;
}

/** The most places that can be filled, by another way: a plain augmenting search over places of application and reviewer. */
function mostPlaces(input: AssignmentInput, movable: boolean): number {
  const fixed = (h: { movable: boolean }) => !(movable && h.movable);
  const slots = input.applications.flatMap((a) =>
    Array.from({ length: Math.max(0, input.perApplication - a.holders.filter(fixed).length) }, () => a),
  );
  const room = new Map(
    input.reviewers.map((r) => [
      r.id,
      Math.min(99, input.ceiling ?? 99, r.ceiling ?? 99) -
        (r.load -
          input.applications.flatMap((a) => a.holders).filter((h) => h.reviewerId === r.id && !fixed(h))
            .length),
    ]),
  );
  const given: (string | undefined)[] = slots.map(() => undefined);
  const may = (s: number, r: string) =>
    (!input.barred.has(pairKey(slots[s].id, r)) ||
      slots[s].holders.some((h) => h.reviewerId === r && !fixed(h))) &&
    !slots[s].holders.some((h) => h.reviewerId === r && fixed(h)) &&
    !slots.some((other, i) => other.id === slots[s].id && given[i] === r);
  const place = (s: number, seen: Set<string>): boolean => {
    for (const { id } of input.reviewers) {
      if (seen.has(id) || !may(s, id)) continue;
      seen.add(id);
      const held = given.flatMap((g, i) => (g === id ? [i] : []));
      if (held.length < room.get(id)!) {
        given[s] = id;
        return true;
      }
      for (const other of held) {
        given[other] = undefined;
        given[s] = id;
        if (place(other, seen)) return true;
        given[s] = undefined;
        given[other] = id;
      }
    }
    return false;
  };
  return slots.filter((_, s) => place(s, new Set())).length;
}

describe('automatic assignment', () => {
  test('is complete and balanced to within one where nobody is barred', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 4 }),
        (a, r, perApplication) => {
          const plan = assign({
            applications: names('a', a).map((id) => ({ id, holders: [] })),
            reviewers: names('r', r).map((id) => ({ id, load: 0 })),
            barred: new Set(),
            perApplication,
          });
          expect(spread(plan)).toBeLessThanOrEqual(1);
          expect(plan.made).toHaveLength(a * Math.min(perApplication, r));
          expect(new Set(plan.made.map((x) => pairKey(x.applicationId, x.reviewerId))).size).toBe(
            plan.made.length,
          );
          expect(plan.missing.size).toBe(r < perApplication ? a : 0);
        },
      ),
    );
  });

  test('never makes a barred pair, never exceeds the ceiling, gives nobody more than asked for, keeps what is declared', () => {
    fc.assert(
      fc.property(anyCase, ({ input }) => {
        const plan = assign(input);
        const all = after(input, plan);
        for (const { applicationId, reviewerId } of plan.made)
          expect(input.barred.has(pairKey(applicationId, reviewerId))).toBe(false);
        for (const { id, ceiling } of input.reviewers)
          expect(plan.loads.get(id)).toBeLessThanOrEqual(Math.min(input.ceiling ?? 999, ceiling ?? 999));
        for (const { id, holders } of input.applications) {
          expect(all.get(id)!.size).toBe(input.perApplication - (plan.missing.get(id) ?? 0));
          for (const { reviewerId, movable } of holders)
            if (!movable || !input.rebalance) expect(all.get(id)!.has(reviewerId)).toBe(true);
        }
        for (const [id, load] of plan.loads)
          expect([...all.values()].filter((of) => of.has(id)).length).toBe(load);
      }),
      { numRuns: 400 },
    );
  });

  test('does not depend on the order of its input', () => {
    fc.assert(
      fc.property(anyCase, fc.infiniteStream(fc.nat()), ({ input }, keys) => {
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((one) => ({ one, key: keys.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ one }) => one);
        const turned = {
          ...input,
          applications: shuffled(input.applications).map((a) => ({ ...a, holders: shuffled(a.holders) })),
          reviewers: shuffled(input.reviewers),
          barred: new Set(shuffled([...input.barred])),
        };
        expect(assign(turned)).toEqual(assign(input));
      }),
      { numRuns: 200 },
    );
  });

  test('leaves no place empty that could be filled within bars and ceiling', () => {
    fc.assert(
      fc.property(anyCase, ({ input }) => {
        const lacking = [...assign(input).missing.values()].reduce((all, n) => all + n, 0);
        const wanted = input.applications.reduce(
          (all, a) =>
            all + input.perApplication - a.holders.filter((h) => !(input.rebalance && h.movable)).length,
          0,
        );
        expect(wanted - lacking).toBe(mostPlaces(input, input.rebalance ?? false));
      }),
      { numRuns: 300 },
    );
  });

  test('is as even as the bars allow: repeating it finds nothing to mend, and any even split is found', () => {
    fc.assert(
      fc.property(anyCase, ({ input }) => {
        const free = {
          ...input,
          rebalance: true,
          applications: input.applications.map((a) => ({ id: a.id, holders: [] })),
          reviewers: input.reviewers.map((r) => ({ ...r, load: 0 })),
        };
        const plan = assign(free);
        if (plan.missing.size > 0) return;
        expect(sumOfSquares(plan)).toBe(evenestSplit(free));
      }),
      { numRuns: 150 },
    );
  });

  test('after somebody drops out only the freed ones go anew, and the loads stay within one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 80 }), fc.integer({ min: 4, max: 12 }), (a, r) => {
        const applications = names('a', a);
        const first = assign({
          applications: applications.map((id) => ({ id, holders: [] })),
          reviewers: names('r', r).map((id) => ({ id, load: 0 })),
          barred: new Set(),
          perApplication: 3,
        });
        const left = first.made.filter((x) => x.reviewerId !== 'r0');
        const plan = assign({
          applications: applications.map((id) => ({
            id,
            holders: left
              .filter((x) => x.applicationId === id)
              .map(({ reviewerId }) => ({ reviewerId, movable: true })),
          })),
          reviewers: names('r', r)
            .slice(1)
            .map((id) => ({ id, load: left.filter((x) => x.reviewerId === id).length })),
          barred: new Set(),
          perApplication: 3,
          rebalance: true,
        });
        expect(plan.made.length - plan.taken.length).toBe(first.made.length - left.length);
        expect(plan.missing.size).toBe(0);
        expect(spread(plan)).toBeLessThanOrEqual(1);
        // Each moves at most where the freed ones alone cannot balance: with nobody barred that is rare and small.
        expect(plan.taken.length).toBeLessThanOrEqual(r);
      }),
    );
  });

  test('after somebody drops out and nothing is to be rebalanced, only what was theirs is given to others', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), ({ input }, n) => {
        fc.pre(input.reviewers.length > 0);
        const gone = input.reviewers[n % input.reviewers.length].id;
        const first = assign({
          ...input,
          applications: input.applications.map(({ id }) => ({ id, holders: [] })),
          reviewers: input.reviewers.map((r) => ({ ...r, load: 0 })),
        });
        const left = first.made.filter((x) => x.reviewerId !== gone);
        const second = {
          ...input,
          rebalance: false,
          applications: input.applications.map(({ id }) => ({
            id,
            holders: left
              .filter((x) => x.applicationId === id)
              .map(({ reviewerId }) => ({ reviewerId, movable: true })),
          })),
          reviewers: input.reviewers
            .filter((r) => r.id !== gone)
            .map((r) => ({ ...r, load: left.filter((x) => x.reviewerId === r.id).length })),
        };
        const plan = assign(second);
        expect(plan.taken).toEqual([]);
        const all = after(second, plan);
        for (const { applicationId, reviewerId } of left)
          expect(all.get(applicationId)!.has(reviewerId)).toBe(true);
        const open = new Set([
          ...first.made.filter((x) => x.reviewerId === gone).map((x) => x.applicationId),
          ...first.missing.keys(),
        ]);
        for (const { applicationId } of plan.made) expect(open.has(applicationId)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('prefers those who suit, at the same loads', () => {
    const sectors = (id: string) => Number(id.slice(1)) % 3;
    const plan = assign({
      applications: names('a', 30).map((id) => ({ id, holders: [] })),
      reviewers: names('r', 6).map((id) => ({ id, load: 0 })),
      barred: new Set(),
      perApplication: 2,
      fit: (a, r) => (sectors(a) === sectors(r) ? 4 : 0),
    });
    expect(spread(plan)).toBe(0);
    expect(plan.made.every((x) => sectors(x.applicationId) === sectors(x.reviewerId))).toBe(true);
  });
});

const sumOfSquares = (plan: Plan) => [...plan.loads.values()].reduce((all, load) => all + load * load, 0);

/** The least sum of squares over all complete splits, by trying loads from the evenest on with a plain flow. */
function evenestSplit(input: AssignmentInput): number {
  const total = input.applications.length * input.perApplication;
  const ids = input.reviewers.map((r) => r.id);
  let best = Infinity;
  const tryLoads = (i: number, left: number, squares: number, loads: number[]): void => {
    if (squares >= best) return;
    if (i === ids.length) {
      if (left === 0 && feasible(input, new Map(ids.map((id, k) => [id, loads[k]])))) best = squares;
      return;
    }
    const own = input.reviewers[i].ceiling ?? 999;
    const most = Math.min(left, input.applications.length, input.ceiling ?? 999, own);
    for (let load = 0; load <= most; load++)
      tryLoads(i + 1, left - load, squares + load * load, [...loads, load]);
  };
  if (ids.length > 4 || total > 18) return sumOfSquares(assign(input));
  tryLoads(0, total, 0, []);
  return best;
}

function feasible(input: AssignmentInput, room: Map<string, number>): boolean {
  const given = new Map<string, Set<string>>(input.applications.map((a) => [a.id, new Set()]));
  const place = (a: string, seen: Set<string>): boolean => {
    for (const { id } of input.reviewers) {
      if (seen.has(id) || given.get(a)!.has(id) || input.barred.has(pairKey(a, id))) continue;
      seen.add(id);
      const holders = [...given].filter(([, of]) => of.has(id)).map(([other]) => other);
      if (holders.length < room.get(id)!) {
        given.get(a)!.add(id);
        return true;
      }
      for (const other of holders) {
        given.get(other)!.delete(id);
        given.get(a)!.add(id);
        if (place(other, seen)) return true;
        given.get(a)!.delete(id);
        given.get(other)!.add(id);
      }
    }
    return false;
  };
  return input.applications.every(({ id }) =>
    Array.from({ length: input.perApplication }, () => 0).every(() => place(id, new Set())),
  );
}
