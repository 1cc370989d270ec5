import { Button, Group, Select, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { said } from '#contracts/open-calls/form/form-def';
import { api, ask, ifMatch, type Message } from '../api/client.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { parseDecimal } from '../ui/formats.js';
import { notify } from '../ui/notices.js';
import { Panel } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { useFaults } from '../ui/use-faults.js';
import { useFormat } from '../ui/use-format.js';
import { wholeOf } from './call-draft.js';
import { RowTools } from './row-tools.js';
import { callFormQuery, fieldList } from './use-call.js';

type Known = Message<'CallSelectionRules'>;

/** How the call chooses beyond its own words: maxima on other dimensions and a ceiling in money. */
export function SelectionRulesPanel({ call }: { call: Message<'Call'> }) {
  const { t } = useTranslation();
  const rules = useQuery({
    queryKey: ['selection-rules', call.id],
    queryFn: () => ask(api.GET('/calls/{callId}/selection-rules', { params: { path: { callId: call.id } } })),
    refetchOnWindowFocus: false,
  });
  return (
    <Panel title={t('callEditor.part.selection')} id="selection">
      <Answer query={rules}>{(known) => <RulesForm key={known.version} known={known} />}</Answer>
    </Panel>
  );
}

/** Lira as they are typed → kuruş; undefined if it is no amount. */
function minorOf(typed: string, language: 'tr' | 'en'): number | undefined {
  const exact = parseDecimal(typed.trim(), language);
  if (exact === undefined || exact.startsWith('-')) return undefined;
  const [whole, fraction = ''] = exact.split('.');
  return fraction.length > 2 ? undefined : Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
}

function RulesForm({ known }: { known: Known }) {
  const { t } = useTranslation();
  const f = useFormat();
  const client = useQueryClient();
  const form = useQuery(callFormQuery(known.callId));
  const fields = fieldList(form.data);
  const [limits, setLimits] = useState(
    known.limits.map((row) => ({ dimension: row.dimension, value: row.value ?? '', max: String(row.max) })),
  );
  const [ceiling, setCeiling] = useState(
    known.budget ? f.number(String(known.budget.ceiling.minor / 100)) : '',
  );
  const [amount, setAmount] = useState(known.budget?.amount ?? null);
  const [overrun, setOverrun] = useState<'stop' | 'skip'>(known.budget?.onOverrun ?? 'stop');
  const named = (of: typeof fields) =>
    of.map((field) => ({ value: `answer:${field.key}`, label: said(field.label, f.language) || field.key }));
  const dimensions = [
    { value: 'sector', label: t('calls.sector') },
    ...named(fields.filter(({ type }) => type === 'choice' || type === 'place')),
  ];
  const withKnown = (options: typeof dimensions, value: string | null) =>
    value && !options.some((option) => option.value === value)
      ? [...options, { value, label: value.replace(/^answer:/, '') }]
      : options;
  const labels: Record<string, string> = {
    'budget.ceiling': t('callEditor.budget.ceiling'),
    'budget.amount': t('callEditor.budget.amount'),
  };
  limits.forEach((_, i) => {
    for (const name of ['dimension', 'value', 'max'] as const)
      labels[`limits.${i}.${name}`] =
        `${t('callEditor.limitRow', { n: i + 1 })} – ${t(`callEditor.limit.${name}`)}`;
  });
  const faults = useFaults(labels);
  const save = useMutation({
    mutationFn: () =>
      ask(
        api.PUT('/calls/{callId}/selection-rules', {
          params: { path: { callId: known.callId }, header: ifMatch(known.version) },
          body: {
            groupBy: known.groupBy,
            groups: known.groups,
            sections: known.sections,
            tieBreakers: known.tieBreakers,
            limits: limits.map(({ dimension, value, max }) => ({
              dimension,
              max: wholeOf(max)!,
              ...(value.trim() ? { value: value.trim() } : {}),
            })),
            ...(ceiling.trim()
              ? {
                  budget: {
                    ceiling: { minor: minorOf(ceiling, f.language)!, currency: 'TRY' },
                    amount: amount!,
                    onOverrun: overrun,
                  },
                }
              : {}),
          },
        }),
      ),
    onSuccess: async () => {
      faults.clear();
      notify({ message: t('ui.saved') });
      await client.invalidateQueries({ queryKey: ['selection-rules', known.callId] });
    },
    onError: faults.failed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong: Record<string, string | undefined> = {
      'budget.ceiling':
        ceiling.trim() && minorOf(ceiling, f.language) === undefined ? t('ui.badNumber') : undefined,
      'budget.amount': ceiling.trim() && !amount ? t('ui.required') : undefined,
    };
    limits.forEach((row, i) => {
      if (!row.max.trim()) wrong[`limits.${i}.max`] = t('ui.required');
      else if (wholeOf(row.max) === undefined) wrong[`limits.${i}.max`] = t('ui.badNumber');
    });
    if (!faults.found(wrong)) save.mutate();
  };
  const put = (at: number, patch: Partial<(typeof limits)[number]>) =>
    setLimits(limits.map((row, i) => (i === at ? { ...row, ...patch } : row)));
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
      <Text size="sm" c="dimmed">
        {t('callEditor.limitsHelp')}
      </Text>
      {limits.map((row, i) => (
        <Group key={i} align="flex-end" gap="xs" mt={6}>
          <Select
            id={`limits.${i}.dimension`}
            label={t('callEditor.limit.dimension')}
            allowDeselect={false}
            data={withKnown(dimensions, row.dimension)}
            value={row.dimension}
            error={faults.of(`limits.${i}.dimension`)}
            onChange={(dimension) => put(i, { dimension: dimension ?? 'sector', value: '' })}
            style={{ flex: '2 1 12rem' }}
          />
          <TextInput
            id={`limits.${i}.value`}
            label={t('callEditor.limit.value')}
            placeholder={t('callEditor.limit.each')}
            value={row.value}
            error={faults.of(`limits.${i}.value`)}
            onChange={(event) => put(i, { value: event.currentTarget.value })}
            style={{ flex: '2 1 10rem' }}
          />
          <TextInput
            id={`limits.${i}.max`}
            label={t('callEditor.limit.max')}
            inputMode="numeric"
            w="7rem"
            value={row.max}
            error={faults.of(`limits.${i}.max`)}
            onChange={(event) => put(i, { max: event.currentTarget.value })}
          />
          <RowTools
            what={t('callEditor.limitRow', { n: i + 1 })}
            at={i}
            of={limits.length}
            onRemove={() => setLimits(limits.filter((_, j) => j !== i))}
          />
        </Group>
      ))}
      <Button
        mt="sm"
        variant="default"
        onClick={() => setLimits([...limits, { dimension: 'sector', value: '', max: '' }])}
      >
        {t('callEditor.addLimit')}
      </Button>
      <Group align="flex-end" gap="sm" mt="lg">
        <TextInput
          id="budget.ceiling"
          label={t('callEditor.budget.ceiling')}
          description={t('callEditor.budget.ceilingHelp')}
          inputMode="decimal"
          value={ceiling}
          error={faults.of('budget.ceiling')}
          onChange={(event) => setCeiling(event.currentTarget.value)}
        />
        <Select
          id="budget.amount"
          label={t('callEditor.budget.amount')}
          data={withKnown(named(fields.filter(({ type }) => type === 'money')), amount)}
          value={amount}
          error={faults.of('budget.amount')}
          onChange={setAmount}
        />
        <Select
          label={t('callEditor.budget.overrun')}
          allowDeselect={false}
          data={(['stop', 'skip'] as const).map((value) => ({
            value,
            label: t(`callEditor.budget.${value}`),
          }))}
          value={overrun}
          onChange={(value) => setOverrun(value === 'skip' ? 'skip' : 'stop')}
        />
      </Group>
      <Button mt="lg" type="submit" loading={save.isPending}>
        {t('callEditor.savePart')}
      </Button>
    </form>
  );
}
