/** Forms and answers by chance, for the properties in the specs beside. */
import fc from 'fast-check';
import type { Answers, Column, Condition, FormDef, FormField, FormSection } from '../form-def.js';
import { testsOf } from '../form-def.js';

const words = fc.constantFrom('Enerji', 'Su', 'Atık').map((tr) => ({ tr }));
const decimal = fc.constantFrom('0', '1', '1.5', '-2', '10', '99.99', '1000000');
const day = fc.constantFrom('2024-02-29', '2025-01-01', '2026-11-21');
const values = ['a', 'b', 'c'];
const options = values.map((value) => ({ value, label: { tr: value.toUpperCase() } }));
const ordered = (arbitrary: fc.Arbitrary<string>, compare: (a: string, b: string) => number) =>
  fc
    .tuple(fc.option(arbitrary, { nil: undefined }), fc.option(arbitrary, { nil: undefined }))
    .map(([a, b]) =>
      a !== undefined && b !== undefined && compare(a, b) > 0 ? { min: b, max: a } : { min: a, max: b },
    );
const numeric = (a: string, b: string): number => Number(a) - Number(b);
const byText = (a: string, b: string): number => (a < b ? -1 : 1);

/** What a column and a field have in common. */
const plainKinds = fc.oneof(
  fc.record({ type: fc.constant('text' as const), max: fc.constantFrom(undefined, 1, 3) }),
  fc
    .tuple(fc.constantFrom(undefined, 0, 2), ordered(decimal, numeric))
    .map(([decimals, limits]) => ({ type: 'number' as const, decimals, ...limits })),
  ordered(decimal, numeric).map((limits) => ({ type: 'money' as const, ...limits })),
  ordered(day, byText).map((limits) => ({ type: 'date' as const, ...limits })),
  fc.constant({ type: 'choice' as const, options }),
);

const column = (i: number): fc.Arbitrary<Column> =>
  fc
    .tuple(plainKinds, words, fc.boolean())
    .map(
      ([kind, label, required]) =>
        ({ ...kind, key: `c${i}`, label, required, total: kind.type === 'number' }) as Column,
    );

const kinds = fc.oneof(
  { weight: 5, arbitrary: plainKinds },
  { weight: 1, arbitrary: fc.constant({ type: 'choice' as const, options, multiple: true }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('place' as const), district: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constantFrom({ type: 'nace' as const }, { type: 'facility' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('file' as const),
      accept: fc.constantFrom(['pdf'], ['pdf', 'docx']),
      count: fc.constantFrom(undefined, 1, 2),
      maxMb: fc.constantFrom(undefined, 1),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('table' as const),
      columns: fc.tuple(column(0), column(1)),
      minRows: fc.constantFrom(undefined, 1, 2),
      maxRows: fc.constantFrom(undefined, 2, 3),
    }),
  },
  { weight: 1, arbitrary: words.map((text) => ({ type: 'declaration' as const, text })) },
);

const VALUES: Partial<Record<FormField['type'], fc.Arbitrary<string>>> = {
  number: decimal,
  money: decimal,
  date: day,
  choice: fc.constantFrom(...values),
  place: fc.constantFrom('34', '35'),
  nace: fc.constantFrom('13', '13.20', '22'),
};

function condition(earlier: readonly FormField[], depth: number): fc.Arbitrary<Condition> {
  const test = fc
    .constantFrom(...earlier)
    .chain((field) =>
      fc
        .tuple(fc.constantFrom(...testsOf(field)), VALUES[field.type] ?? fc.constantFrom('x', 'a.b', 'ı'))
        .map(([is, value]): Condition => ({ field: field.key, is, value })),
    );
  if (depth === 0) return test;
  const parts = fc.array(condition(earlier, depth - 1), { minLength: 1, maxLength: 2 });
  return fc.oneof(
    { weight: 4, arbitrary: test },
    { weight: 1, arbitrary: parts.map((all) => ({ all })) },
    { weight: 1, arbitrary: parts.map((any) => ({ any })) },
  );
}

const fieldOf = (key: string, earlier: readonly FormField[]): fc.Arbitrary<FormField> =>
  fc
    .tuple(
      kinds,
      words,
      fc.boolean(),
      earlier.length > 0
        ? fc.option(condition(earlier, 2), { nil: undefined, freq: 4 })
        : fc.constant(undefined),
    )
    .map(
      ([kind, label, required, when]) => ({ ...kind, key, label, required, condition: when }) as FormField,
    );

/** Up to 3 sections of up to 3 fields; conditions speak of earlier fields. */
export const formArbitrary: fc.Arbitrary<FormDef> = fc
  .array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 })
  .chain((sizes) => {
    const grow = (s: number, earlier: FormField[], sections: FormSection[]): fc.Arbitrary<FormDef> => {
      if (s === sizes.length) return fc.constant({ sections });
      const when =
        earlier.length > 0 ? fc.option(condition(earlier, 1), { nil: undefined }) : fc.constant(undefined);
      return when.chain((shown) =>
        fields(s, 0, sizes[s], earlier).chain((made) =>
          grow(
            s + 1,
            [...earlier, ...made],
            [...sections, { key: `s${s}`, title: { tr: `Bölüm ${s}` }, condition: shown, fields: made }],
          ),
        ),
      );
    };
    return grow(0, [], []);
  });

function fields(s: number, i: number, size: number, earlier: FormField[]): fc.Arbitrary<FormField[]> {
  if (i === size) return fc.constant([]);
  return fieldOf(`f${s}-${i}`, earlier).chain((field) =>
    fields(s, i + 1, size, [...earlier, field]).map((rest) => [field, ...rest]),
  );
}

const ID = '018f9c2e-0000-7000-8000-000000000001';
const money = fc.record({
  minor: fc.oneof(
    fc.integer({ min: -100000, max: 100000 }),
    fc.constantFrom(0, 100, 1000, 9999),
    fc.constantFrom(1.5, 2 ** 60, '1'),
  ),
  currency: fc.constantFrom('TRY', 'TRY', 'TRY', 'EUR'),
});
const file = fc.record({
  fileId: fc.constantFrom(ID, ID, 'x'),
  name: fc.constantFrom('a.pdf', 'b.PDF', 'c.docx', 'd.exe', ''),
  size: fc.constantFrom(1, 1000, 3 * 1024 * 1024, 0, 1.5),
});

/** Values that may fit the field, and often do not. */
function answerTo(field: FormField | Column): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'text':
      return fc.constantFrom('x', 'a.b', 'aXb', 'ıııı', '😀😀😀', '😀', '   ', 'uzun bir metin');
    case 'number':
      return fc.oneof(decimal, fc.constantFrom('007', '1,5', '1e5', '1.555', '-0'));
    case 'money':
      return money;
    case 'date':
      return fc.oneof(day, fc.constantFrom('2026-02-31', '21.11.2026', '0001-01-01'));
    case 'choice':
      return 'multiple' in field && field.multiple
        ? fc.array(fc.constantFrom(...values, 'z'), { maxLength: 3 })
        : fc.constantFrom(...values, 'z');
    case 'place':
      return fc.record(
        { province: fc.constantFrom('34', '35', 'İzmir'), district: fc.constantFrom('34-kadikoy', '', 'x') },
        { requiredKeys: [] },
      );
    case 'nace':
      return fc.constantFrom('13', '13.20', '13.20.01', '13.', 'C');
    case 'facility':
      return fc.constantFrom(ID, ID.toUpperCase().replace('F', 'G'));
    case 'file':
      return fc.array(file, { maxLength: 3 });
    case 'declaration':
      return fc.constantFrom(true, false, 'true');
    case 'table':
      return fc.array(
        fc.record(Object.fromEntries(field.columns.map((c) => [c.key, anyOr(answerTo(c))])), {
          requiredKeys: [],
        }),
        { maxLength: 4 },
      );
  }
}
const anyOr = (arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 12, arbitrary }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) });

/** Answers to this form: right, wrong, missing and unknown ones. */
export const answersArbitrary = (def: FormDef): fc.Arbitrary<Answers> =>
  fc
    .record(
      Object.fromEntries(
        def.sections.flatMap((s) => s.fields.map((field) => [field.key, anyOr(answerTo(field))] as const)),
      ),
      { requiredKeys: [] },
    )
    .chain((answers) => fc.constantFrom(answers, answers, answers, { ...answers, unknown: 'x' }));
