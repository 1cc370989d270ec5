/**
 * The rule of an indicator, as data: which records count, and what of them is counted. Decorator-free; the web shows it in
 * words, programs checks its form, reporting evaluates it.
 *
 * `{ "from": "workshops.attendance", "where": [{ "field": "eventKind", "is": ["seminar"] }, { "field": "state", "is": ["present"] }],
 *    "count": "distinct", "of": "personId", "as": "person" }` counts the distinct people at seminars.
 */
export interface IndicatorRule {
  /** `service.noun` of the aggregate whose latest states are counted. */
  from: string;
  /** All must hold. `is`: the field has one of these values (`null` for none); `not`: it has none of them. */
  where?: RuleCondition[];
  /** `rows`: records; `distinct`: different values of `of`; `sum`: the sum of the numbers in `of`. */
  count: 'rows' | 'distinct' | 'sum';
  of?: string;
  /** What `of` refers to, so that the count goes through the merge map. */
  as?: 'firm' | 'person' | 'institution';
}
export interface RuleCondition {
  field: string;
  is?: (string | number | boolean | null)[];
  not?: (string | number | boolean | null)[];
}

const FIELD = /^[a-z][A-Za-z0-9]{0,60}(\.[a-z][A-Za-z0-9]{0,60}){0,3}$/;

/** Why a rule cannot be evaluated, or undefined when it can. */
export function ruleFault(rule: unknown): string | undefined {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) return 'an object is expected';
  const { from, where, count, of, as, ...rest } = rule as Record<string, unknown>;
  if (Object.keys(rest).length > 0) return `unknown part ${Object.keys(rest)[0]}`;
  if (typeof from !== 'string' || !/^[a-z-]{1,40}\.[a-z-]{1,40}$/.test(from))
    return 'from must be service.noun';
  if (count !== 'rows' && count !== 'distinct' && count !== 'sum')
    return 'count must be rows, distinct or sum';
  if (count === 'rows' ? of !== undefined : typeof of !== 'string' || !FIELD.test(of))
    return count === 'rows' ? 'of goes with distinct and sum' : 'of must name a field';
  if (as !== undefined && as !== 'firm' && as !== 'person' && as !== 'institution')
    return 'as must be firm, person or institution';
  if (as !== undefined && count !== 'distinct') return 'as goes with distinct';
  return where === undefined ? undefined : conditionsFault(where);
}

function conditionsFault(where: unknown): string | undefined {
  if (!Array.isArray(where) || where.length > 20) return 'where must be a list of at most 20 conditions';
  for (const condition of where as unknown[]) {
    if (typeof condition !== 'object' || condition === null) return 'a condition must be an object';
    const { field, is, not, ...rest } = condition as Record<string, unknown>;
    if (Object.keys(rest).length > 0) return `unknown part ${Object.keys(rest)[0]} in a condition`;
    if (typeof field !== 'string' || !FIELD.test(field)) return 'a condition must name a field';
    const values = is ?? not;
    if ((is === undefined) === (not === undefined)) return `${field} needs is or not`;
    if (!Array.isArray(values) || values.length === 0 || values.length > 50 || !values.every(isScalar))
      return `${field} needs a list of values`;
  }
  return undefined;
}

const isScalar = (value: unknown): boolean =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);
