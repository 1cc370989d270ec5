import { Button, Group, NativeSelect, NumberInput, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { loadTitles } from '../ui/titles.js';
import { useFormat } from '../ui/use-format.js';
import { innovationCallsQuery } from './innovation-calls.js';

interface Added {
  applicationId: string;
  minutes: number;
  number: string | null;
  solution: string | null;
  firmTitle: string | null;
}
type Item = Message<'ApplicationListItem'>;

/** Adds an application at the end of the order. */
export function AddPitch({
  programId,
  taken,
  add,
}: {
  programId: string;
  taken: readonly string[];
  add: (slot: Added) => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const { callId: from } = useSearch({ strict: false }) as { callId?: string };
  const [call, setCall] = useState('');
  const [chosen, setChosen] = useState('');
  const [minutes, setMinutes] = useState(10);
  const calls = useQuery(innovationCallsQuery(programId));
  const known = calls.data?.items ?? [];
  const callId = call || (known.find(({ id }) => id === from) ?? known[0])?.id;
  const applications = useQuery({
    queryKey: ['pitchable', callId],
    queryFn: async () => {
      const all: Item[] = [];
      for (let cursor: string | undefined = ''; cursor !== undefined && all.length < 1000;) {
        const page: { items: Item[]; next?: string } = await ask(
          api.GET('/calls/{callId}/applications', {
            params: {
              path: { callId: callId ?? '' },
              query: { stage: 'in', limit: 100, ...(cursor ? { cursor } : {}) },
            },
          }),
        );
        all.push(...page.items);
        cursor = page.next;
      }
      const titles = await loadTitles(
        'firm',
        all.map((one) => one.firmId),
      );
      return all
        .filter((one) => ['submitted', 'selected', 'reserve', 'rejected'].includes(one.state))
        .map((one) => ({ ...one, firmTitle: titles.get(one.firmId)?.title ?? null }))
        .sort((a, b) => (a.number ?? '').localeCompare(b.number ?? '', 'tr', { numeric: true }));
    },
    enabled: !!callId,
  });
  if (calls.data?.items.length === 0)
    return (
      <Text c="dimmed" mt="md" className="no-print">
        {t('pitches.noCall')}
      </Text>
    );
  const free = (applications.data ?? []).filter((a) => !taken.includes(a.id));
  const application = free.find((a) => a.id === chosen) ?? free[0];
  return (
    <Group align="flex-end" mt="md" className="no-print">
      <NativeSelect
        label={t('pitches.call')}
        maw="100%"
        value={callId ?? ''}
        onChange={(event) => setCall(event.currentTarget.value)}
        data={(calls.data?.items ?? []).map((c) => ({ value: c.id, label: f.text(c.title, c.titleEn) }))}
      />
      <NativeSelect
        label={t('pitches.application')}
        maw="100%"
        value={application?.id ?? ''}
        disabled={!application}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={
          free.length > 0
            ? free.map((a) => ({ value: a.id, label: [a.number, a.solution].filter(Boolean).join(' · ') }))
            : [{ value: '', label: t('pitches.allIn') }]
        }
      />
      <NumberInput
        label={t('pitches.minutes')}
        value={minutes}
        min={1}
        max={240}
        allowDecimal={false}
        hideControls
        onChange={(value) => setMinutes(Number(value) || 10)}
        w="6rem"
      />
      <Button
        disabled={!application}
        onClick={() =>
          application &&
          add({
            applicationId: application.id,
            minutes,
            number: application.number,
            solution: application.solution,
            firmTitle: application.firmTitle,
          })
        }
      >
        {t('pitches.add')}
      </Button>
    </Group>
  );
}
