import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { EligibilityRule } from '#contracts/open-calls/eligibility.messages';
import type { FormDef } from '#contracts/open-calls/form/form-def';
import {
  evaluate,
  formReferences,
  missingDocuments,
  ruleFaults,
  verdictOf,
  type Known,
} from './eligibility.rules.js';

const rule = (over: Partial<EligibilityRule>): EligibilityRule => ({
  code: 'U1',
  kind: 'sector',
  title: 'Kural',
  otherwise: 'ineligible',
  ...over,
});
const known = (over: Partial<Known> = {}): Known => ({
  sector: 'textile',
  nace: '13.20.01',
  size: 'medium',
  province: '34',
  zone: 'Deneme OSB',
  otherSupport: false,
  runningElsewhere: 0,
  participationsUntil: [],
  deadlineOn: '2026-04-01',
  def: undefined,
  answers: {},
  completed: [],
  ...over,
});
const form: FormDef = {
  sections: [
    {
      key: 's',
      title: { tr: 'Belgeler' },
      fields: [
        { type: 'file', key: 'kapasite', label: { tr: 'Kapasite raporu' }, accept: ['pdf'] },
        { type: 'number', key: 'enerji', label: { tr: 'Enerji' } },
      ],
    },
  ],
};
const one = (r: Partial<EligibilityRule>, k: Partial<Known>, completable: string[] = []) =>
  evaluate({ rules: [rule(r)], completable }, known(k));

describe('support that a firm declares', () => {
  test('goes to a person in a call without a rule for it, and to the rule where there is one', () => {
    const declared = known({ otherSupport: true });
    expect(evaluate({ rules: [] }, declared)).toMatchObject({
      verdict: 'person',
      findings: [{ code: 'DESTEK', kind: 'no-support', finding: 'not-met', otherwise: 'person' }],
    });
    expect(evaluate({ rules: [] }, known())).toEqual({ verdict: 'eligible', findings: [] });
    expect(evaluate({ rules: [rule({ kind: 'no-support' })] }, declared)).toMatchObject({
      verdict: 'ineligible',
      findings: [{ code: 'U1' }],
    });
  });
});

describe('a rule of eligibility', () => {
  test.each([
    [{ kind: 'sector', values: ['textile'] }, {}, 'met'],
    [{ kind: 'sector', values: ['plastics'] }, {}, 'not-met'],
    [{ kind: 'nace', values: ['13', '22'] }, {}, 'met'],
    [{ kind: 'nace', values: ['22'] }, {}, 'not-met'],
    [{ kind: 'nace', values: ['22'] }, { nace: null }, 'unknown'],
    [{ kind: 'size', values: ['small', 'medium'] }, {}, 'met'],
    [{ kind: 'size', values: ['small'] }, { size: null }, 'unknown'],
    [{ kind: 'province', values: ['35'] }, {}, 'not-met'],
    [{ kind: 'zone' }, {}, 'met'],
    [{ kind: 'zone' }, { zone: '' }, 'not-met'],
    [{ kind: 'zone', values: ['Başka OSB'] }, {}, 'not-met'],
    [{ kind: 'no-support' }, {}, 'met'],
    [{ kind: 'no-support' }, { otherSupport: true }, 'not-met'],
    [{ kind: 'no-support' }, { otherSupport: undefined }, 'unknown'],
    [{ kind: 'no-support' }, { runningElsewhere: 1 }, 'not-met'],
    [{ kind: 'no-support' }, { participationsUntil: ['2026-01-31', null] }, 'met'],
    [{ kind: 'no-support', years: 3 }, { participationsUntil: ['2023-04-01'] }, 'not-met'],
    [{ kind: 'no-support', years: 3 }, { participationsUntil: ['2023-03-31'] }, 'met'],
    [{ kind: 'no-support', years: 3 }, { participationsUntil: [null] }, 'not-met'],
    [{ kind: 'document', field: 'kapasite' }, { def: form }, 'not-met'],
    [{ kind: 'document', field: 'kapasite' }, { def: form, completed: ['kapasite'] }, 'met'],
    [
      { kind: 'document', field: 'kapasite' },
      { def: form, answers: { kapasite: [{ fileId: 'x', name: 'x.pdf', size: 1 }] } },
      'met',
    ],
    [
      { kind: 'answer', condition: { field: 'enerji', is: 'greater', value: '1000' } },
      { def: form, answers: { enerji: '1001' } },
      'met',
    ],
    [
      { kind: 'answer', condition: { field: 'enerji', is: 'greater', value: '1000' } },
      { def: form, answers: { enerji: '1000' } },
      'not-met',
    ],
    [{ kind: 'person' }, {}, 'unknown'],
  ] as [Partial<EligibilityRule>, Partial<Known>, string][])('%j of %j is %s', (r, k, finding) => {
    expect(one(r, k).findings[0].finding).toBe(finding);
  });

  test('bars, or asks a person; a document that may be completed asks a person and is asked for', () => {
    expect(one({ kind: 'sector', values: ['x'] }, {}).verdict).toBe('ineligible');
    expect(one({ kind: 'sector', values: ['x'], otherwise: 'person' }, {}).verdict).toBe('person');
    const missing = one({ kind: 'document', field: 'kapasite' }, { def: form }, ['kapasite']);
    expect(missing.verdict).toBe('person');
    expect(missingDocuments({ completable: ['kapasite'] }, missing.findings)).toEqual(['kapasite']);
    expect(one({ kind: 'document', field: 'kapasite' }, { def: form }).verdict).toBe('ineligible');
  });
});

test('one rule that bars is enough, whatever else; without rules everybody is eligible', () => {
  const finding = fc.record({
    finding: fc.constantFrom('met', 'not-met', 'unknown'),
    otherwise: fc.constantFrom('ineligible', 'person'),
  });
  fc.assert(
    fc.property(fc.array(finding), (findings) => {
      const verdict = verdictOf(findings as never);
      const barred = findings.some((f) => f.finding === 'not-met' && f.otherwise === 'ineligible');
      expect(verdict === 'ineligible').toBe(barred);
      expect(verdict === 'eligible').toBe(findings.every((f) => f.finding === 'met'));
    }),
  );
});

test('rules that do not hold together are named, one by one', () => {
  const rules = [
    rule({ kind: 'sector', values: ['uzay'] }),
    rule({ kind: 'size' }),
    rule({ code: 'U2', kind: 'document' }),
    rule({ code: 'U3', kind: 'answer' }),
  ];
  expect(ruleFaults({ rules }, ['textile'])).toEqual([
    { code: 'NOT_ALLOWED', pointer: '/rules/0/values/0', params: { allowed: 'textile' } },
    { code: 'REPEATED', pointer: '/rules/1/code', params: { value: 'U1' } },
    { code: 'REQUIRED', pointer: '/rules/1/values' },
    { code: 'REQUIRED', pointer: '/rules/2/field' },
    { code: 'REQUIRED', pointer: '/rules/3/condition' },
  ]);
  expect(
    formReferences(
      {
        rules: [
          rule({ kind: 'document', field: 'enerji' }),
          rule({ kind: 'answer', condition: { all: [{ field: 'yok', is: 'answered' }] } }),
        ],
        completable: ['kapasite', 'başka'],
      },
      form,
    ).map((f) => f.pointer),
  ).toEqual([
    '/eligibilityRules/rules/0/field',
    '/eligibilityRules/rules/1/condition',
    '/eligibilityRules/completable/1',
  ]);
});
