import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { checkAnswers } from './form-check.js';
import { answersArbitrary, formArbitrary } from './test/form.arbitrary.js';
import { schemaFaults } from './form-schema-faults.js';
import { schemaFormats, schemaKeywords, toJsonSchema } from './form-schema.js';
import type { Answers, FormDef } from './form-def.js';
import { visibleAnswers } from './form-visible.js';

function validate(def: FormDef, answers: Answers, partial: boolean) {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    formats: schemaFormats,
  });
  for (const keyword of schemaKeywords) ajv.addKeyword(keyword);
  const check = ajv.compile(toJsonSchema(def, { partial }));
  check(answers);
  return schemaFaults(def, check.errors ?? []);
}

const spoken = (faults: { code: string; pointer?: string; params?: object }[]) =>
  faults.map((f) => `${f.pointer} ${f.code} ${JSON.stringify(f.params ?? {})}`).sort();

describe('the schema and the browser’s rules', () => {
  test.each([false, true])('say the same of generated forms and answers (partial: %s)', (partial) => {
    const one = formArbitrary.chain((def) => answersArbitrary(def).map((answers) => ({ def, answers })));
    fc.assert(
      fc.property(one, ({ def, answers }) => {
        const unknown = 'unknown' in answers ? { unknown: answers.unknown } : {};
        const counted = { ...visibleAnswers(def, answers), ...unknown };
        expect(spoken(validate(def, counted, partial))).toEqual(
          spoken(checkAnswers(def, answers, { partial })),
        );
      }),
      { numRuns: 150 },
    );
  });

  test('a form without conditions has no allOf, which would not be valid when empty', () => {
    const def: FormDef = {
      sections: [{ key: 's', title: { tr: 'S' }, fields: [{ key: 'a', type: 'text', label: { tr: 'A' } }] }],
    };
    expect(toJsonSchema(def)).not.toHaveProperty('allOf');
    expect(validate(def, {}, false)).toEqual([]);
  });

  test('an answer of a hidden field is refused by the schema, for the submitted form has no place for it', () => {
    const def: FormDef = {
      sections: [
        {
          key: 's',
          title: { tr: 'S' },
          fields: [
            { key: 'a', type: 'declaration', label: { tr: 'A' }, text: { tr: 'A' } },
            {
              key: 'b',
              type: 'text',
              label: { tr: 'B' },
              required: true,
              condition: { field: 'a', is: 'answered' },
            },
          ],
        },
      ],
    };
    expect(validate(def, { b: 'x' }, false)).toEqual([{ code: 'UNKNOWN_FIELD', pointer: '/b' }]);
    expect(validate(def, { a: true }, false)).toEqual([{ code: 'REQUIRED', pointer: '/b' }]);
    expect(visibleAnswers(def, { b: 'x' })).toEqual({});
  });
});
