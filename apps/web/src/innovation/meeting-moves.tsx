import { Alert, Button, Group, Radio, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import '@mantine/core/styles/Radio.css';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { notify } from '../ui/notices.js';
import { Facts } from '../ui/page.js';
import { formatInstant, parseDay } from '../ui/formats.js';
import { useFaults } from '../ui/use-faults.js';
import { useFormat } from '../ui/use-format.js';
import { meetingWord } from './meeting-words.js';

const STEPS = ['held', 'trial', 'agreement'] as const;
type Step = (typeof STEPS)[number] | 'ended';
type Row = Message<'Meeting'>;

/** One meeting: its way so far, the answer of the side that was asked, and the steps ahead. */
export function MeetingMoves({ row }: { row: Row }) {
  const { t } = useTranslation();
  const f = useFormat();
  const answers = row.state === 'asked' && row.side !== 'staff' && row.side !== row.askedBy;
  const over = row.state === 'ended' || row.state === 'agreement';
  return (
    <Stack>
      <Facts
        items={[
          [t('meetings.stage'), t(`meetings.state.${meetingWord(row)}`)],
          [t('meetings.solution'), row.solution],
          [t('meetings.firm'), row.firmTitle ?? t('meetings.hidden')],
          [t('meetings.provider'), row.providerTitle ?? t('meetings.hidden')],
          [t('meetings.askedBy'), t(`meetings.side.${row.askedBy}`)],
          row.agreedTime
            ? [t('meetings.agreedTime'), f.instantLong(row.agreedTime)]
            : [t('meetings.times'), row.times.map((time) => f.instant(time)).join(' · ')],
          !!row.message && [
            t('meetings.message'),
            <span key="m" style={{ whiteSpace: 'pre-line' }}>
              {row.message}
            </span>,
          ],
        ]}
      />
      <section>
        <Title order={3} mb={4}>
          {t('meetings.trail')}
        </Title>
        <ol className="plain">
          {row.steps.map((step) => (
            <li key={`${step.state}${step.at}`}>
              <Text size="sm">
                <span className="numerals">{f.instantDay(step.at)}</span> ·{' '}
                {t(`meetings.state.${step.state === 'ended' ? meetingWord(row) : step.state}`)} (
                {t(`meetings.side.${step.side}`)}){step.reason && `: ${step.reason}`}
              </Text>
            </li>
          ))}
        </ol>
      </section>
      {row.state === 'asked' && !answers && (
        <Alert variant="outline">{t(row.side === 'staff' ? 'meetings.waitsFor' : 'meetings.waits')}</Alert>
      )}
      {answers ? <AnswerForm row={row} /> : !over && <StepForm row={row} />}
    </Stack>
  );
}

/** What every change of a meeting does afterwards. */
function useMoved() {
  const { t } = useTranslation();
  const client = useQueryClient();
  return async () => {
    notify({ message: t('meetings.moved') });
    await Promise.all(
      [['list', 'meetings'], ['tasks'], ['need'], ['innovation'], ['innovation-summary']].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
  };
}

/** Takes one of the proposed times, or declines with a reason. */
function AnswerForm({ row }: { row: Row }) {
  const { t } = useTranslation();
  const f = useFormat();
  const onSuccess = useMoved();
  const open = row.times.filter((time) => Date.parse(time) > Date.now());
  const [time, setTime] = useState(open.length === 1 ? open[0] : '');
  const [reason, setReason] = useState('');
  const faults = useFaults({ time: t('meetings.times'), reason: t('meetings.declineReason') });
  const answer = useMutation({
    mutationFn: (body: { answer: 'accept' | 'decline'; time?: string; reason?: string }) =>
      ask(api.POST('/meetings/{meetingId}/answer', { params: { path: { meetingId: row.id } }, body })),
    onSuccess,
    onError: faults.failed,
  });
  const accept = () => {
    if (!faults.found({ time: time ? undefined : t('meetings.chooseTime') }))
      answer.mutate({ answer: 'accept', time });
  };
  const decline = () => {
    if (!faults.found({ reason: reason.trim() ? undefined : t('ui.required') }))
      answer.mutate({ answer: 'decline', reason: reason.trim() });
  };
  return (
    <section>
      <Title order={3} mb={4}>
        {t('meetings.yourAnswer')}
      </Title>
      <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
      {open.length > 0 ? (
        <>
          <Radio.Group label={t('meetings.times')} value={time} onChange={setTime} error={faults.of('time')}>
            {open.map((one, i) => (
              <Radio
                key={one}
                id={i === 0 ? 'time' : undefined}
                mt={6}
                value={one}
                label={f.instantLong(one)}
              />
            ))}
          </Radio.Group>
          <Button mt="sm" loading={answer.isPending} onClick={accept}>
            {t('meetings.acceptTime')}
          </Button>
        </>
      ) : (
        <Text c="dimmed">{t('meetings.timesOver')}</Text>
      )}
      <Textarea
        id="reason"
        mt="lg"
        label={t('meetings.declineReason')}
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        error={faults.of('reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button mt="sm" variant="default" disabled={answer.isPending} onClick={decline}>
        {t('meetings.decline')}
      </Button>
    </section>
  );
}

/** What became of it, on which day: the next steps, or the end with why. */
function StepForm({ row }: { row: Row }) {
  const { t } = useTranslation();
  const onSuccess = useMoved();
  const [reason, setReason] = useState('');
  const [on, setOn] = useState(() => formatInstant(new Date().toISOString(), 'tr', false));
  const asked = row.state === 'asked';
  const why = t(asked ? 'meetings.reason' : 'meetings.endReason');
  const faults = useFaults({ on: t('meetings.on'), reason: why });
  const move = useMutation({
    mutationFn: (body: { state: Step; on: string; reason?: string }) =>
      ask(api.POST('/meetings/{meetingId}/steps', { params: { path: { meetingId: row.id } }, body })),
    onSuccess,
    onError: faults.failed,
  });
  const ahead = asked ? [] : STEPS.slice(STEPS.indexOf(row.state as 'held') + 1);
  const go = (state: Step) => {
    // Whoever takes a question back does it today.
    const day = asked ? new Date().toLocaleDateString('sv', { timeZone: 'Europe/Istanbul' }) : parseDay(on);
    const missing = state === 'ended' && !reason.trim();
    if (
      faults.found({
        on: day ? undefined : t('meetings.dayFault'),
        reason: missing ? t('ui.required') : undefined,
      }) ||
      !day
    )
      return;
    move.mutate({ state, on: day, ...(reason.trim() ? { reason: reason.trim() } : {}) });
  };
  const end = asked ? (row.side === 'staff' ? 'meetings.endIt' : 'meetings.takeBack') : 'meetings.endIt';
  return (
    <section>
      <Title order={3} mb={4}>
        {asked ? t(end) : t('meetings.outcome')}
      </Title>
      <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
      {!asked && (
        <>
          <TextInput
            id="on"
            label={t('meetings.on')}
            description={t('meetings.dayHelp')}
            maw="14rem"
            value={on}
            maxLength={20}
            error={faults.of('on')}
            onChange={(event) => setOn(event.currentTarget.value)}
          />
          <Group gap="xs" mt="sm">
            {ahead.map((state) => (
              <Button key={state} variant="default" disabled={move.isPending} onClick={() => go(state)}>
                {t(`meetings.step.${state}`)}
              </Button>
            ))}
          </Group>
        </>
      )}
      <Textarea
        id="reason"
        mt="md"
        label={why}
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        error={faults.of('reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button mt="sm" variant="default" disabled={move.isPending} onClick={() => go('ended')}>
        {t(end)}
      </Button>
    </section>
  );
}
