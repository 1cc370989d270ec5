import { MEASURE_FIGURES } from '#contracts/advisory/advisory.facts';
import type { EvidenceRow } from '#contracts/reporting/reporting.commands';
import type { IndicatorRule } from '#contracts/reporting/rule';

/** Fields of records that are a plant's own figures, by `service.noun`. */
const FIGURES: Record<string, readonly string[]> = { 'advisory.measure': MEASURE_FIGURES };

/**
 * A row as it is shown to those who do not advise the firm: that there is a record, of which firm and in which state, and not
 * its raw figures (DOMAIN "Plant data"). The sum over all of them stays a number for everybody who reads the programme.
 */
export function withoutFigures(row: EvidenceRow, rule: IndicatorRule): EvidenceRow {
  const figures = FIGURES[row.source];
  if (!figures) return row;
  const data = Object.fromEntries(Object.entries(row.data).filter(([field]) => !figures.includes(field)));
  const counts = rule.of !== undefined && figures.includes(rule.of.split('.')[0]);
  return { ...row, data, counted: counts ? null : row.counted };
}
