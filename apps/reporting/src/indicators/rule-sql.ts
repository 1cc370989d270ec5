import type { IndicatorRule, RuleCondition } from '#contracts/reporting/rule';

/**
 * Turns a rule into SQL. Everything that comes from the rule is a parameter, field names included (`data #>> path`), so a
 * rule can name nothing but fields of a record's state.
 */

const UUID = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';

const path = (field: string): string[] => field.split('.');

/** `$n` for this value. */
const bind = (params: unknown[], value: unknown): string => `$${params.push(value)}`;

function condition(where: RuleCondition, params: unknown[]): string {
  const field = `(s.data #>> ${bind(params, path(where.field))}::text[])`;
  const values = where.is ?? where.not ?? [];
  const named = values.filter((v) => v !== null).map(String);
  const holds = [
    `coalesce(${field} = ANY(${bind(params, named)}::text[]), false)`,
    ...(values.includes(null) ? [`${field} IS NULL`] : []),
  ].join(' OR ');
  return where.is ? `(${holds})` : `NOT (${holds})`;
}

/** The merge map, each merged id with the id it leads to in the end. UNION ends even if a cycle were there. */
export const CANONICAL = `
  step AS (
    SELECT id, into_id AS root FROM merged
    UNION
    SELECT step.id, merged.into_id FROM step JOIN merged ON merged.id = step.root
  ),
  canonical AS (SELECT id, root FROM step WHERE NOT EXISTS (SELECT 1 FROM merged WHERE merged.id = step.root))`;

/**
 * The records of a rule in a programme, with what is counted of each: `id, source, version, first_occurred_at, data,
 * counted, complete`. `$1` must be the programme's id. Needs the CTE `canonical`.
 */
export function recordsSql(rule: IndicatorRule, params: unknown[]): string {
  const value = rule.of ? `(s.data #>> ${bind(params, path(rule.of))}::text[])` : 'NULL';
  const where = [
    's.program_id = $1',
    `s.source = ${bind(params, rule.from)}`,
    ...(rule.where ?? []).map((c) => condition(c, params)),
  ];
  if (rule.count === 'distinct') where.push(`${value} IS NOT NULL`);
  if (!rule.as)
    return `SELECT s.id, s.source, s.version, s.first_occurred_at, s.data, ${value} AS counted, true AS complete
            FROM record_state s WHERE ${where.join(' AND ')}`;
  // What the record refers to must be known itself: until its own fact arrives, the row waits and is listed.
  return `SELECT s.id, s.source, s.version, s.first_occurred_at, s.data, coalesce(c.root::text, ${value}) AS counted, r.id IS NOT NULL AS complete
          FROM record_state s
          LEFT JOIN canonical c ON c.id::text = ${value}
          LEFT JOIN record_state r ON r.id = coalesce(c.root, CASE WHEN ${value} ~ ${bind(params, UUID)} THEN (${value})::uuid END) AND r.source = ${bind(params, `firm-registry.${rule.as}`)}
          WHERE ${where.join(' AND ')}`;
}

/** What is counted of these records: `value, rows, waiting`. */
export function countSql(rule: Pick<IndicatorRule, 'count'>): string {
  const value = {
    rows: 'count(*)',
    distinct: 'count(DISTINCT counted)',
    sum: `sum(CASE WHEN counted ~ '^-?[0-9]+([.][0-9]+)?$' THEN counted::numeric END)`,
  }[rule.count];
  return `coalesce(${value} FILTER (WHERE complete), 0)::numeric AS value, count(*) FILTER (WHERE complete) AS rows, count(*) FILTER (WHERE NOT complete) AS waiting`;
}
