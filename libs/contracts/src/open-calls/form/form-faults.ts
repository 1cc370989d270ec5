/** What does not hold together in a form that was read. A draft may have faults; a call opens without any. */
import type { Problem } from '../../core/errors.js';
import { pointer } from './form-check.js';
import { compareDecimals, isDecimal } from './form-decimal.js';
import {
  testsOf,
  type Column,
  type Condition,
  type FormDef,
  type FormField,
  type Test,
  type Words,
} from './form-def.js';
import { REGISTRY_PATHS } from './form-prefill.js';
import { isDay } from './form-visible.js';

const KEY = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** Every object has one; it would never count as empty. */
const TAKEN = ['constructor'];

/** All faults, in the order of the form; pointers begin at the form. */
export function formFaults(def: FormDef): Problem[] {
  const faults: Problem[] = [];
  const earlier = new Map<string, FormField>();
  const english = def.english === true;
  const all = def.sections.flatMap((section) => section.fields);
  if (all.length === 0) faults.push({ code: 'REQUIRED', pointer: '/sections' });
  const sections = new Set<string>();
  def.sections.forEach((section, s) => {
    const at = pointer('sections', s);
    faults.push(...keyFaults(section.key, at, sections));
    faults.push(...wordFaults(section.title, `${at}/title`, english));
    if (section.help) faults.push(...wordFaults(section.help, `${at}/help`, english));
    faults.push(...conditionFaults(section.condition, `${at}/condition`, earlier));
    if (section.fields.length === 0) faults.push({ code: 'REQUIRED', pointer: `${at}/fields` });
    section.fields.forEach((field, i) => {
      const place = `${at}/fields/${i}`;
      faults.push(...keyFaults(field.key, place, earlier));
      faults.push(...wordFaults(field.label, `${place}/label`, english));
      if (field.help) faults.push(...wordFaults(field.help, `${place}/help`, english));
      faults.push(...conditionFaults(field.condition, `${place}/condition`, earlier));
      faults.push(...fieldFaults(field, place, english), ...prefillFaults(field, place, all));
      earlier.set(field.key, field);
    });
  });
  return faults;
}

function keyFaults(key: string, at: string, taken: { has(key: string): boolean }): Problem[] {
  if (!KEY.test(key) || TAKEN.includes(key))
    return [{ code: 'WRONG_FORM', pointer: `${at}/key`, params: { pattern: 'enerji-tuketimi' } }];
  if (taken.has(key)) return [{ code: 'REPEATED', pointer: `${at}/key`, params: { value: key } }];
  if (taken instanceof Set) taken.add(key);
  return [];
}

function wordFaults(words: Words, at: string, english: boolean): Problem[] {
  const missing = (text: string | undefined) => text === undefined || text.trim() === '';
  return [
    ...(missing(words.tr) ? [{ code: 'REQUIRED', pointer: `${at}/tr` }] : []),
    ...(english && missing(words.en) ? [{ code: 'REQUIRED', pointer: `${at}/en` }] : []),
  ];
}

function conditionFaults(
  condition: Condition | undefined,
  at: string,
  earlier: ReadonlyMap<string, FormField>,
): Problem[] {
  if (!condition) return [];
  for (const part of ['all', 'any'] as const)
    if (part in condition) {
      const parts = (condition as Record<typeof part, Condition[]>)[part];
      if (parts.length === 0) return [{ code: 'REQUIRED', pointer: `${at}/${part}` }];
      return parts.flatMap((one, i) => conditionFaults(one, `${at}/${part}/${i}`, earlier));
    }
  return testFaults(condition as Test, at, earlier);
}

function testFaults(test: Test, at: string, earlier: ReadonlyMap<string, FormField>): Problem[] {
  const field = earlier.get(test.field);
  if (!field) return [{ code: 'FORM_CONDITION', pointer: `${at}/field`, params: { field: test.field } }];
  const allowed = testsOf(field);
  if (!allowed.includes(test.is))
    return [{ code: 'NOT_ALLOWED', pointer: `${at}/is`, params: { allowed: allowed.join(', ') } }];
  if (test.is === 'answered' || test.is === 'not-answered') return [];
  const { value } = test;
  if (value === undefined || value === '') return [{ code: 'REQUIRED', pointer: `${at}/value` }];
  return valueFits(field, value) ? [] : [{ code: 'FORM_VALUE', pointer: `${at}/value`, params: { value } }];
}

function valueFits(field: FormField, value: string): boolean {
  switch (field.type) {
    case 'number':
      return isDecimal(value);
    case 'money':
      return isLira(value);
    case 'date':
      return isDay(value);
    case 'choice':
      return field.options.some((option) => option.value === value);
    case 'place':
      return /^\d{2}$/.test(value);
    case 'nace':
      return /^\d{2}(\.\d{0,2}(\.\d{0,2})?)?$/.test(value);
    default:
      return true;
  }
}

/** Lira with whole kuruş, small enough to count exactly in kuruş. */
const isLira = (value: string): boolean => isDecimal(value) && /^-?\d{1,13}(\.\d{1,2})?$/.test(value);

function fieldFaults(field: FormField, at: string, english: boolean): Problem[] {
  switch (field.type) {
    case 'table':
      return tableFaults(field, at, english);
    case 'file':
      return field.accept.length === 0 ? [{ code: 'REQUIRED', pointer: `${at}/accept` }] : [];
    case 'declaration':
      return wordFaults(field.text, `${at}/text`, english);
    default:
      return valueFaults(field, at, english);
  }
}

/** What a field and a column have in common. */
function valueFaults(field: FormField | Column, at: string, english: boolean): Problem[] {
  switch (field.type) {
    case 'number':
      return rangeFaults(field, at, isDecimal, compareDecimals);
    case 'money':
      return rangeFaults(field, at, isLira, compareDecimals);
    case 'date':
      return rangeFaults(field, at, isDay, (a, b) => (a < b ? -1 : a > b ? 1 : 0));
    case 'choice': {
      if (field.options.length === 0) return [{ code: 'REQUIRED', pointer: `${at}/options` }];
      const values = new Set<string>();
      return field.options.flatMap((option, i) => {
        const place = `${at}/options/${i}`;
        const again = values.has(option.value);
        values.add(option.value);
        return [
          ...(option.value.trim() === '' ? [{ code: 'REQUIRED', pointer: `${place}/value` }] : []),
          ...(again
            ? [{ code: 'REPEATED', pointer: `${place}/value`, params: { value: option.value } }]
            : []),
          ...wordFaults(option.label, `${place}/label`, english),
        ];
      });
    }
    default:
      return [];
  }
}

function rangeFaults(
  { min, max }: { min?: string; max?: string },
  at: string,
  is: (value: string) => boolean,
  compare: (a: string, b: string) => number,
): Problem[] {
  const faults: Problem[] = [];
  for (const [name, value] of Object.entries({ min, max }))
    if (value !== undefined && !is(value))
      faults.push({ code: 'FORM_VALUE', pointer: `${at}/${name}`, params: { value } });
  if (faults.length === 0 && min !== undefined && max !== undefined && compare(min, max) > 0)
    faults.push({ code: 'TOO_LARGE', pointer: `${at}/min`, params: { max } });
  return faults;
}

function tableFaults(field: FormField & { type: 'table' }, at: string, english: boolean): Problem[] {
  const faults: Problem[] = [];
  if (field.columns.length === 0) faults.push({ code: 'REQUIRED', pointer: `${at}/columns` });
  if (field.minRows !== undefined && field.maxRows !== undefined && field.minRows > field.maxRows)
    faults.push({ code: 'TOO_LARGE', pointer: `${at}/minRows`, params: { max: field.maxRows } });
  const keys = new Set<string>();
  field.columns.forEach((column, i) => {
    const place = `${at}/columns/${i}`;
    faults.push(...keyFaults(column.key, place, keys));
    faults.push(...wordFaults(column.label, `${place}/label`, english));
    faults.push(...valueFaults(column, place, english));
    if (column.total && column.type !== 'number' && column.type !== 'money')
      faults.push({ code: 'NOT_ALLOWED', pointer: `${place}/total`, params: { allowed: 'number, money' } });
  });
  return faults;
}

function prefillFaults(field: FormField, at: string, all: readonly FormField[]): Problem[] {
  if (field.prefill === undefined)
    return field.correctsRegistry ? [{ code: 'REQUIRED', pointer: `${at}/prefill` }] : [];
  const path = Object.hasOwn(REGISTRY_PATHS, field.prefill) ? REGISTRY_PATHS[field.prefill] : undefined;
  if (!path) return [{ code: 'FORM_VALUE', pointer: `${at}/prefill`, params: { value: field.prefill } }];
  if (!path.types.includes(field.type))
    return [{ code: 'NOT_ALLOWED', pointer: `${at}/prefill`, params: { allowed: path.types.join(', ') } }];
  if (field.prefill.startsWith('facility.') && !all.some((one) => one.type === 'facility'))
    return [{ code: 'FORM_FACILITY', pointer: `${at}/prefill` }];
  return field.correctsRegistry && !path.correctable
    ? [{ code: 'FORM_CORRECTION', pointer: `${at}/correctsRegistry` }]
    : [];
}
