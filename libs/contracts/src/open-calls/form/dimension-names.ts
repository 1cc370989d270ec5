import { fieldsOf, said, type FormDef } from './form-def.js';

/** How people know what a selection is grouped and limited by: the label of a field, of an option, the name of a province. */
export interface DimensionNames {
  dimension: (dimension: string) => string;
  value: (dimension: string, value: string) => string;
}

/** Names of the dimensions `answer:<key>` of a form; what is not of it, or not known any more, stays as it is. */
export function dimensionNames(
  def: FormDef | null | undefined,
  provinces: ReadonlyMap<string, string>,
  language: 'tr' | 'en',
): DimensionNames {
  const fields = new Map(def ? fieldsOf(def).map(({ field }) => [`answer:${field.key}`, field]) : []);
  return {
    dimension: (dimension) =>
      said(fields.get(dimension)?.label, language) || dimension.replace(/^answer:/, ''),
    value: (dimension, value) => {
      const field = fields.get(dimension);
      if (field?.type === 'place') return provinces.get(value) ?? value;
      if (field?.type !== 'choice') return value;
      return said(field.options.find((option) => option.value === value)?.label, language) || value;
    },
  };
}

/** Whether one of these dimensions is a place, whose provinces somebody has to be asked for. */
export const needsProvinces = (def: FormDef | null | undefined, dimensions: readonly string[]): boolean =>
  def
    ? fieldsOf(def).some(({ field }) => field.type === 'place' && dimensions.includes(`answer:${field.key}`))
    : false;
