import { fieldsOf, type Class, type Schema } from '#contracts/core/fields';

export type JsonSchema = Record<string, unknown>;

/** Collects the message classes of the document as components; one name, one class. */
export class Components {
  readonly schemas: Record<string, JsonSchema> = {};
  private readonly names = new Map<Class, string>();

  /** A reference to a class; `owner` tells two classes of the same name apart. */
  ref(cls: Class, owner: string): JsonSchema {
    return { $ref: `#/components/schemas/${this.nameOf(cls, owner)}` };
  }

  private nameOf(cls: Class, owner: string): string {
    const known = this.names.get(cls);
    if (known) return known;
    const name = this.schemas[cls.name] ? `${owner}${cls.name}` : cls.name;
    if (this.schemas[name]) throw new Error(`two message classes are called ${name}`);
    this.names.set(cls, name);
    // Taken before its fields are looked at: a message may hold itself.
    this.schemas[name] = {};
    Object.assign(this.schemas[name], this.object(cls, owner));
    return name;
  }

  /** The object schema of a class, without the fields named. */
  object(cls: Class, owner: string, without: readonly string[] = []): JsonSchema {
    const fields = [...fieldsOf(cls)].filter(([name]) => !without.includes(name));
    const required = fields.filter(([, field]) => !field.optional).map(([name]) => name);
    return {
      type: 'object',
      ...(fields.length > 0
        ? {
            properties: Object.fromEntries(
              fields.map(([name, field]) => [name, this.field(field.schema, owner)]),
            ),
          }
        : {}),
      ...(required.length > 0 ? { required } : {}),
    };
  }

  /** A field in JSON Schema 2020-12: `nullable` becomes a type, a class a reference. */
  field(schema: Schema, owner: string): JsonSchema {
    const { nested, nullable, items, properties, additionalProperties, type, enum: values, ...rest } = schema;
    if (nested) {
      const ref = this.ref(nested(), owner);
      return nullable ? { anyOf: [ref, { type: 'null' }], ...rest } : { ...ref, ...rest };
    }
    const types = nullable && type !== undefined ? [type, 'null'].flat() : type;
    return {
      ...(types === undefined ? {} : { type: types }),
      ...rest,
      ...(values ? { enum: nullable ? [...values, null] : [...values] } : {}),
      ...(items ? { items: this.field(items, owner) } : {}),
      ...(properties
        ? {
            properties: Object.fromEntries(
              Object.entries(properties).map(([name, inner]) => [name, this.field(inner, owner)]),
            ),
          }
        : {}),
      ...(additionalProperties === undefined
        ? {}
        : {
            additionalProperties:
              typeof additionalProperties === 'boolean'
                ? additionalProperties
                : this.field(additionalProperties, owner),
          }),
    };
  }
}
