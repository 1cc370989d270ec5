import { Button, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { Dialog, DialogActions } from '../ui/dialog.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { notify } from '../ui/notices.js';
import { parseInstant } from '../ui/typed-instant.js';
import { useFaults } from '../ui/use-faults.js';

interface Props {
  needId: string;
  applicationId: string;
  /** What the meeting is about. */
  about: string;
  onClose: () => void;
}
const MOST_TIMES = 5;

/** A firm or a provider asks the other side for a meeting: times to choose from, and a word. */
export function AskMeeting({ needId, applicationId, about, onClose }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [times, setTimes] = useState(['']);
  const [message, setMessage] = useState('');
  const nameOf = (i: number) =>
    times.length === 1 ? t('meetings.time') : t('meetings.timeNo', { no: i + 1 });
  const faults = useFaults({
    ...Object.fromEntries(times.map((_, i) => [`time-${i}`, nameOf(i)])),
    message: t('meetings.message'),
  });
  const send = useMutation({
    mutationFn: (instants: string[]) =>
      ask(
        api.POST('/needs/{needId}/meetings', {
          params: { path: { needId } },
          body: { applicationId, times: instants, ...(message.trim() ? { message: message.trim() } : {}) },
        }),
      ),
    onSuccess: async () => {
      notify({ message: t('needs.met') });
      await Promise.all(
        [['need', needId], ['innovation', applicationId], ['list', 'meetings'], ['tasks']].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      );
      onClose();
    },
    onError: faults.failed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = times.map((time) => parseInstant(time));
    const wrong = (time: string, at: string | undefined): string | undefined => {
      if (!time.trim()) return times.length === 1 ? t('ui.required') : undefined;
      if (!at) return t('meetings.timeFault');
      return Date.parse(at) <= Date.now() ? t('meetings.timePast') : undefined;
    };
    const texts = Object.fromEntries(times.map((time, i) => [`time-${i}`, wrong(time, read[i])]));
    const given = read.filter((at): at is string => at !== undefined);
    if (given.length === 0) texts['time-0'] ??= t('ui.required');
    if (!faults.found(texts)) send.mutate(given);
  };
  return (
    <Dialog title={t('needs.meet')} size="md" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Text size="sm" mb="sm">
          {t('meetings.about', { about })}
        </Text>
        <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
        <Stack gap="sm">
          {times.map((time, i) => (
            <TextInput
              key={i}
              id={`time-${i}`}
              data-autofocus={i === 0 || undefined}
              label={nameOf(i)}
              description={i === 0 ? t('meetings.timeHelp') : undefined}
              placeholder="30.11.2026 14:00"
              withAsterisk={i === 0}
              inputMode="text"
              value={time}
              maxLength={30}
              error={faults.of(`time-${i}`)}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setTimes((all) => all.map((one, n) => (n === i ? value : one)));
              }}
            />
          ))}
          {times.length < MOST_TIMES && (
            <Button
              variant="subtle"
              size="compact-sm"
              style={{ alignSelf: 'flex-start' }}
              onClick={() => {
                setTimes([...times, '']);
                requestAnimationFrame(() => document.getElementById(`time-${times.length}`)?.focus());
              }}
            >
              {t('meetings.addTime')}
            </Button>
          )}
          <Textarea
            id="message"
            label={t('meetings.messageToOther')}
            description={t('meetings.messageHelp')}
            autosize
            minRows={2}
            maxLength={2000}
            value={message}
            error={faults.of('message')}
            onChange={(event) => setMessage(event.currentTarget.value)}
          />
        </Stack>
        <DialogActions save={t('needs.meet')} saving={send.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
