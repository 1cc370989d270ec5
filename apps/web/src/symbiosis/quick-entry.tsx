import { Autocomplete, Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { parseDecimal } from '../ui/formats.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Panel } from '../ui/page.js';
import { useFaults } from '../ui/use-faults.js';
import { useFormat } from '../ui/use-format.js';
import { KINDS } from './kinds.js';
import { notify } from '../ui/notices.js';

/** Firms by what is typed; a title that is none of them goes to the registry as written. */
function useFirmChoices(typed: string) {
  const [wanted] = useDebouncedValue(typed.trim(), 200);
  const { data } = useQuery({
    queryKey: ['firm-choices', wanted],
    queryFn: () => ask(api.GET('/firms', { params: { query: { q: wanted, limit: 10 } } })),
    enabled: wanted.length >= 2,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const items = data?.items ?? [];
  return {
    titles: [...new Set(items.map((firm) => firm.title))],
    named: (title: string) => {
      const same = items.filter((firm) => firm.title === title.trim());
      return same.length === 1 ? { firmId: same[0].id } : { written: { title: title.trim() } };
    },
  };
}

/** The synergy table: who gives, who takes, what; Enter adds the line and the cursor is back at the start. */
export function QuickEntry({ programId }: { programId: string }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const client = useQueryClient();
  const first = useRef<HTMLInputElement>(null);
  const [giver, setGiver] = useState('');
  const [taker, setTaker] = useState('');
  const [resource, setResource] = useState('');
  const [tonnes, setTonnes] = useState('');
  const [table, setTable] = useState('');
  const [kind, setKind] = useState<(typeof KINDS)[number]>('by-product');
  const givers = useFirmChoices(giver);
  const takers = useFirmChoices(taker);
  const faults = useFaults({
    giver: t('opportunities.quickGiver'),
    taker: t('opportunities.quickTaker'),
    resource: t('opportunities.quickResource'),
    tonnesPerYear: t('opportunities.tonnes'),
  });
  const note = useMutation({
    mutationFn: () => {
      const amount = parseDecimal(tonnes, language);
      return ask(
        api.POST('/programs/{programId}/opportunities', {
          params: { path: { programId } },
          body: {
            giver: givers.named(giver),
            taker: takers.named(taker),
            kind,
            resource: resource.trim(),
            ...(amount ? { tonnesPerYear: amount } : {}),
            ...(table.trim() ? { table: table.trim() } : {}),
            source: 'synergy-table',
          },
        }),
      );
    },
    onSuccess: async ({ known }) => {
      faults.clear();
      notify({
        message: known
          ? t('opportunities.notedKnown')
          : t('opportunities.notedNew', { giver, taker, resource }),
      });
      setGiver('');
      setTaker('');
      setResource('');
      setTonnes('');
      first.current?.focus();
      await Promise.all([
        client.invalidateQueries({ queryKey: ['list', `opportunities:${programId}`] }),
        client.invalidateQueries({ queryKey: ['funnel', programId] }),
      ]);
    },
    onError: faults.failed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = (text: string) => (text.trim() ? undefined : t('ui.required'));
    const badNumber =
      tonnes.trim() && parseDecimal(tonnes, language) === undefined ? t('ui.badNumber') : undefined;
    if (
      !faults.found({
        giver: missing(giver),
        taker: missing(taker),
        resource: missing(resource),
        tonnesPerYear: badNumber,
      })
    )
      note.mutate();
  };
  const clear = { 'aria-label': t('ui.clear') };
  return (
    <Panel title={t('opportunities.quick')}>
      <form onSubmit={submit} noValidate>
        <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
        <Group gap="sm" align="flex-end">
          <Autocomplete
            ref={first}
            id="giver"
            label={t('opportunities.quickGiver')}
            value={giver}
            onChange={setGiver}
            data={givers.titles}
            filter={({ options }) => options}
            clearButtonProps={clear}
            error={faults.of('giver')}
            style={{ flex: '2 1 13rem' }}
            maxLength={300}
          />
          <Autocomplete
            id="taker"
            label={t('opportunities.quickTaker')}
            value={taker}
            onChange={setTaker}
            data={takers.titles}
            filter={({ options }) => options}
            clearButtonProps={clear}
            error={faults.of('taker')}
            style={{ flex: '2 1 13rem' }}
            maxLength={300}
          />
          <TextInput
            id="resource"
            label={t('opportunities.quickResource')}
            value={resource}
            onChange={(event) => setResource(event.currentTarget.value)}
            error={faults.of('resource')}
            style={{ flex: '2 1 11rem' }}
            maxLength={200}
          />
          <NativeSelect
            label={t('opportunities.kindLabel')}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as typeof kind)}
            data={KINDS.map((value) => ({ value, label: t(`opportunities.kind.${value}`) }))}
            style={{ flex: '1 1 8rem' }}
          />
          <TextInput
            id="tonnesPerYear"
            label={t('opportunities.tonnes')}
            value={tonnes}
            onChange={(event) => setTonnes(event.currentTarget.value)}
            inputMode="decimal"
            error={faults.of('tonnesPerYear')}
            style={{ flex: '1 1 8rem' }}
          />
          <TextInput
            label={t('opportunities.table')}
            value={table}
            onChange={(event) => setTable(event.currentTarget.value)}
            style={{ flex: '0 1 7rem' }}
            maxLength={100}
          />
          <Button type="submit" loading={note.isPending}>
            {t('opportunities.note')}
          </Button>
        </Group>
      </form>
    </Panel>
  );
}
