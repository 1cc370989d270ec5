import { Button, Group, NativeSelect, NumberInput, Table, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { saveText } from '../ui/list/csv.js';
import { notify } from '../ui/notices.js';
import { Panel } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';

type Slot = Pick<Message<'RunningOrderItem'>, 'applicationId' | 'minutes'>;
interface Props {
  event: { id: string; programId: string; startsAt: string };
  mayChange: boolean;
}

/** Who pitches when at a pitch day. A pitch moves by buttons, so by keys too; the times follow, one after another. */
export function RunningOrder({ event, mayChange }: Props) {
  const { t } = useTranslation();
  const f = useFormat();
  const client = useQueryClient();
  const failed = useProblemNotice();
  const params = { path: { eventId: event.id } };
  const order = useQuery({
    queryKey: ['running-order', event.id],
    queryFn: () => ask(api.GET('/events/{eventId}/running-order', { params })),
  });
  const file = useMutation({
    mutationFn: () => ask(api.GET('/events/{eventId}/running-order/file', { params })),
    // The mark tells Excel that it is UTF-8.
    onSuccess: ({ fileName, csv }) => saveText(fileName, `\uFEFF${csv}`),
    onError: failed,
  });
  const set = useMutation({
    mutationFn: (slots: readonly Slot[]) => {
      let next = Date.parse(event.startsAt);
      const items = slots.map(({ applicationId, minutes }) => {
        const startsAt = new Date(next).toISOString();
        next += minutes * 60_000;
        return { applicationId, minutes, startsAt };
      });
      return ask(
        api.PUT('/events/{eventId}/running-order', {
          params: { ...params, header: { 'If-Match': `"${order.data?.version ?? 1}"` } },
          body: { items },
        }),
      );
    },
    onSuccess: () => notify({ message: t('pitches.saved') }),
    onError: failed,
    onSettled: () => client.invalidateQueries({ queryKey: ['running-order', event.id] }),
  });
  const moved = (items: readonly Slot[], from: number, to: number): Slot[] => {
    const next = [...items];
    next.splice(to, 0, ...next.splice(from, 1));
    return next;
  };
  return (
    <Panel
      title={t('pitches.title')}
      actions={
        <>
          <Button size="xs" variant="default" onClick={() => window.print()}>
            {t('pitches.print')}
          </Button>
          <Button size="xs" variant="default" loading={file.isPending} onClick={() => file.mutate()}>
            {t('pitches.csv')}
          </Button>
        </>
      }
    >
      <Answer query={order}>
        {({ items }) => (
          <>
            {items.length === 0 && <Text c="dimmed">{t('pitches.none')}</Text>}
            {items.length > 0 && (
              <div className="scroll" tabIndex={0} role="region" aria-label={t('pitches.title')}>
                <Table className="rows">
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th className="figure">{t('pitches.order')}</Table.Th>
                      <Table.Th>{t('pitches.start')}</Table.Th>
                      <Table.Th className="figure">{t('pitches.minutes')}</Table.Th>
                      <Table.Th>{t('pitches.solution')}</Table.Th>
                      <Table.Th>{t('pitches.provider')}</Table.Th>
                      {mayChange && <Table.Td className="no-print" />}
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {items.map((item, at) => {
                      const name = item.solution ?? item.number ?? String(at + 1);
                      return (
                        <Table.Tr key={item.applicationId}>
                          <Table.Td className="figure">{at + 1}</Table.Td>
                          <Table.Td className="numerals">{f.instant(item.startsAt)}</Table.Td>
                          <Table.Td className="figure">{item.minutes}</Table.Td>
                          <Table.Td>
                            {name} {item.pitchedOn && `(${t('pitches.held')})`}
                          </Table.Td>
                          <Table.Td>{item.firmTitle ?? '—'}</Table.Td>
                          {mayChange && (
                            <Table.Td className="no-print">
                              <Group gap={4} wrap="nowrap">
                                <Button
                                  size="compact-sm"
                                  variant="default"
                                  aria-label={t('pitches.up', { name })}
                                  disabled={at === 0 || set.isPending}
                                  onClick={() => set.mutate(moved(items, at, at - 1))}
                                >
                                  ↑
                                </Button>
                                <Button
                                  size="compact-sm"
                                  variant="default"
                                  aria-label={t('pitches.down', { name })}
                                  disabled={at === items.length - 1 || set.isPending}
                                  onClick={() => set.mutate(moved(items, at, at + 1))}
                                >
                                  ↓
                                </Button>
                                <Button
                                  size="compact-sm"
                                  variant="default"
                                  aria-label={t('pitches.remove', { name })}
                                  disabled={set.isPending}
                                  onClick={() => set.mutate(items.filter((other) => other !== item))}
                                >
                                  ×
                                </Button>
                              </Group>
                            </Table.Td>
                          )}
                        </Table.Tr>
                      );
                    })}
                  </Table.Tbody>
                </Table>
              </div>
            )}
            {mayChange && (
              <AddPitch
                programId={event.programId}
                taken={items.map((item) => item.applicationId)}
                busy={set.isPending}
                add={(slot) => set.mutate([...items, slot])}
              />
            )}
          </>
        )}
      </Answer>
    </Panel>
  );
}

/** Adds an application at the end of the order. */
function AddPitch({
  programId,
  taken,
  busy,
  add,
}: {
  programId: string;
  taken: readonly string[];
  busy: boolean;
  add: (slot: Slot) => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const [call, setCall] = useState('');
  const [chosen, setChosen] = useState('');
  const [minutes, setMinutes] = useState(10);
  const calls = useQuery({
    queryKey: ['innovation-calls', programId],
    queryFn: () =>
      ask(
        api.GET('/programs/{programId}/calls', {
          params: { path: { programId }, query: { kind: 'open-innovation', limit: 100 } },
        }),
      ),
  });
  const callId = call || calls.data?.items[0]?.id;
  const applications = useQuery({
    queryKey: ['pitchable', callId],
    queryFn: () =>
      ask(
        api.GET('/calls/{callId}/applications', {
          params: { path: { callId: callId ?? '' }, query: { limit: 100 } },
        }),
      ),
    enabled: !!callId,
  });
  const free = (applications.data?.items ?? []).filter(
    (a) => ['submitted', 'selected', 'reserve', 'rejected'].includes(a.state) && !taken.includes(a.id),
  );
  const applicationId = free.some((a) => a.id === chosen) ? chosen : free[0]?.id;
  return (
    <Group align="flex-end" mt="md" className="no-print">
      <NativeSelect
        label={t('pitches.call')}
        value={callId ?? ''}
        onChange={(event) => setCall(event.currentTarget.value)}
        data={(calls.data?.items ?? []).map((c) => ({ value: c.id, label: f.text(c.title, c.titleEn) }))}
      />
      <NativeSelect
        label={t('pitches.application')}
        value={applicationId ?? ''}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={free.map((a) => ({ value: a.id, label: [a.number, a.solution].filter(Boolean).join(' · ') }))}
      />
      <NumberInput
        label={t('pitches.minutes')}
        value={minutes}
        min={1}
        max={240}
        hideControls
        onChange={(value) => setMinutes(Number(value) || 10)}
        w="6rem"
      />
      <Button
        disabled={!applicationId || busy}
        onClick={() => applicationId && add({ applicationId, minutes })}
      >
        {t('pitches.add')}
      </Button>
    </Group>
  );
}
