import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { said } from '#contracts/open-calls/form/form-def';
import { api, ask, ifMatch, type Message } from '../api/client.js';
import { useProvinces } from '../firms/use-provinces.js';
import { Choice } from '../ui/choice.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { notify } from '../ui/notices.js';
import { Panel } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { useFaults } from '../ui/use-faults.js';
import { useFormat } from '../ui/use-format.js';
import { bodyOf, draftOf, faultsIn, valuesOf, type SelectionDraft } from './selection-draft.js';
import { GroupsEditor, LimitsEditor, withKnown } from './selection-groups.js';
import { SectionsEditor, TiesEditor } from './selection-ties.js';
import { callFormQuery, fieldList } from './use-call.js';

interface Props {
  call: Message<'Call'>;
  sectorOf: (code: string) => string;
}

/** How the call chooses beyond its own words: groups and their seats, other maxima, a ceiling in money, ties. */
export function SelectionRulesPanel({ call, sectorOf }: Props) {
  const { t } = useTranslation();
  const rules = useQuery({
    queryKey: ['selection-rules', call.id],
    queryFn: () => ask(api.GET('/calls/{callId}/selection-rules', { params: { path: { callId: call.id } } })),
    refetchOnWindowFocus: false,
  });
  return (
    <Panel title={t('callEditor.part.selection')} id="selection">
      <Answer query={rules}>
        {(known) => <RulesForm key={known.version} known={known} {...{ call, sectorOf }} />}
      </Answer>
    </Panel>
  );
}

/** Names of the fields, for the summary of faults. */
function useLabels(draft: SelectionDraft): Record<string, string> {
  const { t } = useTranslation();
  const labels: Record<string, string> = {
    groupBy: t('callEditor.groups.by'),
    groups: t('callEditor.groups.title'),
    'budget.ceiling': t('callEditor.budget.ceiling'),
    'budget.amount': t('callEditor.budget.amount'),
  };
  draft.groups.forEach((_, i) => {
    const row = t('callEditor.groups.row', { n: i + 1 });
    labels[`groups.${i}.value`] = `${row} – ${t('callEditor.groups.value')}`;
    for (const name of ['min', 'max', 'reserve'] as const)
      labels[`groups.${i}.${name}`] = `${row} – ${t(`callEditor.field.${name}`)}`;
  });
  draft.limits.forEach((_, i) => {
    const row = t('callEditor.limitRow', { n: i + 1 });
    for (const name of ['dimension', 'value', 'max'] as const)
      labels[`limits.${i}.${name}`] = `${row} – ${t(`callEditor.limit.${name}`)}`;
  });
  draft.sections.forEach(({ criteria }, i) => {
    const row = t('callEditor.sections.row', { n: i + 1 });
    labels[`sections.${i}.name`] = `${row} – ${t('callEditor.sections.name')}`;
    for (const name of [`sections.${i}.criteria`, ...criteria.map((_, j) => `sections.${i}.criteria.${j}`)])
      labels[name] = `${row} – ${t('callEditor.sections.criteria')}`;
  });
  draft.tieBreakers.forEach((_, i) => {
    labels[`tieBreakers.${i}`] = t('callEditor.ties.row', { n: i + 1 });
  });
  return labels;
}

function RulesForm({ known, call, sectorOf }: Props & { known: Message<'CallSelectionRules'> }) {
  const { t } = useTranslation();
  const f = useFormat();
  const client = useQueryClient();
  const fields = fieldList(useQuery(callFormQuery(call.id)).data);
  const provinces = useProvinces();
  const [draft, setDraft] = useState(() => draftOf(known, f.number));
  const faults = useFaults(useLabels(draft));
  const named = (of: typeof fields) =>
    of.map((field) => ({ value: `answer:${field.key}`, label: said(field.label, f.language) || field.key }));
  const sectors = call.sectors.map(({ sector }) => ({ value: sector, label: sectorOf(sector) }));
  const part = {
    draft,
    onDraft: setDraft,
    faultOf: faults.of,
    dimensions: [
      { value: 'sector', label: t('calls.sector') },
      ...named(fields.filter(({ type }) => type === 'choice' || type === 'place')),
    ],
    valuesFor: (dimension: string) =>
      valuesOf(dimension, { fields, sectors, provinces, language: f.language }),
  };
  const save = useMutation({
    mutationFn: () =>
      ask(
        api.PUT('/calls/{callId}/selection-rules', {
          params: { path: { callId: call.id }, header: ifMatch(known.version) },
          body: bodyOf(draft, f.language),
        }),
      ),
    onSuccess: async () => {
      faults.clear();
      notify({ message: t('ui.saved') });
      await client.invalidateQueries({ queryKey: ['selection-rules', call.id] });
    },
    onError: faults.failed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = { required: t('ui.required'), badNumber: t('ui.badNumber') };
    if (!faults.found(faultsIn(draft, f.language, words))) save.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
      <Stack gap="lg">
        <GroupsEditor {...part} />
        <LimitsEditor {...part} />
        <Budget {...part} fields={named(fields.filter(({ type }) => type === 'money'))} />
        <SectionsEditor {...part} criteria={call.criteria} />
        <TiesEditor {...part} criteria={call.criteria} />
      </Stack>
      <Button mt="lg" type="submit" loading={save.isPending}>
        {t('callEditor.savePart')}
      </Button>
    </form>
  );
}

function Budget({
  draft,
  onDraft,
  faultOf,
  fields,
}: {
  draft: SelectionDraft;
  onDraft: (draft: SelectionDraft) => void;
  faultOf: (name: string) => string | undefined;
  fields: { value: string; label: string }[];
}) {
  const { t } = useTranslation();
  return (
    <Group align="flex-end" gap="sm">
      <TextInput
        id="budget.ceiling"
        label={t('callEditor.budget.ceiling')}
        description={t('callEditor.budget.ceilingHelp')}
        inputMode="decimal"
        value={draft.ceiling}
        error={faultOf('budget.ceiling')}
        onChange={(event) => onDraft({ ...draft, ceiling: event.currentTarget.value })}
      />
      <Choice
        id="budget.amount"
        label={t('callEditor.budget.amount')}
        data={withKnown(fields, draft.amount)}
        value={draft.amount}
        error={faultOf('budget.amount')}
        onChange={(amount) => onDraft({ ...draft, amount })}
      />
      <Choice
        label={t('callEditor.budget.overrun')}
        data={(['stop', 'skip'] as const).map((value) => ({
          value,
          label: t(`callEditor.budget.${value}`),
        }))}
        value={draft.overrun}
        onChange={(value) => onDraft({ ...draft, overrun: value ?? 'stop' })}
      />
    </Group>
  );
}
