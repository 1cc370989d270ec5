import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PLAN_STATES } from '#contracts/workshops/plan.commands';
import { checkPlanStep } from './plan.rules.js';

describe('a sector’s plan', () => {
  test('is never published empty, and goes back to draft only by being withdrawn', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PLAN_STATES),
        fc.constantFrom(...PLAN_STATES),
        fc.nat(3),
        (from, to, lines) => {
          const step = () => checkPlanStep(from, to, lines);
          if (from === 'published' && to === 'draft') expect(step).toThrow('WRONG_STATE');
          else if (from === 'withdrawn' && to === 'published') expect(step).toThrow('WRONG_STATE');
          else if (to === 'published' && lines === 0) expect(step).toThrow('PLAN_EMPTY');
          else expect(step).not.toThrow();
        },
      ),
    );
  });
});
