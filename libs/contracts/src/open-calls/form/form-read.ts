/**
 * Reads a form that comes from outside: a file to be imported, or what a builder sends. Only what the kinds of form-def.ts
 * have is taken; everything else is named with its place. Whether the parts fit together is form-faults.ts's to say, so that a
 * form that is not finished can be kept.
 */
import type { Problem } from '../../core/errors.js';
import { pointer } from './form-check.js';
import { FILE_TYPES, LIMITS, type FormDef } from './form-def.js';

/** Says what is wrong with a value at a place; nothing when it is right. */
type Shape = (value: unknown, at: string, say: (fault: Problem) => void) => void;
type Shapes = Record<string, Shape>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wrongType = (at: string, expected: string): Problem => ({
  code: 'WRONG_TYPE',
  pointer: at,
  params: { expected },
});

const text =
  (max: number): Shape =>
  (value, at, say) => {
    if (typeof value !== 'string') say(wrongType(at, 'text'));
    else if ([...value].length > max) say({ code: 'TOO_LONG', pointer: at, params: { max } });
  };
const flag: Shape = (value, at, say) => {
  if (typeof value !== 'boolean') say(wrongType(at, 'boolean'));
};
const whole =
  (min: number, max: number): Shape =>
  (value, at, say) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) say(wrongType(at, 'integer'));
    else if (value < min) say({ code: 'TOO_SMALL', pointer: at, params: { min } });
    else if (value > max) say({ code: 'TOO_LARGE', pointer: at, params: { max } });
  };
const oneOf =
  (allowed: readonly string[]): Shape =>
  (value, at, say) => {
    if (typeof value !== 'string' || !allowed.includes(value))
      say({ code: 'NOT_ALLOWED', pointer: at, params: { allowed: allowed.join(', ') } });
  };
const list =
  (item: Shape, max: number): Shape =>
  (value, at, say) => {
    if (!Array.isArray(value)) return say(wrongType(at, 'list'));
    if (value.length > max) return say({ code: 'TOO_MANY', pointer: at, params: { max } });
    value.forEach((one, i) => item(one, `${at}/${i}`, say));
  };
const object =
  (required: Shapes, optional: Shapes): Shape =>
  (value, at, say) => {
    if (!isObject(value)) return say(wrongType(at, 'object'));
    for (const key of Object.keys(required))
      if (!Object.hasOwn(value, key)) say({ code: 'REQUIRED', pointer: at + pointer(key) });
    for (const [key, part] of Object.entries(value)) {
      const shape = Object.hasOwn(required, key)
        ? required[key]
        : Object.hasOwn(optional, key)
          ? optional[key]
          : undefined;
      if (!shape) say({ code: 'UNKNOWN_FIELD', pointer: at + pointer(key) });
      else if (part !== undefined) shape(part, at + pointer(key), say);
    }
  };

const words = (max: number): Shape => object({ tr: text(max) }, { en: text(max) });
const LABEL = words(300);
const HELP = words(2000);
const KEY = text(40);
const LIMIT = text(24);

const condition =
  (depth: number): Shape =>
  (value, at, say) => {
    const inner = depth > 0 ? list(condition(depth - 1), 20) : tooDeep;
    if (isObject(value) && 'all' in value) return object({ all: inner }, {})(value, at, say);
    if (isObject(value) && 'any' in value) return object({ any: inner }, {})(value, at, say);
    object({ field: KEY, is: oneOf(TEST_KINDS) }, { value: text(300) })(value, at, say);
  };
const tooDeep: Shape = (_value, at, say) =>
  say({ code: 'TOO_DEEP', pointer: at, params: { max: LIMITS.depth } });
const TEST_KINDS = [
  'answered',
  'not-answered',
  'equals',
  'not-equals',
  'contains',
  'not-contains',
  'starts',
  'greater',
  'less',
];
const CONDITION = condition(LIMITS.depth);

const OPTIONS = list(object({ value: KEY, label: LABEL }, {}), LIMITS.options);
const NUMBER: Shapes = { unit: text(30), decimals: whole(0, LIMITS.decimals), min: LIMIT, max: LIMIT };
const RANGE: Shapes = { min: LIMIT, max: LIMIT };

/** By kind: what it must and what it may have beside the parts that all have. */
const COLUMNS: Record<string, [Shapes, Shapes]> = {
  text: [{}, { max: whole(1, LIMITS.text) }],
  number: [{}, NUMBER],
  money: [{}, RANGE],
  date: [{}, RANGE],
  choice: [{ options: OPTIONS }, {}],
};
const column: Shape = (value, at, say) => byType(value, at, say, COLUMNS, { required: flag, total: flag });

const FIELDS: Record<string, [Shapes, Shapes]> = {
  text: [{}, { long: flag, max: whole(1, LIMITS.text) }],
  number: [{}, NUMBER],
  money: [{}, RANGE],
  date: [{}, RANGE],
  choice: [{ options: OPTIONS }, { multiple: flag }],
  place: [{}, { district: flag }],
  nace: [{}, {}],
  facility: [{}, {}],
  file: [
    { accept: list(oneOf(FILE_TYPES), FILE_TYPES.length) },
    { maxMb: whole(1, LIMITS.fileMb), count: whole(1, LIMITS.files), completable: flag },
  ],
  table: [
    { columns: list(column, LIMITS.columns) },
    { minRows: whole(0, LIMITS.rows), maxRows: whole(1, LIMITS.rows) },
  ],
  declaration: [{ text: words(4000) }, {}],
};
const FIELD_PARTS: Shapes = {
  help: HELP,
  required: flag,
  condition: CONDITION,
  identifies: flag,
  prefill: text(60),
  correctsRegistry: flag,
};
const field: Shape = (value, at, say) => byType(value, at, say, FIELDS, FIELD_PARTS);

function byType(
  value: unknown,
  at: string,
  say: (fault: Problem) => void,
  kinds: Record<string, [Shapes, Shapes]>,
  parts: Shapes,
): void {
  if (!isObject(value)) return say(wrongType(at, 'object'));
  const type = value.type;
  if (typeof type !== 'string' || !Object.hasOwn(kinds, type))
    return oneOf(Object.keys(kinds))(type, `${at}/type`, say);
  const [required, optional] = kinds[type];
  object({ type: () => undefined, key: KEY, label: LABEL, ...required }, { ...optional, ...parts })(
    value,
    at,
    say,
  );
}

const FORM = object(
  {
    sections: list(
      object(
        { key: KEY, title: LABEL, fields: list(field, LIMITS.fields) },
        { help: HELP, condition: CONDITION },
      ),
      LIMITS.sections,
    ),
  },
  { english: flag },
);

/** How many faults are named at most: a file of another kind would have one at every place. */
const MAX_FAULTS = 50;

/** The form, if what came is one. Pointers begin at the form. */
export function readForm(value: unknown): { def?: FormDef; faults: Problem[] } {
  const faults: Problem[] = [];
  FORM(value, '', (fault) => {
    if (faults.length < MAX_FAULTS) faults.push(fault);
  });
  if (faults.length > 0) return { faults };
  const def = value as FormDef;
  const fields = def.sections.reduce((sum, section) => sum + section.fields.length, 0);
  if (fields > LIMITS.fields)
    return { faults: [{ code: 'TOO_MANY', pointer: '/sections', params: { max: LIMITS.fields } }] };
  return { def, faults };
}
