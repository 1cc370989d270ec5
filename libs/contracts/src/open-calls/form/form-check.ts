/** Checks answers against a form: the same faults in the browser as on the server (form-schema.ts). */
import type { Problem } from '../../core/errors.js';
import { compareDecimals, decimalPattern, minorOf, sumDecimals } from './form-decimal.js';
import { DEFAULTS, maxTextOf, type Answers, type Column, type FileField, type FormDef } from './form-def.js';
import type { ChoiceField, FormField, TableField } from './form-def.js';
import { isDay, tidyAnswers, visible } from './form-visible.js';

export const PROVINCE = /^\d{2}$/;
export const DISTRICT = /^\d{2}-[a-z0-9-]{1,60}$/;
export const NACE = /^\d{2}(\.\d{1,2}(\.\d{2})?)?$/;
export const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

type Params = Problem['params'];
type Fault = { code: string; params?: Params } | undefined;
const fault = (code: string, params?: Params): Fault => (params ? { code, params } : { code });
const wrongType = (expected: string): Fault => fault('WRONG_TYPE', { expected });

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const only = (value: Record<string, unknown>, keys: readonly string[]): boolean =>
  Object.keys(value).every((key) => keys.includes(key));

export interface CheckOptions {
  /** A draft: nothing is required yet. What is there must still be of its kind and within its limits. */
  partial: boolean;
}

/**
 * Everything wrong with these answers, at most one fault a place, in the order of the form. Pointers begin at the answers:
 * `/energy`, `/staff/2/name`. Answers of hidden fields count for nothing; a key that the form does not have is a fault.
 */
export function checkAnswers(def: FormDef, given: Answers, { partial }: CheckOptions): Problem[] {
  const { fields, answers } = visible(def, given);
  const faults: Problem[] = [];
  const known = new Set<string>();
  for (const section of def.sections)
    for (const field of section.fields) {
      known.add(field.key);
      if (fields.has(field.key)) faults.push(...checkField(field, answers[field.key], partial));
    }
  for (const key of Object.keys(tidyAnswers(def, given)))
    if (!known.has(key)) faults.push({ code: 'UNKNOWN_FIELD', pointer: pointer(key) });
  return faults;
}

export const pointer = (...parts: (string | number)[]): string =>
  parts.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Faults of one answer (tidied, undefined: none). */
export function checkField(field: FormField, answer: unknown, partial: boolean): Problem[] {
  if (answer === undefined)
    return field.required && !partial ? [{ code: 'REQUIRED', pointer: pointer(field.key) }] : [];
  if (field.type === 'table') return tableFaults(field, answer, partial);
  const found = field.type === 'place' ? placeFault(field, answer, partial) : valueFault(field, answer);
  return found ? [{ ...found, pointer: pointer(field.key) }] : [];
}

function valueFault(field: Exclude<FormField, TableField> | Column, answer: unknown): Fault {
  switch (field.type) {
    case 'text': {
      const max = maxTextOf(field);
      if (typeof answer !== 'string') return wrongType('text');
      return [...answer].length > max ? fault('TOO_LONG', { max }) : undefined;
    }
    case 'number':
      if (typeof answer !== 'string') return wrongType('decimal');
      if (!new RegExp(decimalPattern(field.decimals ?? 0)).test(answer))
        return fault('WRONG_FORM', { pattern: exampleOf(field.decimals ?? 0) });
      return rangeFault(field, (limit) => compareDecimals(answer, limit));
    case 'money': {
      if (!isObject(answer) || !only(answer, ['minor', 'currency']) || answer.currency !== 'TRY')
        return wrongType('money');
      const { minor } = answer;
      if (typeof minor !== 'number' || !Number.isInteger(minor)) return wrongType('money');
      return (
        rangeFault(field, (limit) => Math.sign(minor - minorOf(limit))) ??
        (Number.isSafeInteger(minor) ? undefined : wrongType('money'))
      );
    }
    case 'date':
      if (typeof answer !== 'string') return wrongType('date');
      if (!isDay(answer)) return fault('NOT_A_DAY');
      return rangeFault(field, (limit) => (answer < limit ? -1 : answer > limit ? 1 : 0));
    case 'choice':
      return choiceFault(field, answer);
    case 'place':
      return placeFault(field, answer, true);
    case 'nace':
      if (typeof answer !== 'string') return wrongType('text');
      return NACE.test(answer) ? undefined : fault('WRONG_FORM', { pattern: '13.20.01' });
    case 'facility':
      return typeof answer === 'string' && ID.test(answer) ? undefined : fault('NOT_AN_ID');
    case 'file':
      return fileFault(field, answer);
    case 'declaration':
      return answer === true ? undefined : wrongType('boolean');
  }
}

/** How a decimal with so many digits looks. */
export const exampleOf = (decimals: number): string =>
  decimals > 0 ? `1234.${'5'.repeat(decimals)}` : '1234';

function rangeFault(field: { min?: string; max?: string }, to: (limit: string) => number): Fault {
  if (field.min !== undefined && to(field.min) < 0) return fault('TOO_SMALL', { min: field.min });
  if (field.max !== undefined && to(field.max) > 0) return fault('TOO_LARGE', { max: field.max });
  return undefined;
}

/** What may be chosen, as the reader is told. */
export const allowedOf = (field: Pick<ChoiceField, 'options'>): string =>
  field.options.map((option) => option.label.tr).join(', ');

function choiceFault(field: Pick<ChoiceField, 'multiple' | 'options'>, answer: unknown): Fault {
  const isOption = (value: unknown): boolean => field.options.some((option) => option.value === value);
  if (!field.multiple)
    return typeof answer !== 'string'
      ? wrongType('choice')
      : isOption(answer)
        ? undefined
        : fault('NOT_ALLOWED', { allowed: allowedOf(field) });
  if (!Array.isArray(answer)) return wrongType('choice');
  if (new Set(answer.map((value) => JSON.stringify(value))).size < answer.length) return wrongType('choice');
  return answer.every(isOption) ? undefined : fault('NOT_ALLOWED', { allowed: allowedOf(field) });
}

function placeFault(
  field: { district?: boolean; required?: boolean },
  answer: unknown,
  partial: boolean,
): Fault {
  if (!isObject(answer) || !only(answer, ['province', 'district'])) return wrongType('place');
  const { province, district } = answer;
  if (typeof province !== 'string' || !PROVINCE.test(province)) return wrongType('place');
  if (district === undefined)
    return field.district && field.required && !partial ? fault('REQUIRED') : undefined;
  return typeof district === 'string' && DISTRICT.test(district) ? undefined : wrongType('place');
}

export const maxBytesOf = (field: Pick<FileField, 'maxMb'>): number =>
  (field.maxMb ?? DEFAULTS.fileMb) * 1024 * 1024;

/** `(pdf|docx)` at a name's end in any case, as a pattern without flags (JSON Schema has none). */
export const extensionPattern = (accept: readonly string[]): string => {
  const anyCase = (text: string): string =>
    [...text].map((c) => (/[a-z]/.test(c) ? `[${c}${c.toUpperCase()}]` : c)).join('');
  // One kind of picture has two endings.
  const endings = accept.flatMap((type) => (type === 'jpg' ? ['jpg', 'jpeg'] : [type]));
  return `\\.(${endings.map(anyCase).join('|')})$`;
};

function fileFault(field: FileField, answer: unknown): Fault {
  const max = field.count ?? DEFAULTS.files;
  if (!Array.isArray(answer)) return wrongType('file');
  for (const file of answer as unknown[]) {
    if (!isObject(file) || !only(file, ['fileId', 'name', 'size'])) return wrongType('file');
    const { fileId, name, size } = file;
    if (typeof fileId !== 'string' || !ID.test(fileId)) return wrongType('file');
    if (typeof name !== 'string' || name === '' || [...name].length > 255) return wrongType('file');
    if (typeof size !== 'number' || !Number.isInteger(size) || size < 1) return wrongType('file');
  }
  const files = answer as { name: string; size: number }[];
  if (files.length > max) return fault('TOO_MANY', { max });
  if (!files.every((f) => new RegExp(extensionPattern(field.accept), 'u').test(f.name)))
    return fault('FILE_TYPE', { allowed: field.accept.join(', ') });
  return files.some((f) => f.size > maxBytesOf(field))
    ? fault('TOO_LARGE', { max: `${field.maxMb ?? DEFAULTS.fileMb} MB` })
    : undefined;
}

function tableFaults(field: TableField, answer: unknown, partial: boolean): Problem[] {
  if (!Array.isArray(answer) || !answer.every(isObject))
    return [{ code: 'WRONG_TYPE', pointer: pointer(field.key), params: { expected: 'table' } }];
  const faults: Problem[] = [];
  const max = field.maxRows ?? DEFAULTS.rows;
  if (answer.length > max) faults.push({ code: 'TOO_MANY', pointer: pointer(field.key), params: { max } });
  else if (!partial && field.minRows !== undefined && answer.length < field.minRows)
    faults.push({ code: 'TOO_FEW', pointer: pointer(field.key), params: { min: field.minRows } });
  answer.forEach((row, i) => {
    for (const column of field.columns) {
      const cell = row[column.key];
      const found = cell === undefined ? missingCell(column, partial) : valueFault(column, cell);
      if (found) faults.push({ ...found, pointer: pointer(field.key, i, column.key) });
    }
    for (const key of Object.keys(row))
      if (!field.columns.some((column) => column.key === key))
        faults.push({ code: 'UNKNOWN_FIELD', pointer: pointer(field.key, i, key) });
  });
  return faults;
}

const missingCell = (column: Column, partial: boolean): Fault =>
  column.required && !partial ? fault('REQUIRED') : undefined;

/** Sums of the columns that want one: a decimal as text, or kuruş; what is no figure counts as nothing. */
export function tableTotals(field: TableField, answer: unknown): Record<string, string> {
  const rows = Array.isArray(answer) ? answer.filter(isObject) : [];
  return Object.fromEntries(
    field.columns
      .filter((column) => column.total)
      .map((column) => {
        const cells = rows
          .map((row) => row[column.key])
          .filter((cell) => cell !== undefined && !valueKind(column, cell));
        return [
          column.key,
          sumDecimals(cells.map((cell) => (isObject(cell) ? String(cell.minor as number) : String(cell)))),
        ];
      }),
  );
}

/** A fault of kind: figures beyond a limit still count in a total. */
const valueKind = (column: Column, cell: unknown): Fault =>
  valueFault({ ...column, min: undefined, max: undefined } as Column, cell);

export interface SectionProgress {
  key: string;
  /** `empty`: nothing said yet and something is asked; `started`: something is missing or wrong; `done`. */
  state: 'empty' | 'started' | 'done';
  faults: number;
}
export interface Progress {
  done: number;
  of: number;
  sections: SectionProgress[];
}

/** "3 of 7 sections": a shown section is done when nothing in it stands in the way of submitting. */
export function progress(def: FormDef, given: Answers): Progress {
  const shown = visible(def, given);
  const sections = def.sections
    .filter((section) => shown.sections.has(section.key))
    .map((section): SectionProgress => {
      const fields = section.fields.filter((field) => shown.fields.has(field.key));
      const faults = fields.flatMap((field) => checkField(field, shown.answers[field.key], false)).length;
      const said = fields.some((field) => shown.answers[field.key] !== undefined);
      return { key: section.key, faults, state: faults === 0 ? 'done' : said ? 'started' : 'empty' };
    });
  return { done: sections.filter((s) => s.state === 'done').length, of: sections.length, sections };
}
