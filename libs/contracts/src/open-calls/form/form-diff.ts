/** What changed between two versions of a form, and what becomes of a draft that was begun on the older one. */
import type { Problem } from '../../core/errors.js';
import { checkField } from './form-check.js';
import {
  fieldsOf,
  type Answers,
  type FormDef,
  type FormField,
  type FormSection,
  type Words,
} from './form-def.js';
import { tidyAnswers, visible } from './form-visible.js';

export interface FormChange {
  what: 'section' | 'field';
  key: string;
  change: 'added' | 'removed' | 'changed';
  /** As the newer version says it; of a removed one as the older said it. */
  label: Words;
  /** Of a changed one: which of its parts (`label`, `required`, `options`, `section`, `order`, …). */
  parts: string[];
}

const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

/** JSON with sorted keys; absent, undefined and false parts are alike. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined && part !== false)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
}

function changedParts(before: object, after: object, without: readonly string[]): string[] {
  const left = before as Record<string, unknown>;
  const right = after as Record<string, unknown>;
  return [...new Set([...Object.keys(left), ...Object.keys(right)])]
    .filter((part) => !without.includes(part) && !same(left[part] || undefined, right[part] || undefined))
    .sort();
}

/** Keys that stand elsewhere among those that both versions have. */
function moved(before: readonly string[], after: readonly string[]): Set<string> {
  const left = before.filter((key) => after.includes(key));
  const right = after.filter((key) => before.includes(key));
  // One that was taken out and put elsewhere shifts the others: take away the longest part that kept its order.
  const kept = longestCommon(left, right);
  return new Set(right.filter((key) => !kept.has(key)));
}

function longestCommon(a: readonly string[], b: readonly string[]): Set<string> {
  const place = new Map(a.map((key, i) => [key, i]));
  const best: { length: number; before: number }[] = [];
  b.forEach((key, i) => {
    best[i] = { length: 1, before: -1 };
    for (let j = 0; j < i; j++)
      if (place.get(b[j])! < place.get(key)! && best[j].length + 1 > best[i].length)
        best[i] = { length: best[j].length + 1, before: j };
  });
  const kept = new Set<string>();
  let at = best.reduce((top, one, i) => (top < 0 || one.length > best[top].length ? i : top), -1);
  for (; at >= 0; at = best[at].before) kept.add(b[at]);
  return kept;
}

/** What changed, sections first, in the order of the newer form; removed ones last. */
export function formDiff(before: FormDef, after: FormDef): FormChange[] {
  return [
    ...compare(
      'section',
      before.sections.map((section) => ({ key: section.key, label: section.title, thing: section, in: '' })),
      after.sections.map((section) => ({ key: section.key, label: section.title, thing: section, in: '' })),
      ['key', 'fields'],
    ),
    ...compare('field', entries(before), entries(after), ['key']),
  ];
}

interface Entry {
  key: string;
  label: Words;
  thing: FormSection | FormField;
  in: string;
}
const entries = (def: FormDef): Entry[] =>
  fieldsOf(def).map(({ section, field }) => ({
    key: field.key,
    label: field.label,
    thing: field,
    in: section.key,
  }));

function compare(
  what: FormChange['what'],
  before: readonly Entry[],
  after: readonly Entry[],
  without: readonly string[],
): FormChange[] {
  const old = new Map(before.map((entry) => [entry.key, entry]));
  const now = new Set(after.map((entry) => entry.key));
  const shifted = moved(
    before.map((e) => e.key),
    after.map((e) => e.key),
  );
  const changes = after.flatMap((entry): FormChange[] => {
    const was = old.get(entry.key);
    const { key, label } = entry;
    if (!was) return [{ what, key, change: 'added', label, parts: [] }];
    const parts = changedParts(was.thing, entry.thing, without);
    if (was.in !== entry.in) parts.push('section');
    else if (shifted.has(key)) parts.push('order');
    return parts.length > 0 ? [{ what, key, change: 'changed', label, parts }] : [];
  });
  const removed = before
    .filter((entry) => !now.has(entry.key))
    .map(({ key, label }): FormChange => ({ what, key, change: 'removed', label, parts: [] }));
  return [...changes, ...removed];
}

export interface CarriedOver {
  /** What the draft holds from now on. */
  answers: Answers;
  /** Keys whose answers came over as they were. */
  kept: string[];
  /** Answers that the new version has no place for, to be shown once more. */
  lost: { key: string; label: Words; answer: unknown }[];
  /** What a person should look at: an answer that came over but does not fit, or a field that is asked now. */
  look: { key: string; label: Words; code: string }[];
}

/**
 * Takes a draft's answers over to another version of its form. An answer goes where its key still asks for the same kind;
 * nothing is changed in it. What does not fit any more is kept and named, so that the applicant decides.
 */
export function carryOver(before: FormDef, after: FormDef, given: Answers): CarriedOver {
  const old = new Map(fieldsOf(before).map(({ field }) => [field.key, field]));
  const now = new Map(fieldsOf(after).map(({ field }) => [field.key, field]));
  const tidy = tidyAnswers(before, given);
  const result: CarriedOver = { answers: {}, kept: [], lost: [], look: [] };
  for (const [key, answer] of Object.entries(tidy)) {
    const was = old.get(key);
    const field = now.get(key);
    if (!field || (was && !sameKind(was, field))) {
      result.lost.push({ key, label: (was ?? field)?.label ?? { tr: key }, answer });
      continue;
    }
    result.answers[key] = answer;
    const [fault] = checkField(field, answer, true);
    if (fault) result.look.push({ key, label: field.label, code: fault.code });
    // A declaration is given for its words; other words need another tick.
    else if (field.type === 'declaration' && was?.type === 'declaration' && !same(was.text, field.text)) {
      delete result.answers[key];
      result.look.push({ key, label: field.label, code: 'REQUIRED' });
    } else result.kept.push(key);
  }
  result.look.push(...newlyAsked(before, after, tidy, result));
  return result;
}

const sameKind = (a: FormField, b: FormField): boolean =>
  a.type === b.type &&
  (a.type !== 'choice' || b.type !== 'choice' || Boolean(a.multiple) === Boolean(b.multiple));

/** Required fields without an answer that were not required, or not shown, before. */
function newlyAsked(before: FormDef, after: FormDef, given: Answers, { answers, look }: CarriedOver) {
  const shownBefore = visible(before, given).fields;
  const shown = visible(after, answers).fields;
  const required = (def: FormDef, key: string): boolean =>
    fieldsOf(def).some(({ field }) => field.key === key && field.required === true);
  return fieldsOf(after)
    .map(({ field }) => field)
    .filter((field) => field.required && shown.has(field.key) && answers[field.key] === undefined)
    .filter(
      (field) =>
        !(shownBefore.has(field.key) && required(before, field.key)) || given[field.key] !== undefined,
    )
    .filter((field) => !look.some((one) => one.key === field.key))
    .map((field) => ({ key: field.key, label: field.label, code: 'REQUIRED' satisfies Problem['code'] }));
}
