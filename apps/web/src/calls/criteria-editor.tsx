import { Button, Checkbox, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDecimal } from '../ui/formats.js';
import { useFormat } from '../ui/use-format.js';
import { evenMarks, newCriterion, type CriterionDraft, type StepDraft } from './call-draft.js';
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
  /** A fault in what is folded away unfolds it, or its line in the summary would lead nowhere. */
  const faulty = (i: number) =>
    faults.faults.some(
      ({ field }) => field?.startsWith(`criteria.${i}.steps.`) || field?.startsWith(`criteria.${i}.comment`),
    );
  const summaryOf = (row: CriterionDraft) =>
    [
      row.section.trim() && t('callEditor.criterion.inSection', { section: row.section.trim() }),
      row.steps.length > 0
        ? t('callEditor.criterion.hasSteps', { count: row.steps.length })
        : t('callEditor.criterion.anyMark', { max: row.maxPoints || '…' }),
      row.commentBelow.trim() && t('callEditor.criterion.belowNeeds', { mark: row.commentBelow.trim() }),
      row.commentAbove.trim() && t('callEditor.criterion.aboveNeeds', { mark: row.commentAbove.trim() }),
      row.naAllowed && t('callEditor.criterion.naSaid'),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t('callEditor.criteriaHelp')}
      </Text>
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
                list="criteria"
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
            <Text size="sm" c="dimmed" mt={6}>
              {summaryOf(row)}
            </Text>
            <Details open={faulty(i)}>
              <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} mt="xs">
                <TextInput
                  {...plain('section')}
                  maxLength={120}
                  description={t('callEditor.criterion.sectionHelp')}
                />
                <TextInput
                  {...field('commentBelow')}
                  inputMode="decimal"
                  description={t('callEditor.criterion.commentHelp')}
                />
                <TextInput
                  {...field('commentAbove')}
                  inputMode="decimal"
                  description={t('callEditor.criterion.commentHelp')}
                />
              </SimpleGrid>
              <Checkbox
                mt="sm"
                label={t('callEditor.criterion.naAllowed')}
                checked={row.naAllowed}
                onChange={(event) => put(i, { naAllowed: event.currentTarget.checked })}
              />
              <SimpleGrid cols={{ base: 1, xs: 2 }} mt="sm">
                <TextInput {...plain('titleEn')} maxLength={200} />
                <TextInput {...plain('sectionEn')} maxLength={120} />
              </SimpleGrid>
              <Steps
                at={`criteria.${i}`}
                suggest={() => evenMarks(row.maxPoints, f.number)}
                steps={row.steps}
                faults={faults}
                onSteps={(steps) => put(i, { steps })}
              />
            </Details>
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

/** Folded until it is opened or something in it is wrong; it stays as the person left it. */
function Details({ open, children }: { open: boolean; children: ReactNode }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <details
      style={{ marginTop: 4 }}
      open={opened || open}
      onToggle={(event) => setOpened(event.currentTarget.open)}
    >
      <summary>{t('callEditor.criterion.more')}</summary>
      {children}
    </details>
  );
}

function Steps({
  at,
  suggest,
  steps,
  faults,
  onSteps,
}: {
  at: string;
  /** Marks to begin with. */
  suggest: () => string[];
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
              list={`${at}.steps`}
              onMove={(step) => onSteps(moved(steps, j, step))}
              onRemove={() => onSteps(steps.filter((_, k) => k !== j))}
            />
          </Group>
        );
      })}
      <Group gap="xs" mt="xs">
        <Button
          size="xs"
          variant="default"
          disabled={steps.length >= 11}
          onClick={() => onSteps([...steps, { points: '', tr: '', en: '' }])}
        >
          {t('callEditor.criterion.addStep')}
        </Button>
        {steps.length === 0 && (
          <Button
            size="xs"
            variant="default"
            onClick={() => onSteps(suggest().map((points) => ({ points, tr: '', en: '' })))}
          >
            {t('callEditor.criterion.evenSteps')}
          </Button>
        )}
      </Group>
    </div>
  );
}
