import type { BodySchema } from './sample-body.js';

/** One thing wrong with a body that would otherwise do, and where. */
export interface Fault {
  what: string;
  /** JSON pointer to what was made wrong. */
  pointer: string;
  body: unknown;
}

type Schemas = Record<
  string,
  BodySchema & { additionalProperties?: unknown; maxItems?: number; maximum?: number }
>;
type Path = (string | number)[];

/** Every field of a body made wrong in every way that its type knows, one at a time. */
export function faultsOf(schema: BodySchema, body: unknown, schemas: Schemas): Fault[] {
  return madeOf(schema, body, schemas, wrongValues, true);
}

/** Every field of a body at the edges of what its type takes, one at a time. */
export function edgesOf(schema: BodySchema, body: unknown, schemas: Schemas): Fault[] {
  return madeOf(schema, body, schemas, edgeValues, false);
}

function madeOf(
  schema: BodySchema,
  body: unknown,
  schemas: Schemas,
  valuesOf: (of: Schemas[string]) => [string, unknown][],
  wrong: boolean,
): Fault[] {
  const faults: Fault[] = [];
  const add = (path: Path, what: string, value: unknown) =>
    faults.push({ what, pointer: pointerOf(path), body: replaced(body, path, value) });
  const walk = (of: BodySchema, path: Path, required: boolean, depth: number): void => {
    const { schema: own, nullable } = resolved(of, schemas);
    if (wrong && required && !nullable && path.length > 0) add(path, 'null', null);
    for (const [what, value] of valuesOf(own)) add(path, what, value);
    if (depth > 3) return;
    if (own.properties) {
      if (wrong) add([...path, 'bilinmeyenAlan'], 'an unknown field', 1);
      for (const [name, property] of Object.entries(own.properties))
        walk(property, [...path, name], own.required?.includes(name) ?? false, depth + 1);
    }
    if (own.items && depth < 3) walk(own.items, [...path, 0], true, depth + 1);
  };
  walk(schema, [], true, 0);
  return faults;
}

function resolved(of: BodySchema, schemas: Schemas): { schema: Schemas[string]; nullable: boolean } {
  if (of.anyOf) return { ...resolved(of.anyOf[0], schemas), nullable: true };
  const schema = of.$ref ? schemas[of.$ref.split('/').at(-1)!] : of;
  return { schema, nullable: [schema.type].flat().includes('null') };
}

const BY_FORMAT: Record<string, [string, unknown][]> = {
  uuid: [['no id', 'not-an-id']],
  date: [
    ['no day', '2026-02-31'],
    ['a day without form', '21.11.2026'],
  ],
  'date-time': [
    ['no instant', '2026-02-31T10:00:00Z'],
    ['an instant without offset', '2026-02-03T10:00:00'],
  ],
  decimal: [
    ['an exponent', '1e5'],
    ['not a number', 'NaN'],
  ],
  email: [['no address', 'kisi@']],
};

function wrongValues(schema: Schemas[string]): [string, unknown][] {
  switch ([schema.type].flat()[0]) {
    case 'string':
      return [
        ['a number for a text', 42],
        ['NUL', 'a\u0000b'],
        ['half a character', 'a\ud800b'],
        ...(BY_FORMAT[schema.format ?? ''] ?? []),
        ...(schema.enum ? [['none of the words', 'hicbiri'] as [string, unknown]] : []),
        ...(schema.maxLength ? [['too long', 'x'.repeat(schema.maxLength + 1)] as [string, unknown]] : []),
      ];
    case 'integer':
      return [
        ['a text for a number', '7'],
        ['half a number', 1.5],
        ['beyond 2^53', 2 ** 53],
        ['beyond all numbers', 1e300],
        ['too small', (schema.minimum ?? 0) - 1],
        ...(schema.maximum ? [['too large', schema.maximum + 1] as [string, unknown]] : []),
      ];
    case 'boolean':
      return [['a text for yes or no', 'evet']];
    case 'array':
      return [
        ['an object for a list', {}],
        ...(schema.maxItems
          ? [['too many', Array<null>(schema.maxItems + 1).fill(null)] as [string, unknown]]
          : []),
      ];
    case 'object':
      return [
        ['a text for an object', 'metin'],
        ['a list for an object', [1]],
        ['endless depth', deep()],
        ['a name of JavaScript', JSON.parse('{"__proto__":{"admin":true}}')],
        ...(schema.additionalProperties === true
          ? [['NUL within', { a: ['\u0000'] }] as [string, unknown]]
          : []),
      ];
    default:
      return [];
  }
}

function edgeValues(schema: Schemas[string]): [string, unknown][] {
  switch ([schema.type].flat()[0]) {
    case 'string':
      if (schema.format === 'date')
        return [
          ['the first day', '1800-01-01'],
          ['the last day', '2199-12-31'],
        ];
      if (schema.format === 'date-time')
        return [
          ['the first instant', '1800-01-01T00:00:00+14:00'],
          ['the last instant', '2199-12-31T23:59:59.999999999-14:00'],
        ];
      if (schema.format === 'decimal')
        return [
          ['the largest decimal', `${'9'.repeat(20)}.${'9'.repeat(10)}`],
          ['the smallest decimal', '-0.0000000001'],
        ];
      if (schema.format || schema.enum || schema.pattern) return [];
      return [
        ['as long as it may be', '🌱'.repeat((schema.maxLength ?? 500) / 2)],
        ['blanks', ' \u00a0\u200b '],
        ['marks of queries', '%_\\\'";--\u202e'],
      ];
    case 'integer':
      return [
        ['the largest number', schema.maximum ?? Number.MAX_SAFE_INTEGER],
        ['the smallest number', schema.minimum ?? 0],
      ];
    case 'array':
      return [['nothing in the list', []]];
    case 'object':
      return [['nothing in the object', {}]];
    default:
      return [];
  }
}

const deep = (): unknown => JSON.parse(`${'{"a":'.repeat(400)}1${'}'.repeat(400)}`) as unknown;
const pointerOf = (path: Path): string => path.map((part) => `/${part}`).join('');

/** A copy of the body with another value at the path; what is missing on the way is made. */
function replaced(body: unknown, path: Path, value: unknown): unknown {
  if (path.length === 0) return value;
  const [first, ...rest] = path;
  if (typeof first === 'number') {
    const list = Array.isArray(body) ? [...(body as unknown[])] : [];
    list[first] = replaced(list[first], rest, value);
    return list;
  }
  const object = typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {};
  return { ...object, [first]: replaced((object as Record<string, unknown>)[first], rest, value) };
}

/** The same choice each time for the same seed (mulberry32). */
export function chooser(seed: number): <T>(items: readonly T[], most: number) => T[] {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return (items, most) =>
    items
      .map((item) => ({ item, at: random() }))
      .sort((a, b) => a.at - b.at)
      .slice(0, most)
      .map(({ item }) => item);
}
