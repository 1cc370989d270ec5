import { describe, expect, test } from '@jest/globals';
import { acceptsAt, checkTransition, faultsOf } from './call.rules.js';

const criteria = [
  { code: 'A', title: 'A', weight: '50', maxPoints: 10 },
  { code: 'B', title: 'B', weight: '50', maxPoints: 10 },
];
const rules = {
  criteria,
  threshold: '60',
  sectors: [{ sector: 'textile', min: 1, max: 2 }],
  tieBreakers: ['criterion:A', 'earlier'],
};

describe('a call’s rules', () => {
  test('that hold together have no faults', () => {
    expect(faultsOf(rules, ['textile'])).toEqual([]);
  });

  test.each([
    [{ criteria: [criteria[0], criteria[0]] }, 'REPEATED', '/criteria/1/code'],
    [{ criteria: [{ ...criteria[0], weight: '0' }], tieBreakers: [] }, 'REQUIRED', '/criteria'],
    [{ sectors: [{ sector: 'space' }] }, 'SECTOR_UNKNOWN', '/sectors/0/sector'],
    [{ sectors: [{ sector: 'textile', min: 3, max: 2 }] }, 'TOO_LARGE', '/sectors/0/min'],
    [{ sectors: [{ sector: 'textile' }, { sector: 'textile' }] }, 'REPEATED', '/sectors/1/sector'],
    [{ maxSelected: 0 }, 'TOO_SMALL', '/maxSelected'],
    [{ threshold: '100.01' }, 'TOO_LARGE', '/threshold'],
    [{ tieBreakers: ['criterion:C'] }, 'NOT_ALLOWED', '/tieBreakers/0'],
    [{ tieBreakers: ['earlier', 'earlier'] }, 'REPEATED', '/tieBreakers/1'],
  ])('%j are refused as %s at %s', (over, code, pointer) => {
    expect(faultsOf({ ...rules, ...over }, ['textile'])).toMatchObject([{ code, pointer }]);
  });
});

describe('a call’s life', () => {
  test('takes applications while open, the deadline’s own instant included', () => {
    const deadline = new Date('2026-03-01T14:00:00.000Z');
    expect(acceptsAt({ state: 'open', deadline }, deadline)).toBe(true);
    expect(acceptsAt({ state: 'open', deadline }, new Date(deadline.getTime() + 1))).toBe(false);
    expect(acceptsAt({ state: 'closed', deadline }, new Date(deadline.getTime() - 1))).toBe(false);
  });

  test('knows no way back from a decision', () => {
    expect(() => checkTransition('decided', 'decided')).not.toThrow();
    expect(() => checkTransition('decided', 'open')).toThrow('WRONG_STATE');
    expect(() => checkTransition('draft', 'closed')).toThrow('WRONG_STATE');
  });
});
