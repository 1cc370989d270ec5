import { expect, test } from '@jest/globals';
import type { FormDef } from '#contracts/open-calls/form/form-def';
import { DEFAULT_PART } from './announced.rules.js';
import { formReferences } from './form-references.rules.js';

const form: FormDef = {
  sections: [
    {
      key: 's',
      title: { tr: 'S' },
      fields: [
        { key: 'il', type: 'place', label: { tr: 'İl' } },
        { key: 'tutar', type: 'money', label: { tr: 'Tutar' } },
      ],
    },
  ],
};
const part = (over: object) => ({ ...DEFAULT_PART, ...over });
const budget = (amount: string) => ({ ceiling: { minor: 1, currency: 'TRY' }, amount, onOverrun: 'stop' });

test('groups and amounts are fields of the form, of a kind that can be one', () => {
  expect(
    formReferences(
      part({ limits: [{ dimension: 'answer:il', max: 1 }], budget: budget('answer:tutar') }),
      form,
    ),
  ).toEqual([]);
  expect(formReferences(part({}), form)).toEqual([]);
  expect(
    formReferences(
      part({
        groupBy: 'answer:yok',
        limits: [
          { dimension: 'sector', max: 1 },
          { dimension: 'answer:tutar', max: 1 },
        ],
        budget: budget('answer:il'),
      }),
      form,
    ).map(({ pointer, params }) => [pointer, params]),
  ).toEqual([
    ['/groupBy', { field: 'yok' }],
    ['/limits/1/dimension', { field: 'tutar' }],
    ['/budget/amount', { field: 'il' }],
  ]);
});

test('a call without a form asks what it likes', () => {
  expect(formReferences(part({ budget: budget('answer:yok') }), undefined)).toEqual([]);
});
