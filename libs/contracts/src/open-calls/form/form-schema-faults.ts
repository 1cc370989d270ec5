/** What a JSON Schema validator says about answers, in the codes and places of form-check.ts. */
import type { Problem } from '../../core/errors.js';
import { allowedOf, exampleOf, pointer } from './form-check.js';
import { MAX_MINOR } from './form-decimal.js';
import { DEFAULTS, fieldsOf, type Column, type FormDef, type FormField } from './form-def.js';

/** As Ajv reports with `allErrors`. */
export interface SchemaError {
  keyword: string;
  instancePath: string;
  params: Record<string, unknown>;
}

type Asked = FormField | Column;

/** When several keywords fail at one place, the reader is told the first of these. */
const ORDER = ['WRONG_TYPE', 'NOT_AN_ID', 'NOT_A_DAY', 'TOO_MANY', 'FILE_TYPE', 'WRONG_FORM', 'NOT_ALLOWED'];
const rank = (code: string): number => (ORDER.includes(code) ? ORDER.indexOf(code) : ORDER.length);

/** At most one fault a place, in the order of the form. */
export function schemaFaults(def: FormDef, errors: readonly SchemaError[]): Problem[] {
  const known = new Map(fieldsOf(def).map(({ field }) => [field.key, field]));
  const found = new Map<string, Problem>();
  for (const error of errors) {
    const problem = problemOf(known, error);
    if (!problem) continue;
    const before = found.get(problem.pointer!);
    if (!before || rank(problem.code) < rank(before.code)) found.set(problem.pointer!, problem);
  }
  const order = [...known.keys()];
  const place = (p: Problem): number =>
    (order.indexOf(partsOf(p.pointer!)[0]) + order.length + 1) % (order.length + 1);
  return [...found.values()]
    .filter((problem) => !insideWrongTable(problem, found))
    .sort((a, b) => place(a) - place(b));
}

const partsOf = (path: string): string[] =>
  path
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

/** Cells of what is no table at all are not spoken of. */
const insideWrongTable = (problem: Problem, found: ReadonlyMap<string, Problem>): boolean => {
  const [key, row] = partsOf(problem.pointer!);
  return row !== undefined && found.get(pointer(key))?.code === 'WRONG_TYPE';
};

function problemOf(known: ReadonlyMap<string, FormField>, error: SchemaError): Problem | undefined {
  const { keyword, params } = error;
  // Says only that a condition's branch failed; the branch has said why.
  if (keyword === 'if') return undefined;
  const path = partsOf(error.instancePath);
  if (keyword === 'required') path.push(String(params.missingProperty));
  if (keyword === 'additionalProperties') path.push(String(params.additionalProperty));
  const [key, row, cell] = path;
  const field = known.get(key);
  if (!field || keyword === 'false schema') return { code: 'UNKNOWN_FIELD', pointer: pointer(key) };
  if (path.length === 1 && keyword === 'required') return { code: 'REQUIRED', pointer: pointer(key) };
  if (field.type !== 'table') return { ...codeOf(field, path.slice(1), error), pointer: pointer(key) };
  if (cell === undefined) return { ...tableCode(error, field.maxRows, path), pointer: pointer(key) };
  const column = field.columns.find((c) => c.key === cell);
  const at = pointer(key, Number(row), cell);
  if (!column) return { code: 'UNKNOWN_FIELD', pointer: at };
  if (path.length === 3 && keyword === 'required') return { code: 'REQUIRED', pointer: at };
  return { ...codeOf(column, path.slice(3), error), pointer: at };
}

const tableCode = (
  { keyword, params }: SchemaError,
  maxRows: number | undefined,
  path: string[],
): Problem => {
  if (path.length === 1 && keyword === 'maxItems')
    return { code: 'TOO_MANY', params: { max: maxRows ?? DEFAULTS.rows } };
  if (path.length === 1 && keyword === 'minItems')
    return { code: 'TOO_FEW', params: { min: params.limit as number } };
  return { code: 'WRONG_TYPE', params: { expected: 'table' } };
};

const EXPECTED: Record<Asked['type'], string> = {
  text: 'text',
  number: 'decimal',
  money: 'money',
  date: 'date',
  choice: 'choice',
  place: 'place',
  nace: 'text',
  facility: 'text',
  file: 'file',
  table: 'table',
  declaration: 'boolean',
};

/** `inside`: the path within the answer. */
function codeOf(field: Asked, inside: string[], { keyword, params }: SchemaError): Problem {
  const wrongType: Problem = { code: 'WRONG_TYPE', params: { expected: EXPECTED[field.type] } };
  switch (field.type) {
    case 'text':
      return keyword === 'maxLength'
        ? { code: 'TOO_LONG', params: { max: params.limit as number } }
        : wrongType;
    case 'number':
    case 'date':
      if (keyword === 'pattern')
        return {
          code: 'WRONG_FORM',
          params: { pattern: exampleOf('decimals' in field ? (field.decimals ?? 0) : 0) },
        };
      if (keyword === 'format') return { code: 'NOT_A_DAY' };
      return rangeCode(field, keyword) ?? wrongType;
    case 'money':
      if (Math.abs(Number(params.limit)) === MAX_MINOR) return wrongType;
      return (
        (keyword === 'minimum' || keyword === 'maximum' ? rangeCode(field, keyword) : undefined) ?? wrongType
      );
    case 'choice':
      return keyword === 'enum' ? { code: 'NOT_ALLOWED', params: { allowed: allowedOf(field) } } : wrongType;
    case 'nace':
      return keyword === 'pattern' ? { code: 'WRONG_FORM', params: { pattern: '13.20.01' } } : wrongType;
    case 'facility':
      return { code: 'NOT_AN_ID' };
    case 'place':
      return keyword === 'required' && inside[0] === 'district' ? { code: 'REQUIRED' } : wrongType;
    case 'file':
      if (keyword === 'maxItems') return { code: 'TOO_MANY', params: { max: params.limit as number } };
      if (keyword === 'pattern' && inside[1] === 'name')
        return { code: 'FILE_TYPE', params: { allowed: field.accept.join(', ') } };
      if (keyword === 'maximum')
        return { code: 'TOO_LARGE', params: { max: `${field.maxMb ?? DEFAULTS.fileMb} MB` } };
      return wrongType;
    default:
      return wrongType;
  }
}

function rangeCode({ min, max }: { min?: string; max?: string }, keyword: string): Problem | undefined {
  if (keyword.endsWith('inimum') && min !== undefined) return { code: 'TOO_SMALL', params: { min } };
  if (keyword.endsWith('aximum') && max !== undefined) return { code: 'TOO_LARGE', params: { max } };
  return undefined;
}
