import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { carryOver, formDiff } from './form-diff.js';
import type { FormDef, FormField } from './form-def.js';
import { answersArbitrary, formArbitrary } from './test/form.arbitrary.js';
import { tidyAnswers } from './form-visible.js';

const text = (key: string, more: object = {}): FormField => ({
  key,
  type: 'text',
  label: { tr: key },
  ...more,
});
const form = (...sections: [string, FormField[]][]): FormDef => ({
  sections: sections.map(([key, fields]) => ({ key, title: { tr: key }, fields })),
});

describe('the difference of two versions', () => {
  test('names what was added, removed, changed and moved', () => {
    const before = form(['s', [text('a'), text('b'), text('c'), text('d')]], ['t', []]);
    const after = form(
      ['s', [text('c'), text('a'), text('e'), text('d', { required: true, max: 10 })]],
      ['u', []],
    );
    expect(formDiff(before, after)).toEqual([
      { what: 'section', key: 'u', change: 'added', label: { tr: 'u' }, parts: [] },
      { what: 'section', key: 't', change: 'removed', label: { tr: 't' }, parts: [] },
      { what: 'field', key: 'a', change: 'changed', label: { tr: 'a' }, parts: ['order'] },
      { what: 'field', key: 'e', change: 'added', label: { tr: 'e' }, parts: [] },
      { what: 'field', key: 'd', change: 'changed', label: { tr: 'd' }, parts: ['max', 'required'] },
      { what: 'field', key: 'b', change: 'removed', label: { tr: 'b' }, parts: [] },
    ]);
  });

  test('of a form and itself is nothing, false and absent being alike', () => {
    fc.assert(
      fc.property(formArbitrary, (def) => {
        expect(formDiff(def, JSON.parse(JSON.stringify(def)) as FormDef)).toEqual([]);
      }),
      { numRuns: 100 },
    );
    expect(formDiff(form(['s', [text('a', { required: false })]]), form(['s', [text('a')]]))).toEqual([]);
  });
});

describe('a draft on an older version', () => {
  test('keeps its answers, names the lost ones and what to look at', () => {
    const before = form([
      's',
      [text('a'), text('b'), text('c'), { ...text('d'), type: 'declaration', text: { tr: 'Eski' } }],
    ]);
    const after = form([
      's',
      [
        text('a', { max: 2 }),
        { key: 'b', type: 'number', label: { tr: 'b' } },
        text('c'),
        text('e', { required: true }),
        { ...text('d'), type: 'declaration', text: { tr: 'Yeni' } },
      ],
    ]);
    expect(carryOver(before, after, { a: 'uzun', b: '12', c: 'x', d: true })).toEqual({
      answers: { a: 'uzun', c: 'x' },
      kept: ['c'],
      lost: [{ key: 'b', label: { tr: 'b' }, answer: '12' }],
      look: [
        { key: 'a', label: { tr: 'a' }, code: 'TOO_LONG' },
        { key: 'd', label: { tr: 'd' }, code: 'REQUIRED' },
        { key: 'e', label: { tr: 'e' }, code: 'REQUIRED' },
      ],
    });
  });

  test('loses nothing unsaid: every answer is carried over or named', () => {
    const two = fc
      .tuple(formArbitrary, formArbitrary)
      .chain(([before, after]) => answersArbitrary(before).map((answers) => ({ before, after, answers })));
    fc.assert(
      fc.property(two, ({ before, after, answers }) => {
        const carried = carryOver(before, after, answers);
        const named = [...carried.kept, ...carried.lost.map((l) => l.key), ...carried.look.map((l) => l.key)];
        for (const [key, answer] of Object.entries(tidyAnswers(before, answers))) {
          expect(named).toContain(key);
          if (carried.kept.includes(key)) expect(carried.answers[key]).toEqual(answer);
        }
        const same = carryOver(before, before, answers);
        expect(same.answers).toEqual(
          Object.fromEntries(
            Object.entries(tidyAnswers(before, answers)).filter(([key]) => key !== 'unknown'),
          ),
        );
      }),
      { numRuns: 150 },
    );
  });
});
