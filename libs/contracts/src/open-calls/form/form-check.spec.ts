import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkAnswers, progress, tableTotals } from './form-check.js';
import type { Condition, FormDef, FormField, TableField } from './form-def.js';
import { answersArbitrary, formArbitrary } from './test/form.arbitrary.js';
import { tidyAnswers, visibleAnswers, withoutIdentity } from './form-visible.js';

const label = { tr: 'Alan' };
const form = (...fields: FormField[]): FormDef => ({
  sections: [{ key: 's', title: { tr: 'Bölüm' }, fields }],
});
const submit = (field: FormField, answer: unknown) =>
  checkAnswers(form(field), { [field.key]: answer }, { partial: false });

describe('answers', () => {
  const energy: FormField = {
    key: 'energy',
    type: 'number',
    label,
    unit: 'kWh',
    decimals: 2,
    min: '0',
    max: '99999.99',
  };
  const grant: FormField = { key: 'grant', type: 'money', label, min: '1000', max: '50000.50' };
  const until: FormField = { key: 'until', type: 'date', label, min: '2026-01-01' };
  test.each<[FormField, unknown, object | undefined]>([
    [energy, '99999.99', undefined],
    [energy, '99999.991', { code: 'WRONG_FORM', params: { pattern: '1234.55' } }],
    [energy, '100000', { code: 'TOO_LARGE', params: { max: '99999.99' } }],
    [energy, '-0.01', { code: 'TOO_SMALL' }],
    [energy, 12, { code: 'WRONG_TYPE', params: { expected: 'decimal' } }],
    [grant, { minor: 5000050, currency: 'TRY' }, undefined],
    [grant, { minor: 5000051, currency: 'TRY' }, { code: 'TOO_LARGE', params: { max: '50000.50' } }],
    [grant, { minor: 100, currency: 'USD' }, { code: 'WRONG_TYPE' }],
    [until, '2026-01-01', undefined],
    [until, '2025-12-31', { code: 'TOO_SMALL', params: { min: '2026-01-01' } }],
    [until, '2026-02-31', { code: 'NOT_A_DAY' }],
    [{ key: 't', type: 'text', label, max: 3 }, '😀😀😀', undefined],
    [{ key: 't', type: 'text', label, max: 3, required: true }, '  ', { code: 'REQUIRED' }],
    [{ key: 'd', type: 'declaration', label, text: label, required: true }, false, { code: 'REQUIRED' }],
    [
      { key: 'f', type: 'file', label, accept: ['pdf'] },
      [{ fileId: '018f9c2e-0000-7000-8000-000000000001', name: 'a.exe', size: 1 }],
      { code: 'FILE_TYPE', params: { allowed: 'pdf' } },
    ],
  ])('to %j: %j', (field, answer, fault) => {
    expect(submit(field, answer)).toMatchObject(fault ? [{ ...fault, pointer: `/${field.key}` }] : []);
  });

  test('of a draft need not be complete, but of their kind', () => {
    const def = form({ ...energy, required: true }, { ...grant, required: true });
    expect(checkAnswers(def, {}, { partial: true })).toEqual([]);
    expect(checkAnswers(def, {}, { partial: false })).toHaveLength(2);
    expect(checkAnswers(def, { energy: 'x' }, { partial: true })).toMatchObject([{ code: 'WRONG_FORM' }]);
  });

  test('to what is not asked are refused', () => {
    expect(checkAnswers(form(energy), { other: 'x' }, { partial: true })).toEqual([
      { code: 'UNKNOWN_FIELD', pointer: '/other' },
    ]);
  });
});

describe('a condition', () => {
  const number: FormField = { key: 'n', type: 'number', label, decimals: 1 };
  const money: FormField = { key: 'n', type: 'money', label };
  const day: FormField = { key: 'n', type: 'date', label };
  const one: FormField = {
    key: 'n',
    type: 'choice',
    label,
    options: ['a', 'b'].map((value) => ({ value, label })),
  };
  const many: FormField = { ...one, multiple: true } as FormField;
  const place: FormField = { key: 'n', type: 'place', label };
  const nace: FormField = { key: 'n', type: 'nace', label };
  const lira = (minor: number) => ({ minor, currency: 'TRY' });
  test.each<[FormField, Omit<Extract<Condition, { field: string }>, 'field'>, unknown, boolean]>([
    [number, { is: 'greater', value: '10' }, '10.0', false],
    [number, { is: 'greater', value: '10' }, '10.1', true],
    [number, { is: 'less', value: '10' }, '9.9', true],
    [number, { is: 'equals', value: '10' }, '10.0', true],
    [number, { is: 'not-equals', value: '10' }, '10.0', false],
    [number, { is: 'not-equals', value: '10' }, undefined, false],
    [number, { is: 'not-answered' }, undefined, true],
    [money, { is: 'greater', value: '10.50' }, lira(1050), false],
    [money, { is: 'greater', value: '10.50' }, lira(1051), true],
    [money, { is: 'less', value: '10.50' }, lira(1050), false],
    [day, { is: 'greater', value: '2026-01-01' }, '2026-01-01', false],
    [day, { is: 'less', value: '2026-01-01' }, '2025-12-31', true],
    [one, { is: 'equals', value: 'a' }, 'a', true],
    [one, { is: 'not-equals', value: 'a' }, 'b', true],
    [many, { is: 'contains', value: 'a' }, ['b', 'a'], true],
    [many, { is: 'not-contains', value: 'a' }, ['b'], true],
    [many, { is: 'not-contains', value: 'a' }, undefined, false],
    [place, { is: 'equals', value: '34' }, { province: '34', district: '34-kadikoy' }, true],
    [nace, { is: 'starts', value: '13' }, '13.20.01', true],
    [nace, { is: 'starts', value: '13' }, '22.13', false],
  ])('of %j as %j with %j: %s', (field, when, answer, shown) => {
    const test: Condition = { field: 'n', ...when };
    const def = form(field, { key: 'then', type: 'text', label, condition: { any: [test] } });
    const given = { ...(answer === undefined ? {} : { n: answer }), then: 'x' };
    expect('then' in visibleAnswers(def, given)).toBe(shown);
  });

  test('takes the answer of a hidden field for none', () => {
    const def = form(
      one,
      { ...one, key: 'b', condition: { field: 'n', is: 'equals', value: 'a' } } as FormField,
      { key: 'c', type: 'text', label, required: true, condition: { field: 'b', is: 'answered' } },
    );
    expect(visibleAnswers(def, { n: 'b', b: 'a', c: 'x' })).toEqual({ n: 'b' });
    expect(checkAnswers(def, { n: 'b', b: 'a' }, { partial: false })).toEqual([]);
    expect(checkAnswers(def, { n: 'a', b: 'a' }, { partial: false })).toEqual([
      { code: 'REQUIRED', pointer: '/c' },
    ]);
  });
});

describe('a table', () => {
  const table: TableField = {
    key: 'waste',
    type: 'table',
    label,
    minRows: 2,
    columns: [
      { key: 'name', type: 'text', label, required: true },
      { key: 'tons', type: 'number', label, decimals: 3, total: true, max: '10' },
      { key: 'cost', type: 'money', label, total: true },
    ],
  };

  test('adds up exactly', () => {
    const rows = [
      { name: 'a', tons: '0.1', cost: { minor: 10, currency: 'TRY' } },
      { name: 'b', tons: '0.2', cost: { minor: 20, currency: 'TRY' } },
      { name: 'c', tons: 'x' },
      { tons: '100' },
    ];
    expect(tableTotals(table, rows)).toEqual({ tons: '100.3', cost: '30' });
    expect(tableTotals(table, undefined)).toEqual({ tons: '0', cost: '0' });
  });

  test('names its cells, and forgets the empty rows at its end', () => {
    expect(submit(table, [{ name: 'a', tons: '11' }, {}, { name: '' }, {}])).toEqual([
      { code: 'TOO_FEW', pointer: '/waste', params: { min: 2 } },
      { code: 'TOO_LARGE', pointer: '/waste/0/tons', params: { max: '10' } },
    ]);
    expect(submit(table, [{ name: 'a' }, {}, { name: 'c' }])).toEqual([
      { code: 'REQUIRED', pointer: '/waste/1/name' },
    ]);
  });
});

describe('progress', () => {
  const def: FormDef = {
    sections: [
      { key: 'a', title: label, fields: [{ key: 'a1', type: 'text', label, required: true }] },
      {
        key: 'b',
        title: label,
        condition: { field: 'a1', is: 'equals', value: 'x' },
        fields: [
          { key: 'b1', type: 'text', label, required: true },
          { key: 'b2', type: 'text', label },
        ],
      },
    ],
  };
  test.each([
    [{}, { done: 0, of: 1 }],
    [{ a1: 'y' }, { done: 1, of: 1 }],
    [
      { a1: 'x', b2: 'z' },
      { done: 1, of: 2, sections: [{ state: 'done' }, { state: 'started', faults: 1 }] },
    ],
    [
      { a1: 'x', b1: 'z' },
      { done: 2, of: 2 },
    ],
  ])('with %j is %j', (answers, expected) => {
    expect(progress(def, answers)).toMatchObject(expected);
  });

  test('all sections are done exactly when nothing stands in the way', () => {
    const one = formArbitrary.chain((d) => answersArbitrary(d).map((answers) => ({ d, answers })));
    fc.assert(
      fc.property(one, ({ d, answers }) => {
        const counted = visibleAnswers(d, answers);
        const { done, of } = progress(d, counted);
        expect(done === of).toBe(checkAnswers(d, counted, { partial: false }).length === 0);
        // What counts is settled once and for all.
        expect(visibleAnswers(d, counted)).toEqual(counted);
        expect(tidyAnswers(d, counted)).toEqual(counted);
      }),
      { numRuns: 150 },
    );
  });
});

test('a reviewer does not see what tells who the firm is', () => {
  const def = form(
    { key: 'who', type: 'text', label, identifies: true },
    { key: 'what', type: 'text', label },
  );
  expect(withoutIdentity(def, { who: 'x', what: 'y' })).toEqual({ what: 'y' });
});
