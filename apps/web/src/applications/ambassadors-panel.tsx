import { Button, Group, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { notify } from '../ui/notices.js';
import { Panel } from '../ui/page.js';
import { useFaults } from '../ui/use-faults.js';
import { useFormat } from '../ui/use-format.js';

const FIELDS = ['name', 'position', 'email', 'phone'] as const;
const EMPTY = { name: '', position: '', email: '', phone: '' };

/** Who stands for a selected firm in the programme, and naming another. */
export function AmbassadorsPanel({
  programId,
  firmId,
  own,
}: {
  programId: string;
  firmId: string;
  own: boolean;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const client = useQueryClient();
  const [typed, setTyped] = useState(EMPTY);
  const key = ['ambassadors', programId, firmId];
  const { data } = useQuery({
    queryKey: key,
    queryFn: () =>
      ask(
        api.GET('/programs/{programId}/ambassadors', {
          params: { path: { programId }, query: { firmId, limit: 50 } },
        }),
      ),
  });
  const faults = useFaults(Object.fromEntries(FIELDS.map((name) => [name, t(`result.ambassadors.${name}`)])));
  const add = useMutation({
    mutationFn: () => {
      const said = Object.fromEntries(
        Object.entries(typed).flatMap(([name, text]) => (text.trim() ? [[name, text.trim()]] : [])),
      );
      return ask(
        api.POST('/programs/{programId}/ambassadors', {
          params: { path: { programId } },
          body: { firmId, ...said },
        }),
      );
    },
    onSuccess: async () => {
      setTyped(EMPTY);
      faults.clear();
      notify({ message: t('result.ambassadors.named') });
      await client.invalidateQueries({ queryKey: key });
    },
    onError: faults.failed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!faults.found({ name: typed.name.trim() ? undefined : t('ui.required') })) add.mutate();
  };
  const items = data?.items ?? [];
  return (
    <Panel title={t('result.ambassadors.title')}>
      {items.length === 0 && (
        <Text c="dimmed">{t('result.ambassadors.none', { context: own ? undefined : 'staff' })}</Text>
      )}
      <ul className="plain application-trail">
        {items.map((one) => (
          <li key={one.id}>
            {one.personName ?? '—'}
            {one.position && `, ${one.position}`} · {f.day(one.since)}
            {one.until && ` – ${f.day(one.until)}`}
          </li>
        ))}
      </ul>
      {own && (
        <form onSubmit={submit} noValidate>
          <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
          <SimpleGrid cols={{ base: 1, sm: 2 }} mt="sm">
            {FIELDS.map((name) => (
              <TextInput
                key={name}
                id={name}
                type={name === 'email' ? 'email' : name === 'phone' ? 'tel' : 'text'}
                autoComplete="off"
                label={t(`result.ambassadors.${name}`)}
                maxLength={name === 'name' ? 200 : name === 'phone' ? 40 : 120}
                withAsterisk={name === 'name'}
                value={typed[name]}
                error={faults.of(name)}
                onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
              />
            ))}
          </SimpleGrid>
          <Group mt="md">
            <Button type="submit" variant="default" loading={add.isPending}>
              {t('result.ambassadors.add')}
            </Button>
          </Group>
        </form>
      )}
    </Panel>
  );
}
