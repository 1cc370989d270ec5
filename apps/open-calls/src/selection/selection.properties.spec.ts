import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareFractions, fractionOf, type Fraction } from './fraction.js';
import { select } from './selection.rules.js';
import type { Candidate, Ranked, SelectionRules } from './selection.types.js';
import { pool, PROVINCES, rulesOf, SECTORS, tiedPool } from './test/arbitraries.js';

/** The properties of a selection, whatever the applications and the rules. Each was seen to fail on a wrong engine. */
const anyRules = rulesOf({ limits: true, budget: true });

const exactOf = (line: Ranked): Fraction | undefined => {
  if (!line.exact) return undefined;
  const [num, den] = line.exact.split('/').map(BigInt);
  return { num, den };
};
const passes = (rules: SelectionRules, line: Ranked) => {
  const exact = exactOf(line);
  return exact !== undefined && compareFractions(exact, fractionOf(rules.threshold)) >= 0;
};
const selectedOf = (lines: readonly Ranked[], list: readonly Candidate[]) => {
  const chosen = new Set(lines.filter((l) => l.outcome === 'selected').map((l) => l.id));
  return list.filter((c) => chosen.has(c.id));
};
const count = (list: readonly Candidate[], dimension: string, value: string | null) =>
  list.filter((c) => (c.groups[dimension] ?? null) === value).length;
const spentBy = (list: readonly Candidate[]) => list.reduce((all, c) => all + (c.amount ?? 0), 0);

/** No maximum, limit, total or ceiling is passed. */
function expectWithin(rules: SelectionRules, chosen: readonly Candidate[]): void {
  expect(chosen.length).toBeLessThanOrEqual(rules.maxSelected ?? Infinity);
  for (const g of rules.groups)
    expect(count(chosen, rules.groupBy, g.value)).toBeLessThanOrEqual(g.max ?? Infinity);
  for (const { dimension, value, max } of rules.limits) {
    const own = rules.limits.filter((l) => l.dimension === dimension).map((l) => l.value);
    const limited = value === undefined ? PROVINCES.filter((p) => p && !own.includes(p)) : [value];
    for (const one of limited) expect(count(chosen, dimension, one)).toBeLessThanOrEqual(max);
  }
  expect(spentBy(chosen)).toBeLessThanOrEqual(rules.budget?.ceiling ?? Infinity);
}

/** Whether what a line gives as the barrier truly stands in the way, given who was chosen in the end. */
function barred(rules: SelectionRules, line: Ranked, of: Candidate, chosen: readonly Candidate[]): boolean {
  const quota = rules.groups.find((g) => g.value === line.group);
  switch (line.reason) {
    case 'group-max':
      return count(chosen, rules.groupBy, line.group) >= (quota?.max ?? Infinity);
    case 'total':
      return chosen.length >= (rules.maxSelected ?? Infinity);
    case 'no-amount':
      return rules.budget !== null && of.amount === null;
    case 'budget':
      return rules.budget !== null && spentBy(chosen) + (of.amount ?? 0) > rules.budget.ceiling;
    case 'budget-stopped':
      return rules.budget?.onOverrun === 'stop';
    default: {
      const dimension = line.reason.slice('limit:'.length);
      const value = of.groups[dimension];
      const own = rules.limits.find((l) => l.dimension === dimension && l.value === value);
      const max = own?.max ?? rules.limits.find((l) => l.dimension === dimension && !l.value)?.max;
      return count(chosen, dimension, value) >= (max ?? Infinity);
    }
  }
}

describe('whatever the applications and the rules', () => {
  test('the order of the input does not matter', () => {
    fc.assert(
      fc.property(anyRules, fc.oneof(pool, tiedPool), fc.infiniteStream(fc.nat()), (rules, list, keys) => {
        const shuffled = list
          .map((c) => ({ c, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ c }) => c);
        expect(select(rules, 'seed', shuffled)).toEqual(select(rules, 'seed', list));
      }),
    );
  });

  test('never above a maximum or the ceiling, and nobody below the threshold', () => {
    fc.assert(
      fc.property(anyRules, pool, (rules, list) => {
        const { lines } = select(rules, 'seed', list);
        expectWithin(rules, selectedOf(lines, list));
        const waits = lines.filter((l) => l.outcome === 'reserve');
        expect(waits.length).toBeLessThanOrEqual(rules.maxReserve ?? Infinity);
        for (const g of rules.groups)
          expect(waits.filter((l) => l.group === g.value).length).toBeLessThanOrEqual(g.reserve ?? Infinity);
        expect(lines.filter((l) => l.outcome !== 'rejected').every((l) => passes(rules, l))).toBe(true);
      }),
    );
  });

  test('the minimum is met whenever enough of that group pass the threshold', () => {
    fc.assert(
      fc.property(rulesOf({ limits: false, budget: false }), pool, (rules, list) => {
        const { lines } = select(rules, 'seed', list);
        const chosen = selectedOf(lines, list);
        for (const g of rules.groups) {
          const enough = lines.filter((l) => l.group === g.value && passes(rules, l)).length;
          expect(count(chosen, 'sector', g.value)).toBeGreaterThanOrEqual(Math.min(g.min ?? 0, enough));
        }
      }),
    );
  });

  test('where a limit or the ceiling keeps a minimum from being met, everybody of the group is told which', () => {
    fc.assert(
      fc.property(anyRules, pool, (rules, list) => {
        const { lines } = select(rules, 'seed', list);
        const chosen = selectedOf(lines, list);
        for (const g of rules.groups) {
          if (count(chosen, 'sector', g.value) >= (g.min ?? 0)) continue;
          for (const line of lines.filter((l) => l.group === g.value && passes(rules, l)))
            if (line.outcome !== 'selected') expect(line.reason).toMatch(/^(limit:|budget|no-amount)/);
        }
      }),
    );
  });

  test('nobody is passed over by a lower score of the same group without a recorded reason that holds', () => {
    fc.assert(
      fc.property(anyRules, pool, (rules, list) => {
        const { lines } = select(rules, 'seed', list);
        const chosen = selectedOf(lines, list);
        const known = new Map(list.map((c) => [c.id, c]));
        for (const line of lines.filter((l) => passes(rules, l) && l.outcome !== 'selected'))
          expect([line.id, line.reason, barred(rules, line, known.get(line.id)!, chosen)]).toEqual([
            line.id,
            line.reason,
            true,
          ]);
      }),
    );
  });

  test('without limits and ceiling, nobody at all is passed over by a lower score of the same group', () => {
    const better = { selected: 2, reserve: 1, rejected: 0 };
    fc.assert(
      fc.property(rulesOf({ limits: false, budget: false }), pool, (rules, list) => {
        const { lines } = select(rules, 'seed', list);
        for (const sector of SECTORS) {
          const places = lines.filter((l) => l.group === sector).map((l) => better[l.outcome]);
          expect(places).toEqual(places.toSorted((a, b) => b - a));
        }
      }),
    );
  });

  test('the ranking goes down, and every applicant has one line', () => {
    fc.assert(
      fc.property(anyRules, pool, (rules, list) => {
        const { lines } = select(rules, 'seed', list);
        expect(lines.map((l) => l.id).sort()).toEqual(list.map((c) => c.id).sort());
        const means = lines.flatMap((l) => exactOf(l) ?? []);
        for (let i = 1; i < means.length; i++)
          expect(compareFractions(means[i - 1], means[i])).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('after a seat is given back nobody loses one, the reserve moves up, and all maxima still hold', () => {
    fc.assert(
      fc.property(anyRules, pool, fc.nat(), (rules, list, n) => {
        const before = select(rules, 'seed', list).lines;
        const seats = before.filter((l) => l.outcome === 'selected');
        fc.pre(seats.length > 0);
        const { id } = seats[n % seats.length];
        const step = { declined: [{ application: id, reason: 'Vazgeçti', on: '2026-04-09' }] };
        const after = select(rules, 'seed', list, [], [step]).lines;
        expectWithin(rules, selectedOf(after, list));
        const was = new Map(before.map((l) => [l.id, l]));
        for (const line of after) {
          const old = was.get(line.id)!;
          if (line.id === id) expect([line.outcome, line.reason]).toEqual(['rejected', 'declined']);
          else if (line.reason === 'moved-up')
            expect([old.outcome, line.outcome]).toEqual(['reserve', 'selected']);
          else expect(line.outcome).toBe(old.outcome);
        }
        const chosen = selectedOf(after, list);
        const known = new Map(list.map((c) => [c.id, c]));
        for (const line of after.filter((l) => l.outcome === 'reserve'))
          expect([line.id, line.reason, barred(rules, line, known.get(line.id)!, chosen)]).toEqual([
            line.id,
            line.reason,
            true,
          ]);
      }),
    );
  });
});
