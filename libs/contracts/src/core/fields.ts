/**
 * One decorator a field: it validates (class-validator), shapes (class-transformer) and documents (JSON Schema for the
 * OpenAPI document) at once, so the three cannot drift apart. Used by requests, replies and facts alike.
 */
import 'reflect-metadata';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsEmail,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { isRealDay, isRealInstant } from './calendar.js';
import { asciiLower, oneLine, severalLines } from './text.js';

// A decorator's target is any class: no narrower type exists.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Class<T = unknown> = new (...args: any[]) => T;

/** A JSON Schema 2020-12 fragment; `$ref` by class is resolved when the document is made. */
export interface Schema {
  type?: string | string[];
  format?: string;
  description?: string;
  enum?: readonly unknown[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  nested?: () => Class;
  nullable?: boolean;
}

interface Field {
  schema: Schema;
  optional: boolean;
}

const FIELDS = Symbol.for('filiz:fields');

/** Fields of a message class, inherited ones first. */
export function fieldsOf(cls: Class): Map<string, Field> {
  const all = new Map<string, Field>();
  const chain: object[] = [];
  for (
    let p = cls.prototype as object | null;
    p && p !== Object.prototype;
    p = Object.getPrototypeOf(p) as object | null
  )
    chain.unshift(p);
  for (const proto of chain) {
    const own = Reflect.getOwnMetadata(FIELDS, proto) as Map<string, Field> | undefined;
    own?.forEach((field, name) => all.set(name, field));
  }
  return all;
}

/** `optional`: may be absent. `nullable`: may be null (in replies). `doc`: meaning and unit, shown in the API's document. */
export interface FieldOptions {
  optional?: boolean;
  nullable?: boolean;
  doc?: string;
}

function field(schema: Schema, options: FieldOptions, checks: PropertyDecorator[]): PropertyDecorator {
  return (target, key) => {
    const own =
      (Reflect.getOwnMetadata(FIELDS, target) as Map<string, Field> | undefined) ?? new Map<string, Field>();
    own.set(String(key), {
      schema: {
        ...schema,
        ...(options.doc ? { description: options.doc } : {}),
        ...(options.nullable ? { nullable: true } : {}),
      },
      optional: options.optional ?? false,
    });
    Reflect.defineMetadata(FIELDS, own, target);
    // IsOptional lets null pass too; a required field must say so by name.
    (options.optional || options.nullable ? IsOptional() : IsDefined())(target, key);
    for (const check of checks) check(target, key);
  };
}

/** Context that travels with a failed constraint, so that the reader's message can name the limit. */
const say = (params: Record<string, unknown>) => ({ context: params });

/** Text of one line, or of several (`multiline`); trimmed and composed (NFC) on the way in. `max` characters (default 500). */
export function Text(
  o: FieldOptions & { max?: number; min?: number; pattern?: RegExp; multiline?: boolean } = {},
): PropertyDecorator {
  const max = o.max ?? 500;
  const min = o.min ?? (o.optional ? 0 : 1);
  const clean = o.multiline ? severalLines : oneLine;
  return field(
    {
      type: 'string',
      maxLength: max,
      ...(min ? { minLength: min } : {}),
      ...(o.pattern ? { pattern: o.pattern.source } : {}),
    },
    o,
    [
      Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? clean(value) : value)),
      IsString(),
      MinLength(min, say({ min })),
      MaxLength(max, say({ max })),
      ...(o.pattern ? [Matches(o.pattern, say({ pattern: o.pattern.source }))] : []),
    ],
  );
}

/** UUIDs are compared as texts in many places, so they have one spelling (RFC 9562 §4: lower case). */
const spelt = (value: unknown): unknown => (typeof value === 'string' ? asciiLower(value) : value);

/** UUID (v7 where Filiz made it). */
export function Id(o: FieldOptions = {}): PropertyDecorator {
  return field({ type: 'string', format: 'uuid' }, o, [
    Transform(({ value }: { value: unknown }) => spelt(value)),
    IsUUID(),
  ]);
}

/** A list of UUIDs, at most `max` (default 100). */
export function Ids(o: FieldOptions & { max?: number } = {}): PropertyDecorator {
  const max = o.max ?? 100;
  return field({ type: 'array', items: { type: 'string', format: 'uuid' }, maxItems: max }, o, [
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(spelt) : value)),
    IsArray(),
    ArrayMaxSize(max, say({ max })),
    IsUUID(undefined, { each: true }),
  ]);
}

/** E-mail address, lower-cased by ASCII rules. */
export function Email(o: FieldOptions = {}): PropertyDecorator {
  return field({ type: 'string', format: 'email', maxLength: 254 }, o, [
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? asciiLower(value.trim()) : value,
    ),
    IsEmail(),
    MaxLength(254, say({ max: 254 })),
  ]);
}

/** Whole number. */
export function Int(o: FieldOptions & { min?: number; max?: number } = {}): PropertyDecorator {
  const min = o.min ?? 0;
  const max = o.max ?? Number.MAX_SAFE_INTEGER;
  return field({ type: 'integer', minimum: min, maximum: max }, o, [
    IsInt(),
    Min(min, say({ min })),
    Max(max, say({ max })),
  ]);
}

/** Several whole numbers, at most `items` (default 20). */
export function Ints(
  o: FieldOptions & { min?: number; max?: number; items?: number } = {},
): PropertyDecorator {
  const { min = 0, max = Number.MAX_SAFE_INTEGER, items = 20 } = o;
  return field(
    { type: 'array', items: { type: 'integer', minimum: min, maximum: max }, maxItems: items },
    o,
    [
      IsArray(),
      ArrayMaxSize(items, say({ max: items })),
      IsInt({ each: true }),
      Min(min, { each: true, ...say({ min }) }),
      Max(max, { each: true, ...say({ max }) }),
    ],
  );
}

const DECIMAL = /^-?\d{1,20}(\.\d{1,10})?$/;

/** Exact decimal as a string (`"1234.5"`): numeric ↔ big.js ↔ JSON string, never a float. */
export function Decimal(o: FieldOptions & { nonNegative?: boolean } = {}): PropertyDecorator {
  const pattern = o.nonNegative ? /^\d{1,20}(\.\d{1,10})?$/ : DECIMAL;
  return field({ type: 'string', format: 'decimal', pattern: pattern.source }, o, [
    IsString(),
    Matches(pattern, say({ pattern: '1234.5' })),
  ]);
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Of the right form, and there is such a thing; silent about what has not even the form. */
const really = (name: string, form: RegExp, is: (text: string) => boolean): PropertyDecorator =>
  ValidateBy({
    name,
    validator: { validate: (value) => typeof value !== 'string' || !form.test(value) || is(value) },
  });

/** ISO 8601 instant with offset (`2026-11-21T09:00:00Z`). */
export function Instant(o: FieldOptions = {}): PropertyDecorator {
  return field({ type: 'string', format: 'date-time' }, o, [
    Matches(INSTANT, say({ pattern: '2026-11-21T09:00:00Z' })),
    really('isRealInstant', INSTANT, isRealInstant),
  ]);
}

/** Calendar date (`2026-11-21`). */
export function Day(o: FieldOptions = {}): PropertyDecorator {
  return field({ type: 'string', format: 'date' }, o, [
    Matches(DAY, say({ pattern: '2026-11-21' })),
    really('isRealDay', DAY, isRealDay),
  ]);
}

/** Yes or no. */
export function Flag(o: FieldOptions = {}): PropertyDecorator {
  return field({ type: 'boolean' }, o, [IsBoolean()]);
}

/** One of a closed list of words. */
export function OneOf(values: readonly string[], o: FieldOptions = {}): PropertyDecorator {
  return field({ type: 'string', enum: values }, o, [
    IsIn(values as string[], say({ allowed: values.join(', ') })),
  ]);
}

/** Several of a closed list (`values`), or free short texts when no list is given; at most `max` (default 50). */
export function Texts(
  o: FieldOptions & { values?: readonly string[]; max?: number; length?: number } = {},
): PropertyDecorator {
  const max = o.max ?? 50;
  const length = o.length ?? 300;
  return field(
    {
      type: 'array',
      items: { type: 'string', ...(o.values ? { enum: o.values } : { maxLength: length }) },
      maxItems: max,
    },
    o,
    [
      Transform(({ value }: { value: unknown }) =>
        Array.isArray(value)
          ? value.map((item: unknown) => (typeof item === 'string' ? oneLine(item) : item))
          : value,
      ),
      IsArray(),
      ArrayMaxSize(max, say({ max })),
      IsString({ each: true }),
      MaxLength(length, { each: true, ...say({ max: length }) }),
      ...(o.values
        ? [IsIn(o.values as string[], { each: true, ...say({ allowed: o.values.join(', ') }) })]
        : []),
    ],
  );
}

/** A nested message. */
export function Part(cls: () => Class, o: FieldOptions = {}): PropertyDecorator {
  return field({ nested: cls }, o, [IsObject(), ValidateNested(), Type(cls as () => Class<object>)]);
}

/** A list of nested messages, at most `max` (default 100). */
export function Parts(cls: () => Class, o: FieldOptions & { max?: number } = {}): PropertyDecorator {
  const max = o.max ?? 100;
  return field({ type: 'array', items: { nested: cls }, maxItems: max }, o, [
    IsArray(),
    ArrayMaxSize(max, say({ max })),
    ValidateNested({ each: true }),
    Type(cls as () => Class<object>),
  ]);
}

/** A free JSON object whose shape the owner of the noun checks itself (say where in `doc`). */
export function Json(o: FieldOptions = {}): PropertyDecorator {
  return field({ type: 'object', additionalProperties: true }, o, [IsObject()]);
}

/** Money in minor units with its currency: `{ "minor": 125050, "currency": "TRY" }` is 1.250,50 TL. */
export class Money {
  @Int({ min: -Number.MAX_SAFE_INTEGER, doc: 'minor units (kuruş, cent)' }) minor: number;
  @Text({ max: 3, pattern: /^[A-Z]{3}$/, doc: 'ISO 4217' }) currency: string;
}
