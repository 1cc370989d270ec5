import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { OPPORTUNITY_STATES } from '#contracts/symbiosis/symbiosis.facts';
import {
  checkMove,
  collapse,
  combined,
  further,
  identityOf,
  STAGES,
  stageAfter,
  type Stage,
  type Standing,
  type State,
} from './opportunity.rules.js';

const state = fc.constantFrom<State>(...OPPORTUNITY_STATES);
const firm = fc.constantFrom('a', 'b', 'c', 'd');
const opportunity: fc.Arbitrary<Standing> = fc.record({
  id: fc.uuid(),
  programId: fc.constant('p'),
  giverFirmId: firm,
  takerFirmId: firm,
  kind: fc.constantFrom('material', 'energy'),
  resourceKey: fc.constantFrom('abs', 'pet'),
  notedAt: fc.constantFrom(new Date(0), new Date(1)),
  mergedInto: fc.constant(null),
});
const opportunities = fc.uniqueArray(opportunity, { selector: (o) => o.id, maxLength: 30 });

const applied = (list: readonly Standing[]) => {
  const changes = collapse(list);
  return list.map((o) => ({ ...o, mergedInto: changes.has(o.id) ? changes.get(o.id)! : o.mergedInto }));
};
const live = (list: readonly Standing[]) => list.filter((o) => o.mergedInto === null);

describe('equal opportunities', () => {
  test('collapse to one each, which is the one noted first, and a second time nothing changes', () => {
    fc.assert(
      fc.property(opportunities, (list) => {
        const after = applied(list);
        expect(live(after)).toHaveLength(new Set(list.map(identityOf)).size);
        for (const o of after.filter((o) => o.mergedInto)) {
          const keeper = after.find((k) => k.id === o.mergedInto)!;
          expect(keeper.mergedInto).toBeNull();
          expect(identityOf(keeper)).toBe(identityOf(o));
          expect(keeper.notedAt.getTime()).toBeLessThanOrEqual(o.notedAt.getTime());
        }
        expect(collapse(after).size).toBe(0);
      }),
    );
  });

  test('are separate again when the merge of their firms is undone', () => {
    fc.assert(
      fc.property(opportunities, (list) => {
        const before = applied(list);
        const merged = applied(
          before.map((o) => ({ ...o, giverFirmId: o.giverFirmId === 'a' ? 'b' : o.giverFirmId })),
        );
        const undone = applied(
          merged.map((o) => ({ ...o, giverFirmId: list.find((l) => l.id === o.id)!.giverFirmId })),
        );
        expect(undone).toEqual(before);
      }),
    );
  });
});

describe('the funnel', () => {
  test('goes forward freely, back one step and to dropped with a reason, and never from realised to dropped', () => {
    for (const from of STAGES)
      for (const to of STAGES) {
        const step = STAGES.indexOf(to) - STAGES.indexOf(from);
        if (step > 0) expect(() => checkMove(from, to, undefined)).not.toThrow();
        else if (step === -1) {
          expect(() => checkMove(from, to, undefined)).toThrow('REQUIRED');
          expect(() => checkMove(from, to, 'yanlışlıkla')).not.toThrow();
        } else expect(() => checkMove(from, to, 'x')).toThrow('WRONG_STATE');
      }
    expect(() => checkMove('contacted', 'dropped', undefined)).toThrow('DROP_REASON');
    expect(() => checkMove('contacted', 'dropped', 'lisans gerekiyor')).not.toThrow();
    expect(() => checkMove('realised', 'dropped', 'x')).toThrow('WRONG_STATE');
    expect(() => checkMove('dropped', 'contacted', undefined)).not.toThrow();
  });

  test('combines what several lists say in any order', () => {
    fc.assert(
      fc.property(state, state, state, (a, b, c) => {
        expect(combined(a, b)).toBe(combined(b, a));
        expect(combined(a, combined(b, c))).toBe(combined(combined(a, b), c));
        expect(combined(a, a)).toBe(a);
      }),
    );
    expect(combined('sample', 'dropped')).toBe('dropped');
    expect(combined('agreement', 'dropped')).toBe('agreement');
  });

  test('remembers the stage from which something was dropped', () => {
    fc.assert(
      fc.property(fc.array(state), (path) => {
        let stage: Stage = 'potential';
        for (const to of path) {
          const next = stageAfter(stage, to);
          expect(to === 'dropped' ? next === stage : next === to).toBe(true);
          stage = next;
        }
        expect(further(stage, 'potential')).toBe(stage);
      }),
    );
  });
});
