import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { notify } from '../ui/notices.js';
import { Facts } from '../ui/page.js';
import { useFormat } from '../ui/use-format.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';

const STEPS = ['held', 'trial', 'agreement'] as const;
type Step = (typeof STEPS)[number] | 'ended';

/** One meeting: its way so far, the answer of the side that was asked, and the steps ahead. */
export function MeetingMoves({ row }: { row: Message<'Meeting'> }) {
  const { t } = useTranslation();
  const f = useFormat();
  const client = useQueryClient();
  const failed = useProblemNotice();
  const [reason, setReason] = useState('');
  const [on, setOn] = useState(() => new Date().toLocaleDateString('sv', { timeZone: 'Europe/Istanbul' }));
  const params = { path: { meetingId: row.id } };
  const onSuccess = async () => {
    notify({ message: t('meetings.moved') });
    await Promise.all([
      client.invalidateQueries({ queryKey: ['list', 'meetings'] }),
      client.invalidateQueries({ queryKey: ['tasks'] }),
    ]);
  };
  const answer = useMutation({
    mutationFn: (body: { answer: 'accept' | 'decline'; time?: string; reason?: string }) =>
      ask(api.POST('/meetings/{meetingId}/answer', { params, body })),
    onSuccess,
    onError: failed,
  });
  const move = useMutation({
    mutationFn: (state: Step) =>
      ask(
        api.POST('/meetings/{meetingId}/steps', {
          params,
          body: { state, on, ...(state === 'ended' ? { reason: reason.trim() } : {}) },
        }),
      ),
    onSuccess,
    onError: failed,
  });
  const answers = row.state === 'asked' && row.side !== 'staff' && row.side !== row.askedBy;
  const over = row.state === 'ended' || row.state === 'agreement';
  const ahead = row.state === 'asked' ? [] : STEPS.slice(STEPS.indexOf(row.state as 'held') + 1);
  const busy = answer.isPending || move.isPending;
  const reasonField = (
    <TextInput
      label={t('meetings.reason')}
      value={reason}
      maxLength={500}
      onChange={(event) => setReason(event.currentTarget.value)}
      style={{ flex: 1 }}
    />
  );
  return (
    <Stack>
      <Facts
        items={[
          [t('meetings.solution'), row.solution],
          [t('meetings.firm'), row.firmTitle ?? t('meetings.hidden')],
          [t('meetings.provider'), row.providerTitle ?? t('meetings.hidden')],
          [t('meetings.askedBy'), t(`meetings.side.${row.askedBy}`)],
          [t('meetings.times'), row.times.map((time) => f.instant(time)).join(' · ')],
          !!row.agreedTime && [t('meetings.agreedTime'), f.instant(row.agreedTime)],
          !!row.message && [t('meetings.message'), row.message],
        ]}
      />
      <ol className="plain">
        {row.steps.map((step) => (
          <li key={step.state}>
            <Text size="sm" className="numerals">
              {f.instantDay(step.at)} · {t(`meetings.state.${step.state}`)} ({t(`meetings.side.${step.side}`)}
              ) {step.reason ?? ''}
            </Text>
          </li>
        ))}
      </ol>
      {row.state === 'asked' && !answers && <Text c="dimmed">{t('meetings.waits')}</Text>}
      {answers && (
        <Group gap="xs">
          {row.times.map((time) => (
            <Button
              key={time}
              variant="default"
              disabled={busy}
              onClick={() => answer.mutate({ answer: 'accept', time })}
            >
              {t('meetings.accept', { time: f.instant(time) })}
            </Button>
          ))}
        </Group>
      )}
      {!answers && !over && row.state !== 'asked' && (
        <TextInput
          type="date"
          label={t('meetings.on')}
          value={on}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
      )}
      {ahead.length > 0 && !over && (
        <Group gap="xs">
          {ahead.map((state) => (
            <Button
              key={state}
              size="xs"
              variant="default"
              disabled={busy}
              onClick={() => move.mutate(state)}
            >
              {t('meetings.move', { state: t(`meetings.state.${state}`) })}
            </Button>
          ))}
        </Group>
      )}
      {!over && (
        <Group align="flex-end">
          {reasonField}
          <Button
            variant="default"
            disabled={!reason.trim() || busy}
            onClick={() =>
              answers ? answer.mutate({ answer: 'decline', reason: reason.trim() }) : move.mutate('ended')
            }
          >
            {answers ? t('meetings.decline') : t('meetings.move', { state: t('meetings.state.ended') })}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
