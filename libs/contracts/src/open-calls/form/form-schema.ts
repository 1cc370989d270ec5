/**
 * A form as JSON Schema 2020-12, for what `visibleAnswers` gives. Decimals and days travel as texts, so their limits are
 * keywords of our own (`decimalMinimum`, `dayMaximum`, …: see `schemaKeywords`); a validator that does not know them ignores
 * them. Conditions become if/then/else; an error of the keyword `if` itself says nothing and is dropped by the reader.
 */
import { DISTRICT, extensionPattern, ID, maxBytesOf, NACE, PROVINCE } from './form-check.js';
import { compareDecimals, decimalPattern, isDecimal, MAX_MINOR, minorOf } from './form-decimal.js';
import { DEFAULTS, maxTextOf, type Column, type Condition, type FormDef, type Test } from './form-def.js';
import type { FormField, MoneyField, TableField } from './form-def.js';
import { isDay } from './form-visible.js';

export type JsonSchema = Record<string, unknown>;

interface SchemaOptions {
  /** A draft: nothing is required yet. */
  partial: boolean;
}

/** The schema of what is submitted (or, partial, of what a draft holds). */
export function toJsonSchema(def: FormDef, { partial }: SchemaOptions = { partial: false }): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  const required: string[] = [];
  const rules: JsonSchema[] = [];
  const known = new Map<string, FormField>();
  for (const section of def.sections)
    for (const field of section.fields) {
      properties[field.key] = { title: field.label.tr, ...fieldSchema(field, partial) };
      const needed = Boolean(field.required) && !partial;
      const conditions = [section.condition, field.condition].filter((c) => c !== undefined);
      if (conditions.length > 0)
        rules.push({
          if: conditionSchema(conditions.length === 1 ? conditions[0] : { all: conditions }, known),
          ...(needed ? { then: { required: [field.key] } } : {}),
          else: { properties: { [field.key]: false } },
        });
      else if (needed) required.push(field.key);
      known.set(field.key, field);
    }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties,
    additionalProperties: false,
    ...(required.length > 0 ? { required } : {}),
    // An empty allOf is not valid.
    ...(rules.length > 0 ? { allOf: rules } : {}),
  };
}

function fieldSchema(field: FormField, partial: boolean): JsonSchema {
  return field.type === 'table' ? tableSchema(field, partial) : valueSchema(field, partial);
}

function valueSchema(field: Exclude<FormField, TableField> | Column, partial: boolean): JsonSchema {
  switch (field.type) {
    case 'text':
      return { type: 'string', minLength: 1, maxLength: maxTextOf(field) };
    case 'number':
      return { type: 'string', pattern: decimalPattern(field.decimals ?? 0), ...limits('decimal', field) };
    case 'money':
      return moneySchema(field);
    case 'date':
      return { type: 'string', format: 'date', ...limits('day', field) };
    case 'choice': {
      const values = { enum: field.options.map((option) => option.value) };
      return 'multiple' in field && field.multiple
        ? { type: 'array', items: values, minItems: 1, uniqueItems: true }
        : { type: 'string', ...values };
    }
    case 'place':
      return object(
        { province: text(PROVINCE), district: text(DISTRICT) },
        field.district && field.required && !partial ? ['province', 'district'] : ['province'],
      );
    case 'nace':
      return text(NACE);
    case 'facility':
      return text(ID);
    case 'file':
      return {
        type: 'array',
        minItems: 1,
        maxItems: field.count ?? DEFAULTS.files,
        items: object(
          {
            fileId: text(ID),
            name: { type: 'string', minLength: 1, maxLength: 255, pattern: extensionPattern(field.accept) },
            size: { type: 'integer', minimum: 1, maximum: maxBytesOf(field) },
          },
          ['fileId', 'name', 'size'],
        ),
      };
    case 'declaration':
      return { const: true };
  }
}

const text = (pattern: RegExp): JsonSchema => ({ type: 'string', pattern: pattern.source });
const object = (properties: Record<string, JsonSchema>, required: string[]): JsonSchema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

const limits = (kind: 'decimal' | 'day', { min, max }: { min?: string; max?: string }): JsonSchema => ({
  ...(min !== undefined ? { [`${kind}Minimum`]: min } : {}),
  ...(max !== undefined ? { [`${kind}Maximum`]: max } : {}),
});

const moneySchema = ({ min, max }: Pick<MoneyField, 'min' | 'max'>): JsonSchema =>
  object(
    {
      minor: {
        type: 'integer',
        minimum: min === undefined ? -MAX_MINOR : minorOf(min),
        maximum: max === undefined ? MAX_MINOR : minorOf(max),
      },
      currency: { const: 'TRY' },
    },
    ['minor', 'currency'],
  );

function tableSchema(field: TableField, partial: boolean): JsonSchema {
  const required = partial ? [] : field.columns.filter((c) => c.required).map((c) => c.key);
  const cells = field.columns.map((c) => [c.key, { title: c.label.tr, ...valueSchema(c, partial) }] as const);
  return {
    type: 'array',
    items: {
      type: 'object',
      properties: Object.fromEntries(cells),
      additionalProperties: false,
      ...(required.length > 0 ? { required } : {}),
    },
    ...(field.minRows !== undefined && !partial ? { minItems: field.minRows } : {}),
    maxItems: field.maxRows ?? DEFAULTS.rows,
  };
}

function conditionSchema(condition: Condition, known: ReadonlyMap<string, FormField>): JsonSchema {
  if ('all' in condition) return { allOf: condition.all.map((part) => conditionSchema(part, known)) };
  if ('any' in condition) return { anyOf: condition.any.map((part) => conditionSchema(part, known)) };
  const field = known.get(condition.field);
  // Speaks of no earlier field: never holds (the definition's own check refuses it).
  if (!field) return { not: {} };
  if (condition.is === 'not-answered') return { not: { required: [condition.field] } };
  return {
    required: [condition.field],
    ...(condition.is === 'answered'
      ? {}
      : { properties: { [condition.field]: testSchema(condition, field) } }),
  };
}

/** What an answer that was given must be like for the test to hold. */
function testSchema({ is, value = '' }: Test, field: FormField): JsonSchema {
  if (field.type === 'choice' && field.multiple) {
    const has = { contains: { const: value } };
    return { type: 'array', ...(is === 'contains' ? has : { not: has }) };
  }
  const kind = kindSchema(field);
  const test = orderSchema(is, value, field);
  if (is === 'not-equals') return { ...kind, not: test };
  return { ...kind, ...test };
}

/** The kind an answer must be of before it can be compared at all. */
function kindSchema(field: FormField): JsonSchema {
  switch (field.type) {
    case 'number':
      return { type: 'string', pattern: decimalPattern(10) };
    case 'money':
      return {
        type: 'object',
        required: ['minor'],
        properties: { minor: { type: 'integer', minimum: -MAX_MINOR, maximum: MAX_MINOR } },
      };
    case 'date':
      return { type: 'string', format: 'date' };
    case 'place':
      return { type: 'object', required: ['province'], properties: { province: { type: 'string' } } };
    default:
      return { type: 'string' };
  }
}

const escaped = (value: string): string => value.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

function orderSchema(is: Test['is'], value: string, field: FormField): JsonSchema {
  if (is === 'contains') return { allOf: [{ pattern: escaped(value) }] };
  if (is === 'starts') return { pattern: `^${escaped(value)}` };
  if (field.type === 'place') return { allOf: [{ properties: { province: { const: value } } }] };
  if (field.type === 'money') {
    const minor = minorOf(value);
    const test =
      is === 'greater'
        ? { exclusiveMinimum: minor }
        : is === 'less'
          ? { exclusiveMaximum: minor }
          : { const: minor };
    return { allOf: [{ properties: { minor: test } }] };
  }
  if (field.type !== 'number' && field.type !== 'date') return { const: value };
  const name = field.type === 'number' ? 'decimal' : 'day';
  if (is === 'greater') return { [`${name}ExclusiveMinimum`]: value };
  if (is === 'less') return { [`${name}ExclusiveMaximum`]: value };
  return { [`${name}Minimum`]: value, [`${name}Maximum`]: value };
}

export interface SchemaKeyword {
  keyword: string;
  type: 'string';
  schemaType: 'string';
  /** Lets pass what is no decimal or day at all: that is another keyword's to say. */
  validate: (limit: string, value: string) => boolean;
}

const orderOfDays = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function keywordsOf(name: string, is: (v: unknown) => boolean, order: (a: string, b: string) => number) {
  const keyword = (suffix: string, passes: (order: number) => boolean): SchemaKeyword => ({
    keyword: `${name}${suffix}`,
    type: 'string',
    schemaType: 'string',
    validate: (limit, value) => !is(value) || passes(order(value, limit)),
  });
  return [
    keyword('Minimum', (o) => o >= 0),
    keyword('Maximum', (o) => o <= 0),
    keyword('ExclusiveMinimum', (o) => o > 0),
    keyword('ExclusiveMaximum', (o) => o < 0),
  ];
}

/** The keywords beside the standard's, in the shape that Ajv's `addKeyword` takes. */
export const schemaKeywords: SchemaKeyword[] = [
  ...keywordsOf('decimal', isDecimal, compareDecimals),
  ...keywordsOf('day', isDay, orderOfDays),
];
/** The formats that the schema names. */
export const schemaFormats: Record<string, (value: string) => boolean> = { date: isDay };
