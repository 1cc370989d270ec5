import { useTranslation } from 'react-i18next';
import type { IndicatorRule, RuleCondition } from '#contracts/reporting/rule';

/** Rules and rows in the reader's words; what has none yet is shown as it stands. */
export function useIndicatorWords() {
  const { t, i18n } = useTranslation();
  const word = (area: 'field' | 'value', name: string): string =>
    i18n.exists(`${area}.${name}`) ? t(`${area}.${name}` as 'field.kind') : name;
  const noun = (source: string): string =>
    i18n.exists(`indicator.noun.${source}`)
      ? t(`indicator.noun.${source}` as 'indicator.noun.workshops.attendance')
      : source;

  const condition = ({ field, is, not }: RuleCondition): string => {
    const values = (is ?? not ?? []).map((value) => word('value', String(value))).join(t('indicator.or'));
    return t(is ? 'indicator.is' : 'indicator.not', { field: word('field', field), values });
  };
  return {
    noun,
    field: (name: string) => word('field', name),
    value: (value: unknown): string =>
      Array.isArray(value)
        ? value.map((v) => word('value', String(v))).join(', ')
        : word('value', String(value)),
    rule(rule: IndicatorRule): string[] {
      const of = rule.as ? t(`indicator.${rule.as}`) : rule.of ? word('field', rule.of) : '';
      const counted = t(`indicator.count.${rule.count}`, { noun: noun(rule.from), of });
      const where = rule.where?.length
        ? [t('indicator.where', { conditions: rule.where.map(condition).join('; ') })]
        : [];
      return [counted, ...where];
    },
  };
}
