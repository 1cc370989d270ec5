import { Button, Checkbox, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { parseDecimal } from '../ui/formats.js';
import { useFormat } from '../ui/use-format.js';
import { newCriterion, type CriterionDraft, type StepDraft } from './call-draft.js';
import { moved, RowTools } from './row-tools.js';
import type { CallFaults } from './use-call-faults.js';

interface Props {
  criteria: CriterionDraft[];
  faults: CallFaults;
  onCriteria: (criteria: CriterionDraft[]) => void;
}

/** By what applications are scored, with the share of each in the whole. */
export function CriteriaEditor({ criteria, faults, onCriteria }: Props) {
  const { t } = useTranslation();
  const f = useFormat();
  const put = (at: number, patch: Partial<CriterionDraft>) =>
    onCriteria(criteria.map((row, i) => (i === at ? { ...row, ...patch } : row)));
  const free = () => {
    const taken = new Set(criteria.map((row) => row.code.trim()));
    let n = criteria.length + 1;
    while (taken.has(`K${n}`)) n++;
    return newCriterion(n);
  };
  const weights = criteria.map((row) => Number(parseDecimal(row.weight.trim(), f.language) ?? 0));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return (
    <Stack gap="md">
      {criteria.map((row, i) => {
        const name = row.title.trim() || row.code || t('callEditor.criterionRow', { n: i + 1 });
        const field = (key: 'code' | 'title' | 'weight' | 'maxPoints' | 'commentBelow' | 'commentAbove') => ({
          id: `criteria.${i}.${key}`,
          label: t(`callEditor.criterion.${key}`),
          value: row[key],
          error: faults.of(`criteria.${i}.${key}`),
          onChange: (event: { currentTarget: { value: string } }) =>
            put(i, { [key]: event.currentTarget.value }),
        });
        const plain = (key: 'titleEn' | 'section' | 'sectionEn') => ({
          id: `criteria.${i}.${key}`,
          label: t(`callEditor.criterion.${key}`),
          value: row[key],
          onChange: (event: { currentTarget: { value: string } }) =>
            put(i, { [key]: event.currentTarget.value }),
        });
        return (
          <section
            key={i}
            aria-label={name}
            style={{ borderTop: '1px solid var(--filiz-line)', paddingTop: 12 }}
          >
            <Group justify="space-between" wrap="nowrap" mb={4}>
              <Text fw={600} component="h3">
                {t('callEditor.criterionRow', { n: i + 1 })}
                {whole > 0 && weights[i] > 0 && (
                  <Text span c="dimmed" size="sm" ml="sm" className="numerals">
                    {t('callEditor.share', { percent: Math.round((weights[i] / whole) * 1000) / 10 })}
                  </Text>
                )}
              </Text>
              <RowTools
                what={name}
                at={i}
                of={criteria.length}
                onMove={(step) => onCriteria(moved(criteria, i, step))}
                onRemove={
                  criteria.length > 1 ? () => onCriteria(criteria.filter((_, j) => j !== i)) : undefined
                }
              />
            </Group>
            <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
              <TextInput {...field('code')} maxLength={20} withAsterisk />
              <TextInput {...field('title')} maxLength={200} withAsterisk />
              <TextInput {...field('weight')} inputMode="decimal" withAsterisk />
              <TextInput {...field('maxPoints')} inputMode="numeric" withAsterisk />
            </SimpleGrid>
            <details style={{ marginTop: 8 }} open={row.steps.length > 0 || undefined}>
              <summary>{t('callEditor.criterion.more')}</summary>
              <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} mt="xs">
                <TextInput {...plain('titleEn')} maxLength={200} />
                <TextInput {...plain('section')} maxLength={120} />
                <TextInput {...plain('sectionEn')} maxLength={120} />
                <TextInput {...field('commentBelow')} inputMode="decimal" />
                <TextInput {...field('commentAbove')} inputMode="decimal" />
              </SimpleGrid>
              <Checkbox
                mt="sm"
                label={t('callEditor.criterion.naAllowed')}
                checked={row.naAllowed}
                onChange={(event) => put(i, { naAllowed: event.currentTarget.checked })}
              />
              <Steps
                at={`criteria.${i}`}
                steps={row.steps}
                faults={faults}
                onSteps={(steps) => put(i, { steps })}
              />
            </details>
          </section>
        );
      })}
      <Group>
        <Button
          variant="default"
          onClick={() => onCriteria([...criteria, free()])}
          disabled={criteria.length >= 30}
        >
          {t('callEditor.addCriterion')}
        </Button>
        <Text size="sm" c="dimmed" className="numerals">
          {t('callEditor.weightSum', { sum: f.number(String(Math.round(whole * 1000) / 1000)) })}
        </Text>
      </Group>
    </Stack>
  );
}

function Steps({
  at,
  steps,
  faults,
  onSteps,
}: {
  at: string;
  steps: StepDraft[];
  faults: CallFaults;
  onSteps: (steps: StepDraft[]) => void;
}) {
  const { t } = useTranslation();
  const put = (i: number, patch: Partial<StepDraft>) =>
    onSteps(steps.map((step, j) => (i === j ? { ...step, ...patch } : step)));
  return (
    <div role="group" aria-label={t('callEditor.criterion.steps')} style={{ marginTop: 8 }}>
      <Text size="sm" c="dimmed">
        {t('callEditor.criterion.stepsHelp')}
      </Text>
      {steps.map((step, j) => {
        const field = (key: keyof StepDraft, label: string) => ({
          id: `${at}.steps.${j}.${key}`,
          label,
          value: step[key],
          error: faults.of(`${at}.steps.${j}.${key}`),
          onChange: (event: { currentTarget: { value: string } }) =>
            put(j, { [key]: event.currentTarget.value }),
        });
        return (
          <Group key={j} align="flex-end" gap="xs" mt={6}>
            <TextInput {...field('points', t('callEditor.criterion.points'))} inputMode="decimal" w="6rem" />
            <TextInput
              {...field('tr', t('callEditor.criterion.guidance'))}
              maxLength={300}
              style={{ flex: '2 1 12rem' }}
            />
            <TextInput
              {...field('en', t('callEditor.criterion.guidanceEn'))}
              maxLength={300}
              style={{ flex: '1 1 10rem' }}
            />
            <RowTools
              what={t('callEditor.criterion.step', { points: step.points || j + 1 })}
              at={j}
              of={steps.length}
              onRemove={() => onSteps(steps.filter((_, k) => k !== j))}
            />
          </Group>
        );
      })}
      <Button
        mt="xs"
        size="xs"
        variant="default"
        disabled={steps.length >= 11}
        onClick={() => onSteps([...steps, { points: '', tr: '', en: '' }])}
      >
        {t('callEditor.criterion.addStep')}
      </Button>
    </div>
  );
}
