import { Button, Group, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KOBI_CLASSES } from '#contracts/firm-registry/kobi';
import { said, type Condition, type FormField } from '#contracts/open-calls/form/form-def';
import type { Message } from '../api/client.js';
import { useProvinces } from '../firms/use-provinces.js';
import { ConditionEditor } from '../forms/condition-editor.js';
import { useFormat } from '../ui/use-format.js';
import { moved, RowTools } from './row-tools.js';
import { Choice } from '../ui/choice.js';
import { MultiChoice, Tags } from '../ui/multi-choice.js';

export type Rule = Message<'EligibilityRule'>;
export const RULE_KINDS = [
  'sector',
  'nace',
  'size',
  'province',
  'zone',
  'no-support',
  'document',
  'answer',
  'person',
] as const;
const VALUED = new Set<Rule['kind']>(['sector', 'nace', 'size', 'province', 'zone']);

interface Props {
  rules: Rule[];
  fields: readonly FormField[];
  sectors: { value: string; label: string }[];
  faultOf: (name: string) => string | undefined;
  onRules: (rules: Rule[]) => void;
}

/** Who may take part, rule by rule: the kind in words, the values picked. */
export function EligibilityEditor({ rules, fields, sectors, faultOf, onRules }: Props) {
  const { t } = useTranslation();
  const f = useFormat();
  const provinces = useProvinces();
  const put = (at: number, patch: Partial<Rule>) =>
    onRules(rules.map((rule, i) => (i === at ? { ...rule, ...patch } : rule)));
  const add = () => {
    const taken = new Set(rules.map((rule) => rule.code));
    let n = rules.length + 1;
    while (taken.has(`U${n}`)) n++;
    onRules([...rules, { code: `U${n}`, kind: 'sector', title: '', otherwise: 'ineligible' }]);
  };
  return (
    <>
      {rules.length === 0 && <Text c="dimmed">{t('callEditor.noRules')}</Text>}
      {rules.map((rule, i) => {
        const at = `rules.${i}`;
        const name = rule.title || rule.code;
        return (
          <section
            key={i}
            aria-label={name}
            style={{ borderTop: '1px solid var(--filiz-line)', padding: '12px 0' }}
          >
            <Group justify="space-between" wrap="nowrap">
              <Text fw={600} component="h3">
                {t('callEditor.ruleRow', { n: i + 1 })}
              </Text>
              <RowTools
                what={name}
                at={i}
                of={rules.length}
                onMove={(step) => onRules(moved(rules, i, step))}
                onRemove={() => onRules(rules.filter((_, j) => j !== i))}
              />
            </Group>
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <Choice
                id={`${at}.kind`}
                label={t('callEditor.rule.kind')}
                data={RULE_KINDS.map((value) => ({ value, label: t(`callEditor.ruleKind.${value}`) }))}
                value={rule.kind}
                onChange={(kind) => {
                  const { values: _values, field: _field, condition: _condition, ...rest } = rule;
                  onRules(
                    rules.map((other, j) =>
                      j === i ? { ...rest, kind: (kind ?? 'person') as Rule['kind'] } : other,
                    ),
                  );
                }}
              />
              <RuleValue
                rule={rule}
                at={at}
                {...{ fields, sectors, provinces, faultOf }}
                onRule={(patch) => put(i, patch)}
              />
              <TextInput
                id={`${at}.title`}
                label={t('callEditor.rule.title')}
                withAsterisk
                maxLength={300}
                value={rule.title}
                error={faultOf(`${at}.title`)}
                onChange={(event) => put(i, { title: event.currentTarget.value })}
              />
              <TextInput
                id={`${at}.titleEn`}
                label={t('callEditor.rule.titleEn')}
                maxLength={300}
                value={rule.titleEn ?? ''}
                onChange={(event) => put(i, { titleEn: event.currentTarget.value })}
              />
              <TextInput
                id={`${at}.code`}
                label={t('callEditor.rule.code')}
                withAsterisk
                maxLength={20}
                value={rule.code}
                error={faultOf(`${at}.code`)}
                onChange={(event) => put(i, { code: event.currentTarget.value.toUpperCase() })}
              />
              {rule.kind !== 'person' && (
                <Choice
                  label={t('callEditor.rule.otherwise')}
                  data={(['ineligible', 'person'] as const).map((value) => ({
                    value,
                    label: t(`callEditor.otherwise.${value}`),
                  }))}
                  value={rule.otherwise}
                  onChange={(value) => put(i, { otherwise: value === 'person' ? value : 'ineligible' })}
                />
              )}
            </SimpleGrid>
            {rule.kind === 'answer' && (
              <div style={{ marginTop: 8 }}>
                <ConditionEditor
                  id={`${at}.condition`}
                  condition={rule.condition as Condition | undefined}
                  earlier={fields}
                  words={{
                    label: t('callEditor.rule.condition'),
                    always: t('callEditor.rule.noCondition'),
                    only: t('callEditor.rule.withCondition'),
                  }}
                  onCondition={(condition) =>
                    put(i, { condition: condition as unknown as Record<string, unknown> | undefined })
                  }
                />
                {faultOf(`${at}.condition`) && (
                  <Text size="sm" c="var(--mantine-color-error)">
                    {faultOf(`${at}.condition`)}
                  </Text>
                )}
              </div>
            )}
            {(rule.kind === 'document' || rule.kind === 'answer') && fields.length === 0 && (
              <Text size="sm" c="dimmed" mt="xs">
                {t('callEditor.rule.formFirst', { language: f.language })}
              </Text>
            )}
          </section>
        );
      })}
      <Button variant="default" mt="sm" onClick={add} disabled={rules.length >= 50}>
        {t('callEditor.addRule')}
      </Button>
    </>
  );
}

function RuleValue({
  rule,
  at,
  fields,
  sectors,
  provinces,
  faultOf,
  onRule,
}: Pick<Props, 'fields' | 'sectors' | 'faultOf'> & {
  rule: Rule;
  at: string;
  provinces: { value: string; label: string }[];
  onRule: (patch: Partial<Rule>) => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  if (rule.kind === 'document')
    return (
      <Choice
        id={`${at}.field`}
        label={t('callEditor.rule.field')}
        withAsterisk
        data={fields
          .filter((field) => field.type === 'file')
          .map((field) => ({ value: field.key, label: said(field.label, f.language) || field.key }))}
        value={rule.field ?? null}
        error={faultOf(`${at}.field`)}
        onChange={(field) => onRule({ field: field ?? undefined })}
      />
    );
  if (rule.kind === 'no-support')
    return (
      <TextInput
        id={`${at}.years`}
        label={t('callEditor.rule.years')}
        description={t('callEditor.rule.yearsHelp')}
        inputMode="numeric"
        value={rule.years === undefined ? '' : String(rule.years)}
        error={faultOf(`${at}.years`)}
        onChange={(event) => {
          const typed = event.currentTarget.value.replace(/\D/g, '').slice(0, 2);
          onRule({ years: typed === '' ? undefined : Number(typed) });
        }}
      />
    );
  if (!VALUED.has(rule.kind)) return <div />;
  const common = {
    id: `${at}.values`,
    value: rule.values ?? [],
    error: faultOf(`${at}.values`),
    onChange: (values: string[]) => onRule({ values }),
  };
  if (rule.kind === 'nace' || rule.kind === 'zone')
    return (
      <Tags
        {...common}
        label={t(`callEditor.rule.${rule.kind}`)}
        description={t(`callEditor.rule.${rule.kind}Help`)}
        maxTags={100}
      />
    );
  const options =
    rule.kind === 'sector'
      ? sectors
      : rule.kind === 'province'
        ? provinces
        : KOBI_CLASSES.map((value) => ({ value, label: t(`firms.kobiClass.${value}`) }));
  return (
    <MultiChoice
      {...common}
      label={t('callEditor.rule.allowed')}
      withAsterisk
      searchable
      data={options}
      hidePickedOptions
      description={
        rule.kind === 'sector' && sectors.length === 0 ? t('callEditor.rule.noSectors') : undefined
      }
    />
  );
}
