import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PARTICIPATION_STATES } from '#contracts/programs/program.facts';
import { checkTransition, isOver, participationsOf } from './participation.rules.js';

const item = fc.record({
  applicationId: fc.uuid(),
  firmId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  sector: fc.constantFrom('textile', null),
  outcome: fc.constantFrom('selected' as const, 'reserve' as const, 'rejected' as const),
  score: fc.constant(null),
  rank: fc.constant(null),
});
const items = fc.uniqueArray(item, { selector: (i) => i.firmId });
const current = fc.uniqueArray(
  fc.record({
    firmId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    state: fc.constantFrom(...PARTICIPATION_STATES),
  }),
  {
    selector: (c) => c.firmId,
  },
);

describe('a selection becomes participations', () => {
  test('applied once, a second application changes nothing', () => {
    fc.assert(
      fc.property(items, current, (chosen, now) => {
        const { wanted, dropped } = participationsOf({ items: chosen }, now);
        const next = [
          ...now
            .filter((c) => !wanted.some((w) => w.firmId === c.firmId))
            .map((c) => (dropped.includes(c.firmId) ? { ...c, state: 'ended' as const } : c)),
          ...wanted.map((w) => ({ firmId: w.firmId, state: w.state })),
        ];
        expect(participationsOf({ items: chosen }, next)).toEqual({ wanted: [], dropped: [] });
      }),
    );
  });

  test('a rejected firm never takes part, a selected one always does', () => {
    fc.assert(
      fc.property(items, current, (chosen, now) => {
        const { wanted, dropped } = participationsOf({ items: chosen }, now);
        for (const { firmId, outcome } of chosen) {
          const was = now.find((c) => c.firmId === firmId)?.state;
          if (outcome === 'rejected')
            expect(was !== undefined && !isOver(was)).toBe(dropped.includes(firmId));
          else
            expect(wanted.some((w) => w.firmId === firmId) || was === outcome || was === 'active').toBe(true);
        }
      }),
    );
  });

  test('the lifecycle refuses what it does not know', () => {
    expect(() => checkTransition('selected', 'active')).not.toThrow();
    expect(() => checkTransition('ended', 'invited')).toThrow('WRONG_STATE');
  });
});
