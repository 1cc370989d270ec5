/** What of a form is shown for these answers, and which answers therefore count. */
import { isRealDay } from '../../core/calendar.js';
import { oneLine, severalLines } from '../../core/text.js';
import { compareDecimals, isDecimal, minorOf } from './form-decimal.js';
import type { Answers, Column, Condition, FormDef, FormField, Test } from './form-def.js';
import { fieldsOf } from './form-def.js';
import { tellsWho } from './form-prefill.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
export const isDay = (value: unknown): value is string =>
  typeof value === 'string' && DAY.test(value) && isRealDay(value);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Nothing was said: an empty answer is left out, never stored. */
function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.values(value).every(isEmpty);
}

/** Text as it is kept: without blanks around it and without marks that would turn what follows. */
const clean = (field: { type: string; long?: boolean } | undefined, value: unknown): unknown =>
  field?.type === 'text' && typeof value === 'string'
    ? field.long
      ? severalLines(value)
      : oneLine(value)
    : value;

/** An object without what is empty in it. */
const tidyParts = (value: unknown, columns: readonly Column[] = []): unknown =>
  isObject(value)
    ? Object.fromEntries(
        Object.entries(value)
          .map(
            ([key, cell]) =>
              [
                key,
                clean(
                  columns.find((column) => column.key === key),
                  cell,
                ),
              ] as const,
          )
          .filter(([, cell]) => !isEmpty(cell)),
      )
    : value;

/** An answer as it is kept: empty cells and the empty rows at the end of a table fall away. */
function tidyAnswer(field: FormField | undefined, value: unknown): unknown {
  if (field?.type === 'place') return tidyParts(value);
  if (field?.type !== 'table' || !Array.isArray(value)) return clean(field, value);
  const rows = value.map((row) => tidyParts(row, field.columns));
  while (rows.length > 0 && isEmpty(rows.at(-1))) rows.pop();
  return rows;
}

/** Answers without the empty ones. Keys that the form does not have stay, so that somebody can say so. */
export function tidyAnswers(def: FormDef, answers: Answers): Answers {
  const known = new Map(fieldsOf(def).map(({ field }) => [field.key, field]));
  return Object.fromEntries(
    Object.entries(answers)
      .map(([key, value]) => [key, tidyAnswer(known.get(key), value)] as const)
      .filter(([, value]) => !isEmpty(value)),
  );
}

type Known = Map<string, FormField>;

/** Whether a condition holds for answers that count. */
export function holds(condition: Condition | undefined, answers: Answers, known: Known): boolean {
  if (!condition) return true;
  if ('all' in condition) return condition.all.every((part) => holds(part, answers, known));
  if ('any' in condition) return condition.any.some((part) => holds(part, answers, known));
  const field = known.get(condition.field);
  return field !== undefined && testHolds(condition, field, answers[condition.field]);
}

function testHolds(test: Test, field: FormField, answer: unknown): boolean {
  const { is, value = '' } = test;
  if (is === 'answered' || is === 'not-answered') return (answer === undefined) === (is === 'not-answered');
  if (field.type === 'choice' && field.multiple) {
    if (!Array.isArray(answer)) return false;
    return answer.includes(value) === (is === 'contains');
  }
  const order = orderOf(field, answer, value);
  switch (is) {
    case 'equals':
      return order === 0;
    case 'not-equals':
      return order !== undefined && order !== 0;
    case 'greater':
      return order === 1;
    case 'less':
      return order === -1;
    case 'contains':
      return typeof answer === 'string' && answer.includes(value);
    case 'starts':
      return typeof answer === 'string' && answer.startsWith(value);
    case 'not-contains':
      return false;
  }
}

/** How an answer stands to a value; undefined where it is none of this field's kind. For texts only 0 and not 0 matter. */
function orderOf(field: FormField, answer: unknown, value: string): -1 | 0 | 1 | undefined {
  switch (field.type) {
    case 'number':
      return isDecimal(answer) ? compareDecimals(answer, value) : undefined;
    case 'money': {
      const minor = isObject(answer) ? answer.minor : undefined;
      return typeof minor === 'number' && Number.isSafeInteger(minor)
        ? (Math.sign(minor - minorOf(value)) as -1 | 0 | 1)
        : undefined;
    }
    case 'date':
      return isDay(answer) ? (answer === value ? 0 : answer > value ? 1 : -1) : undefined;
    case 'place':
      return isObject(answer) && typeof answer.province === 'string'
        ? answer.province === value
          ? 0
          : 1
        : undefined;
    default:
      return typeof answer === 'string' ? (answer === value ? 0 : 1) : undefined;
  }
}

export interface Visible {
  /** Keys of the sections and fields that are shown. */
  sections: Set<string>;
  fields: Set<string>;
  /** Answers of shown fields only, without the empty ones; unknown keys are not among them. */
  answers: Answers;
}

/** One pass in the order of the form: conditions speak of earlier fields only, and a hidden field's answer counts as none. */
export function visible(def: FormDef, given: Answers): Visible {
  const tidy = tidyAnswers(def, given);
  const seen: Visible = { sections: new Set(), fields: new Set(), answers: {} };
  const known: Known = new Map();
  for (const section of def.sections) {
    const shown = holds(section.condition, seen.answers, known);
    if (shown) seen.sections.add(section.key);
    for (const field of section.fields) {
      known.set(field.key, field);
      if (!shown || !holds(field.condition, seen.answers, known)) continue;
      seen.fields.add(field.key);
      if (tidy[field.key] !== undefined) seen.answers[field.key] = tidy[field.key];
    }
  }
  return seen;
}

/** What is submitted: answers of shown fields only. */
export const visibleAnswers = (def: FormDef, answers: Answers): Answers => visible(def, answers).answers;

/** The answers without those that tell who the firm is. */
export function withoutIdentity(def: FormDef, answers: Answers): Answers {
  const hidden = new Set(
    fieldsOf(def)
      .filter(({ field }) => tellsWho(field))
      .map(({ field }) => field.key),
  );
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !hidden.has(key)));
}
