/**
 * The form of a call, as data: what is asked, of whom, when. One definition drives the builder, the applicant's screen, the
 * server's JSON Schema and the PDF of an application. Decorator-free; used by the services and the browser alike.
 *
 * A field's key is its name for good: answers, conditions and carried-over drafts hang on it, so it never changes.
 */

import { MAX_UPLOAD_MB } from '../../core/uploads.js';

/** In the two languages of the house. English only where the call wants it; a reader without it gets the Turkish. */
export interface Words {
  tr: string;
  en?: string;
}

export interface FormDef {
  /** The call asks for English too: a missing English text is then a fault of the form. */
  english?: boolean;
  sections: FormSection[];
}

export interface FormSection {
  key: string;
  title: Words;
  help?: Words;
  /** Shown only where it holds; it speaks of fields before the section. */
  condition?: Condition;
  fields: FormField[];
}

interface FieldBase {
  /** Lower-case letters, digits and hyphens, unique in the form. */
  key: string;
  label: Words;
  help?: Words;
  required?: boolean;
  /** Shown only where it holds; it speaks of fields before this one. */
  condition?: Condition;
  /** Tells who the firm is: hidden from reviewers where the call says so. */
  identifies?: boolean;
  /** Filled in from the registry; see form-prefill.ts. */
  prefill?: string;
  /** What the firm writes here goes back to the registry when it agrees at submission. */
  correctsRegistry?: boolean;
}

/** Answer: text. `max` characters (default 300, long 4000). */
export interface TextField extends FieldBase {
  type: 'text';
  long?: boolean;
  max?: number;
}
/** Answer: exact decimal as text, `"1234.5"`. */
export interface NumberField extends FieldBase {
  type: 'number';
  /** As it is written behind the figure: `kWh`, `m³`, `%`. */
  unit?: string;
  /** Digits behind the point, 0 to 10 (default 0). */
  decimals?: number;
  min?: string;
  max?: string;
}
/** Answer: `{ minor, currency: 'TRY' }` (kuruş). `min` and `max` in lira, `"1000.50"`. */
export interface MoneyField extends FieldBase {
  type: 'money';
  min?: string;
  max?: string;
}
/** Answer: `2026-11-21`. */
export interface DateField extends FieldBase {
  type: 'date';
  min?: string;
  max?: string;
}
export interface ChoiceOption {
  value: string;
  label: Words;
}
/** Answer: the option's value; with `multiple` a list of values. */
export interface ChoiceField extends FieldBase {
  type: 'choice';
  multiple?: boolean;
  options: ChoiceOption[];
}
/** Answer: `{ province: '34', district?: … }`, codes of the list of places. */
export interface PlaceField extends FieldBase {
  type: 'place';
  /** Ask for the district too (needed where the field is). */
  district?: boolean;
}
/** Answer: a NACE code of the current list, `13.20.01`. */
export interface NaceField extends FieldBase {
  type: 'nace';
}
/** Answer: id of a facility of the firm. */
export interface FacilityField extends FieldBase {
  type: 'facility';
}
/** Answer: a list of `{ fileId, name, size }`. */
export interface FileField extends FieldBase {
  type: 'file';
  /** Extensions without the dot, see FILE_TYPES. */
  accept: string[];
  /** Megabytes a file (default 20, never more than an upload may have). */
  maxMb?: number;
  /** How many files (default 1). */
  count?: number;
  /** May still be handed in during the round for missing documents. */
  completable?: boolean;
}
export type Column = (
  | Pick<TextField, 'type' | 'max'>
  | Pick<NumberField, 'type' | 'unit' | 'decimals' | 'min' | 'max'>
  | Pick<MoneyField, 'type' | 'min' | 'max'>
  | Pick<DateField, 'type' | 'min' | 'max'>
  | Pick<ChoiceField, 'type' | 'options'>
) & {
  key: string;
  label: Words;
  required?: boolean;
  /** Number and money: the sum is shown below. */
  total?: boolean;
};
/** Answer: a list of rows, each an object of column key → answer. */
export interface TableField extends FieldBase {
  type: 'table';
  columns: Column[];
  minRows?: number;
  /** Default 50. */
  maxRows?: number;
}
/** Answer: true. Never ticked beforehand; a required one must be ticked to submit. */
export interface DeclarationField extends FieldBase {
  type: 'declaration';
  text: Words;
}

export type FormField =
  | TextField
  | NumberField
  | MoneyField
  | DateField
  | ChoiceField
  | PlaceField
  | NaceField
  | FacilityField
  | FileField
  | TableField
  | DeclarationField;
export type FieldType = FormField['type'];

/**
 * When something is shown. Every test needs an answer to hold, `not-answered` apart; an answer of a field that is itself
 * hidden counts as none. `greater` and `less` exclude the value itself. Values: of a money field in lira, of a place the
 * province's code, of a choice the option's value; `starts` is for NACE codes.
 */
export type Condition = Test | { all: Condition[] } | { any: Condition[] };
export interface Test {
  field: string;
  is: TestKind;
  value?: string;
}
export type TestKind =
  | 'answered'
  | 'not-answered'
  | 'equals'
  | 'not-equals'
  | 'contains'
  | 'not-contains'
  | 'starts'
  | 'greater'
  | 'less';

/** Which tests make sense for which kind of field; the builder offers these. */
export const TESTS: Record<FieldType, readonly TestKind[]> = {
  text: ['equals', 'not-equals', 'contains', 'answered', 'not-answered'],
  number: ['greater', 'less', 'equals', 'not-equals', 'answered', 'not-answered'],
  money: ['greater', 'less', 'equals', 'not-equals', 'answered', 'not-answered'],
  date: ['greater', 'less', 'equals', 'not-equals', 'answered', 'not-answered'],
  choice: ['equals', 'not-equals', 'answered', 'not-answered'],
  place: ['equals', 'not-equals', 'answered', 'not-answered'],
  nace: ['starts', 'equals', 'not-equals', 'answered', 'not-answered'],
  facility: ['answered', 'not-answered'],
  file: ['answered', 'not-answered'],
  table: ['answered', 'not-answered'],
  declaration: ['answered', 'not-answered'],
};
const MULTIPLE_TESTS: readonly TestKind[] = ['contains', 'not-contains', 'answered', 'not-answered'];

export const testsOf = (field: FormField): readonly TestKind[] =>
  field.type === 'choice' && field.multiple ? MULTIPLE_TESTS : TESTS[field.type];

export interface MoneyAnswer {
  minor: number;
  currency: 'TRY';
}
export interface PlaceAnswer {
  province: string;
  district?: string;
}
export interface FileAnswer {
  fileId: string;
  name: string;
  /** Bytes. */
  size: number;
}
/** Field key → answer. Comes from outside, so nothing is taken for granted about the values. */
export type Answers = Record<string, unknown>;

/** Extensions a file field may take; the server compares name and content. */
export const FILE_TYPES = ['pdf', 'docx', 'xlsx', 'jpg', 'png', 'zip'] as const;

type Files = Pick<FileField, 'accept' | 'maxMb' | 'count'>;
/** What is taken beside the form: the signed declaration and agreement, what an appeal rests on, a missing document that no field describes. */
export const PAPERS = {
  signed: { accept: ['pdf', 'jpg', 'png'], count: 1 },
  appeal: { accept: ['pdf', 'docx', 'jpg', 'png', 'zip'], count: 10 },
  document: { accept: ['pdf', 'docx', 'xlsx', 'jpg', 'png', 'zip'], count: 5 },
} satisfies Record<string, Files>;

export const LIMITS = {
  fields: 200,
  sections: 30,
  options: 100,
  columns: 12,
  rows: 200,
  fileMb: MAX_UPLOAD_MB,
  files: 20,
  text: 20_000,
  decimals: 10,
  /** Conditions within conditions. */
  depth: 3,
} as const;

export const DEFAULTS = { text: 300, longText: 4000, fileMb: 20, files: 1, rows: 50 } as const;

/** All fields in the order they are asked, each with its section. */
export function fieldsOf(def: FormDef): { section: FormSection; field: FormField }[] {
  return def.sections.flatMap((section) => section.fields.map((field) => ({ section, field })));
}

/** The text in the reader's language, or in Turkish. */
export const said = (words: Words | undefined, language: 'tr' | 'en'): string =>
  words ? (language === 'en' && words.en) || words.tr : '';

export const maxTextOf = (field: { long?: boolean; max?: number }): number =>
  field.max ?? (field.long ? DEFAULTS.longText : DEFAULTS.text);
