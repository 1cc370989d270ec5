import type { Problem } from '#contracts/core/errors';
import { fieldsOf, type FieldType, type FormDef } from '#contracts/open-calls/form/form-def';
import type { SelectionPart } from './announced.rules.js';

const ANSWER = 'answer:';
/** Answers that name a group, and answers that are an amount (selection.input.ts reads them). */
const GROUPS: ReadonlySet<FieldType> = new Set([
  'text',
  'number',
  'choice',
  'place',
  'nace',
  'facility',
  'declaration',
]);
const AMOUNTS: ReadonlySet<FieldType> = new Set(['money', 'number']);

/** What the rules of selection refer to and this form does not have. A call without a form asks what it likes. */
export function formReferences(part: SelectionPart, def: FormDef | undefined): Problem[] {
  if (!def) return [];
  const types = new Map(fieldsOf(def).map(({ field }) => [field.key, field.type]));
  const missing = (pointer: string, dimension: string, fits: ReadonlySet<FieldType>): Problem[] => {
    if (!dimension.startsWith(ANSWER)) return [];
    const field = dimension.slice(ANSWER.length);
    const type = types.get(field);
    return type && fits.has(type) ? [] : [{ code: 'FIELD_UNKNOWN', pointer, params: { field } }];
  };
  return [
    ...missing('/groupBy', part.groupBy, GROUPS),
    ...part.limits.flatMap(({ dimension }, i) => missing(`/limits/${i}/dimension`, dimension, GROUPS)),
    ...(part.budget ? missing('/budget/amount', part.budget.amount, AMOUNTS) : []),
  ];
}
