import fc from 'fast-check';

/** A JSON Schema of the document, as far as the catalogue makes them. */
export interface BodySchema {
  $ref?: string;
  anyOf?: BodySchema[];
  type?: string | string[];
  format?: string;
  pattern?: string;
  enum?: unknown[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  items?: BodySchema;
  properties?: Record<string, BodySchema>;
  required?: string[];
}

export interface Filler {
  /** An id for a field of this name. */
  id(field: string): string;
  /** Stands in every free text, to be found again. */
  marker: string;
  schemas: Record<string, BodySchema>;
}

/** The least that a schema takes: required fields only, filled so that records can be told to be ours. */
export function sampleOf(schema: BodySchema, filler: Filler, field = '', depth = 0): unknown {
  if (schema.$ref) return sampleOf(filler.schemas[schema.$ref.split('/').at(-1)!], filler, field, depth + 1);
  if (schema.anyOf) return sampleOf(schema.anyOf[0], filler, field, depth + 1);
  if (schema.enum) return schema.enum[0];
  const type = [schema.type].flat()[0];
  switch (type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [
          name,
          sampleOf(schema.properties![name], filler, name, depth + 1),
        ]),
      );
    case 'array':
      return depth > 6 || !schema.items
        ? []
        : [sampleOf(schema.items, filler, field.replace(/s$/, ''), depth + 1)];
    case 'integer':
      return Math.max(1, schema.minimum ?? 1);
    case 'boolean':
      return true;
    default:
      return textOf(schema, filler, field);
  }
}

const BY_FORMAT: Record<string, string> = {
  date: '2026-03-02',
  'date-time': '2026-03-02T09:00:00Z',
  decimal: '1.5',
};
/** Words whose meaning no pattern tells. */
const USUAL: Record<string, string> = { currency: 'TRY', sector: 'textile', province: '34' };

let counter = 0;

function textOf(schema: BodySchema, filler: Filler, field: string): string {
  if (schema.format === 'uuid') return filler.id(field);
  if (schema.format === 'email') return `kisi${++counter}@ornek.example`;
  if (schema.format && schema.format in BY_FORMAT) return BY_FORMAT[schema.format];
  if (field in USUAL) return USUAL[field];
  // The same seed each time: a failing run can be repeated.
  if (schema.pattern)
    return fc
      .sample(fc.stringMatching(new RegExp(schema.pattern)), { numRuns: 1, seed: ++counter })[0]
      .slice(0, schema.maxLength ?? 500);
  if (/Id$/.test(field)) return filler.id(field);
  return `${filler.marker} ${++counter}`.slice(0, schema.maxLength ?? 500).padEnd(schema.minLength ?? 0, 'x');
}
