import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FormDef } from '#contracts/open-calls/form/form-def';
import { formFaults } from '#contracts/open-calls/form/form-faults';
import * as b from './builder.rules.js';

const text = (key: string, condition?: { field: string; is: 'answered' }) => ({
  key,
  type: 'text' as const,
  label: { tr: key },
  condition,
});
const form: FormDef = {
  sections: [
    { key: 's', title: { tr: 'S' }, fields: [text('a'), text('b', { field: 'a', is: 'answered' })] },
    { key: 't', title: { tr: 'T' }, condition: { field: 'a', is: 'answered' }, fields: [text('c')] },
  ],
};
const keys = (def: FormDef) =>
  def.sections.map((s) => `${s.key}:${s.fields.map((f) => f.key).join('')}`).join(' ');

describe('the builder', () => {
  test.each([
    ['Enerji tüketimi (yıllık)', 'enerji-tuketimi-yillik'],
    ['İŞ GÜVENLİĞİ', 'is-guvenligi'],
    ['2. vardiya', 'vardiya'],
    ['???', 'alan'],
    ['a', 'a-2'],
  ])('makes a key of %s: %s', (words, key) => expect(b.keyFrom(words, new Set(['a']))).toBe(key));

  test('moves a field through its section and on into the next', () => {
    const one = b.move(form, { section: 0, field: 0 }, 1);
    expect(keys(one.def)).toBe('s:ba t:c');
    const two = b.move(one.def, one.at, 1);
    expect([keys(two.def), two.at]).toEqual(['s:b t:ac', { section: 1, field: 0 }]);
    expect(keys(b.move(two.def, two.at, -1).def)).toBe('s:ba t:c');
    expect(b.move(form, { section: 0, field: 0 }, -1).def).toBe(form);
    expect(keys(b.move(form, { section: 0 }, 1).def)).toBe('t:c s:ab');
  });

  test('renames a field with the conditions that speak of it', () => {
    const renamed = b.renameField(form, { section: 0, field: 0 }, 'x');
    expect(renamed.sections[0].fields[1].condition).toEqual({ field: 'x', is: 'answered' });
    expect(renamed.sections[1].condition).toEqual({ field: 'x', is: 'answered' });
  });

  test('gives a new field its key when it has a label, and no other', () => {
    const { def, at } = b.addField(form, 'number', { section: 0 });
    const named = b.changeField(def, at, { label: { tr: 'Su tüketimi' } });
    expect(b.settleKey(named, at).sections[0].fields[2].key).toBe('su-tuketimi');
    expect(b.settleKey(form, { section: 0, field: 0 })).toBe(form);
  });

  test('copies a section whole: conditions within it speak of the copies', () => {
    const { def } = b.duplicate(form, { section: 0 });
    expect(keys(def)).toBe('s:ab s-2:a-2b-2 t:c');
    expect(def.sections[1].fields[1].condition).toEqual({ field: 'a-2', is: 'answered' });
    expect(formFaults(def)).toEqual([]);
  });

  test('undoes and does again whatever was done', () => {
    const steps = fc.array(
      fc.record({ s: fc.nat(1), f: fc.nat(2), kind: fc.constantFrom('add', 'up', 'down', 'copy', 'remove') }),
      { maxLength: 15 },
    );
    fc.assert(
      fc.property(steps, (all) => {
        let state: b.History = { now: form, past: [], future: [] };
        all.forEach(({ s, f, kind }, i) => {
          const { now } = state;
          const section = Math.min(s, now.sections.length - 1);
          const fields = now.sections[section].fields.length;
          const at = { section, field: Math.min(f, fields - 1) };
          if (fields === 0 && kind !== 'add') return;
          const to =
            kind === 'add'
              ? b.addField(now, 'text', { section }).def
              : kind === 'copy'
                ? b.duplicate(now, at).def
                : kind === 'remove'
                  ? b.remove(now, at)
                  : b.move(now, at, kind === 'up' ? -1 : 1).def;
          state = b.history(state, { do: 'change', to, what: `${i}`, at: i });
          const named = to.sections.flatMap((one) => one.fields.map((field) => field.key));
          expect(new Set(named).size).toBe(named.length);
        });
        const end = state.now;
        let back = state;
        while (back.past.length > 0) back = b.history(back, { do: 'undo' });
        expect(back.now).toEqual(form);
        while (back.future.length > 0) back = b.history(back, { do: 'redo' });
        expect(back.now).toBe(end);
      }),
      { numRuns: 100 },
    );
  });

  test('takes typing in one place for one step', () => {
    let state: b.History = { now: form, past: [], future: [] };
    for (const [at, tr] of [
      [0, 'x'],
      [300, 'xy'],
      [5000, 'xyz'],
    ] as const)
      state = b.history(state, {
        do: 'change',
        to: b.changeSection(state.now, 0, { title: { tr } }),
        what: 'title',
        at,
      });
    expect(state.past).toHaveLength(2);
  });
});
