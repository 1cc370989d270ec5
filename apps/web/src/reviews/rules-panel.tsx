import { Button, Checkbox, Group, NativeSelect, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { said } from '#contracts/open-calls/form/form-def';
import { api, ask, ifMatch, type Message } from '../api/client.js';
import { callFormQuery, fieldList } from '../calls/use-call.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { parseDecimal } from '../ui/formats.js';
import { notify } from '../ui/notices.js';
import { Facts, Panel } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { useFaults } from '../ui/use-faults.js';
import { useFormat } from '../ui/use-format.js';

type Rules = Message<'ReviewRules'>;
const KINDS = ['names', 'tax-numbers', 'files'] as const;
const THEN = ['third-reviewer', 'committee'] as const;
const SEE = ['none', 'scores', 'scores-and-comments'] as const;

/** The rules of review: set while the call is a draft, read afterwards. */
export function RulesPanel({ call }: { call: Message<'Call'> }) {
  const { t } = useTranslation();
  const rules = useQuery({
    queryKey: ['review-rules', call.id],
    queryFn: () => ask(api.GET('/calls/{callId}/review-rules', { params: { path: { callId: call.id } } })),
    refetchOnWindowFocus: false,
  });
  return (
    <Panel title={t('reviewing.rules')}>
      <Answer query={rules}>
        {(r) => (call.state === 'draft' ? <RulesForm key={r.version} rules={r} /> : <RulesRead rules={r} />)}
      </Answer>
    </Panel>
  );
}

function RulesRead({ rules }: { rules: Rules }) {
  const { t } = useTranslation();
  const f = useFormat();
  const yes = (value: boolean) => (value ? t('ui.yes') : t('ui.no'));
  return (
    <>
      <Text size="sm" c="dimmed" mb="sm">
        {t('reviewing.rulesFrozen')}
      </Text>
      <Facts
        items={[
          [
            t('reviewing.ceiling'),
            rules.ceiling === undefined ? t('reviewing.noLimit') : f.number(rules.ceiling),
          ],
          [t('reviewing.anonymous'), yes(rules.anonymous)],
          [
            t('reviewing.hidden'),
            rules.hidden.map((kind) => t(`reviewing.hiddenKind.${kind}`)).join(', ') || '—',
          ],
          [t('reviewing.barSame'), yes(rules.barSameInstitution)],
          [
            t('reviewing.largest'),
            rules.largestDifference === undefined
              ? t('reviewing.noLimit')
              : f.number(rules.largestDifference),
          ],
          [t('reviewing.onDifference'), t(`reviewing.then.${rules.onDifference}`)],
          [t('reviewing.firmsSee'), t(`reviewing.see.${rules.firmsSee}`)],
          [t('reviewing.normalisedFrom'), f.number(rules.normalisedFrom)],
          [
            t('reviewing.reviewDays'),
            rules.reviewDays === undefined ? t('reviewing.noLimit') : f.number(rules.reviewDays),
          ],
          [
            t('reviewing.consultantMonths'),
            rules.consultantMonths === undefined
              ? t('reviewing.consultantEver')
              : f.number(rules.consultantMonths),
          ],
          [t('reviewing.remindBefore'), rules.remindBefore?.map((n) => f.number(n)).join(', ') || '—'],
        ]}
      />
    </>
  );
}

function RulesForm({ rules }: { rules: Rules }) {
  const { t } = useTranslation();
  const f = useFormat();
  const client = useQueryClient();
  const [form, setForm] = useState({
    ceiling: rules.ceiling === undefined ? '' : String(rules.ceiling),
    largestDifference: rules.largestDifference === undefined ? '' : f.number(rules.largestDifference),
    normalisedFrom: String(rules.normalisedFrom),
    reviewDays: rules.reviewDays === undefined ? '' : String(rules.reviewDays),
    consultantMonths: rules.consultantMonths === undefined ? '' : String(rules.consultantMonths),
    remindBefore: (rules.remindBefore ?? []).join(', '),
    hiddenFields: rules.hiddenFields,
    anonymous: rules.anonymous,
    hidden: rules.hidden,
    barSameInstitution: rules.barSameInstitution,
    onDifference: rules.onDifference,
    firmsSee: rules.firmsSee,
  });
  const labels = {
    ceiling: t('reviewing.ceiling'),
    largestDifference: t('reviewing.largest'),
    normalisedFrom: t('reviewing.normalisedFrom'),
    reviewDays: t('reviewing.reviewDays'),
    consultantMonths: t('reviewing.consultantMonths'),
    remindBefore: t('reviewing.remindBefore'),
  };
  const help: Partial<Record<keyof typeof labels, string>> = {
    ceiling: t('reviewing.help.ceiling'),
    largestDifference: t('reviewing.help.largest'),
    normalisedFrom: t('reviewing.help.normalisedFrom'),
    reviewDays: t('reviewing.help.reviewDays'),
    remindBefore: t('reviewing.help.remindBefore'),
  };
  const asked = fieldList(useQuery(callFormQuery(rules.callId)).data);
  const hideable = [
    ...asked.map((field) => ({ value: field.key, label: said(field.label, f.language) || field.key })),
    // A field that the form has lost stays to be seen, and can be taken away.
    ...form.hiddenFields
      .filter((key) => !asked.some((field) => field.key === key))
      .map((key) => ({ value: key, label: key })),
  ];
  const faults = useFaults({ ...labels, hiddenFields: t('reviewing.hiddenFields') });
  const whole = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text.trim()) : undefined);
  const days = () =>
    form.remindBefore
      .split(',')
      .map((day) => day.trim())
      .filter(Boolean);
  const save = useMutation({
    mutationFn: () => {
      const { ceiling, largestDifference, normalisedFrom, reviewDays, consultantMonths, ...rest } = form;
      const largest = parseDecimal(largestDifference.trim(), f.language);
      return ask(
        api.PUT('/calls/{callId}/review-rules', {
          params: { path: { callId: rules.callId }, header: ifMatch(rules.version) },
          body: {
            ...rest,
            ...(ceiling.trim() ? { ceiling: whole(ceiling)! } : {}),
            ...(largest === undefined ? {} : { largestDifference: largest }),
            normalisedFrom: whole(normalisedFrom) ?? 5,
            ...(reviewDays.trim() ? { reviewDays: whole(reviewDays)! } : {}),
            ...(consultantMonths.trim() ? { consultantMonths: whole(consultantMonths)! } : {}),
            remindBefore: days().map(Number),
          },
        }),
      );
    },
    onSuccess: async () => {
      faults.clear();
      notify({ message: t('reviewing.rulesSaved') });
      await client.invalidateQueries({ queryKey: ['review-rules', rules.callId] });
    },
    onError: faults.failed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const bad = (ok: boolean) => (ok ? undefined : t('ui.badNumber'));
    if (
      !faults.found({
        ceiling: bad(!form.ceiling.trim() || whole(form.ceiling) !== undefined),
        largestDifference: bad(
          !form.largestDifference.trim() ||
            parseDecimal(form.largestDifference.trim(), f.language) !== undefined,
        ),
        normalisedFrom: bad(whole(form.normalisedFrom) !== undefined),
        reviewDays: bad(!form.reviewDays.trim() || whole(form.reviewDays) !== undefined),
        consultantMonths: bad(!form.consultantMonths.trim() || whole(form.consultantMonths) !== undefined),
        remindBefore: bad(days().every((day) => whole(day) !== undefined)),
      })
    )
      save.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {(Object.keys(labels) as (keyof typeof labels)[]).map((name) => (
          <TextInput
            key={name}
            id={name}
            label={labels[name]}
            description={help[name]}
            value={form[name]}
            error={faults.of(name)}
            onChange={(event) => setForm({ ...form, [name]: event.currentTarget.value })}
          />
        ))}
        <NativeSelect
          label={t('reviewing.onDifference')}
          value={form.onDifference}
          onChange={(event) =>
            setForm({ ...form, onDifference: event.currentTarget.value as (typeof THEN)[number] })
          }
          data={THEN.map((value) => ({ value, label: t(`reviewing.then.${value}`) }))}
        />
        <NativeSelect
          label={t('reviewing.firmsSee')}
          value={form.firmsSee}
          onChange={(event) =>
            setForm({ ...form, firmsSee: event.currentTarget.value as (typeof SEE)[number] })
          }
          data={SEE.map((value) => ({ value, label: t(`reviewing.see.${value}`) }))}
        />
      </SimpleGrid>
      <Checkbox
        mt="md"
        label={t('reviewing.anonymous')}
        checked={form.anonymous}
        onChange={(event) => setForm({ ...form, anonymous: event.currentTarget.checked })}
      />
      <Checkbox
        mt="sm"
        label={t('reviewing.barSame')}
        checked={form.barSameInstitution}
        onChange={(event) => setForm({ ...form, barSameInstitution: event.currentTarget.checked })}
      />
      <Checkbox.Group
        mt="sm"
        label={t('reviewing.hidden')}
        value={form.hidden}
        onChange={(hidden) => setForm({ ...form, hidden: hidden as (typeof KINDS)[number][] })}
      >
        <Group mt={6}>
          {KINDS.map((kind) => (
            <Checkbox key={kind} value={kind} label={t(`reviewing.hiddenKind.${kind}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <Checkbox.Group
        mt="md"
        label={t('reviewing.hiddenFields')}
        description={t(hideable.length > 0 ? 'reviewing.help.hiddenFields' : 'reviewing.help.noForm')}
        value={form.hiddenFields}
        error={faults.of('hiddenFields')}
        onChange={(hiddenFields) => setForm({ ...form, hiddenFields })}
      >
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={6} mt={6}>
          {hideable.map((field, i) => (
            <Checkbox
              key={field.value}
              id={i === 0 ? 'hiddenFields' : undefined}
              value={field.value}
              label={field.label}
            />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
      <Button mt="md" type="submit" loading={save.isPending}>
        {t('reviewing.saveRules')}
      </Button>
    </form>
  );
}
