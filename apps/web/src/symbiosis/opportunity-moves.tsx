import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { Facts } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';
import { STATES } from './kinds.js';
import { notify } from '../ui/notices.js';

interface Props {
  row: Message<'OpportunityItem'>;
  giver: ReactNode;
  taker: ReactNode;
  mayMove: boolean;
}

/** One opportunity: its way so far, and buttons for the stages ahead (no dragging needed). */
export function OpportunityMoves({ row, giver, taker, mayMove }: Props) {
  const { t } = useTranslation();
  const f = useFormat();
  const client = useQueryClient();
  const failed = useProblemNotice();
  const [reason, setReason] = useState('');
  const path = { opportunityId: row.id };
  const detail = useQuery({
    queryKey: ['opportunity', row.id],
    queryFn: () => ask(api.GET('/opportunities/{opportunityId}', { params: { path } })),
  });
  const move = useMutation({
    mutationFn: (to: (typeof STATES)[number]) =>
      ask(
        api.POST('/opportunities/{opportunityId}/moves', {
          params: { path },
          body: { to, ...(to === 'dropped' ? { reason: reason.trim() } : {}) },
        }),
      ),
    onSuccess: async (_, to) => {
      notify({
        message: t('opportunities.moved', { resource: row.resource, state: t(`opportunities.state.${to}`) }),
      });
      setReason('');
      await Promise.all([
        client.invalidateQueries({ queryKey: ['opportunity', row.id] }),
        client.invalidateQueries({ queryKey: ['list', `opportunities:${row.programId}`] }),
        client.invalidateQueries({ queryKey: ['funnel', row.programId] }),
      ]);
    },
    onError: failed,
  });
  return (
    <Stack>
      <Facts
        items={[
          [t('opportunities.giver'), giver],
          [t('opportunities.taker'), taker],
          [t('opportunities.kindLabel'), t(`opportunities.kind.${row.kind}`)],
          [t('opportunities.tonnes'), row.tonnesPerYear === null ? null : f.number(row.tonnesPerYear)],
          [t('opportunities.noted'), f.day(row.notedOn)],
        ]}
      />
      <Answer query={detail}>
        {(o) => {
          const at = STATES.indexOf(o.state);
          const ahead = o.state === 'dropped' ? STATES.slice(0, -1) : STATES.slice(at + 1, -1);
          return (
            <>
              <ol className="plain">
                {o.sightings.map((sighting) => (
                  <li key={sighting.at}>
                    <Text size="sm" className="numerals">
                      {f.instantDay(sighting.at)} · {t(`opportunities.source.${sighting.source}`)}{' '}
                      {sighting.table ?? ''} {sighting.note ?? ''}
                    </Text>
                  </li>
                ))}
                {o.moves.map((m) => (
                  <li key={m.at}>
                    <Text size="sm" className="numerals">
                      {f.instantDay(m.at)} · {t(`opportunities.state.${m.from}`)} →{' '}
                      {t(`opportunities.state.${m.to}`)} {m.reason ?? ''} {m.note ?? ''}
                    </Text>
                  </li>
                ))}
              </ol>
              {mayMove && (
                <Group gap="xs">
                  {ahead.map((to) => (
                    <Button
                      key={to}
                      size="xs"
                      variant="default"
                      loading={move.isPending}
                      onClick={() => move.mutate(to)}
                    >
                      {t('opportunities.move', { state: t(`opportunities.state.${to}`) })}
                    </Button>
                  ))}
                </Group>
              )}
              {mayMove && o.state !== 'dropped' && (
                <Group align="flex-end">
                  <TextInput
                    label={t('opportunities.dropReason')}
                    value={reason}
                    maxLength={500}
                    onChange={(event) => setReason(event.currentTarget.value)}
                    style={{ flex: 1 }}
                  />
                  <Button
                    variant="default"
                    disabled={!reason.trim()}
                    loading={move.isPending}
                    onClick={() => move.mutate('dropped')}
                  >
                    {t('opportunities.confirmDrop')}
                  </Button>
                </Group>
              )}
            </>
          );
        }}
      </Answer>
    </Stack>
  );
}
