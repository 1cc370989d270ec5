import { Checkbox, FileInput, Group, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { uploadFile } from '../api/files.js';
import { api, ask, type Message } from '../api/client.js';
import { Dialog, DialogActions } from '../ui/dialog.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { parseDay } from '../ui/formats.js';
import { notify } from '../ui/notices.js';
import { useFaults } from '../ui/use-faults.js';
import { useFormat } from '../ui/use-format.js';
import { entryOf, pointsOf, type Entries } from './marks.js';

/** A committee's meeting about one application: day, attendees, minutes, and the marks it agreed on. */
export function CommitteeForm({
  call,
  result,
  firm,
  onDone,
}: {
  call: Message<'Call'>;
  result: Message<'ReviewResult'>;
  firm: string;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const client = useQueryClient();
  const [heldOn, setHeldOn] = useState('');
  const [attendees, setAttendees] = useState('');
  const [minutes, setMinutes] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [entries, setEntries] = useState<Entries>({});
  const name = (code: string) => `items.0.scores.${call.criteria.findIndex((c) => c.code === code)}.points`;
  const faults = useFaults({
    heldOn: t('reviewing.heldOn'),
    attendees: t('reviewing.attendees'),
    minutes: t('reviewing.minutes'),
    ...Object.fromEntries(call.criteria.map((c) => [name(c.code), c.code])),
  });
  const record = useMutation({
    mutationFn: async () => {
      const uploaded = file ? await uploadFile(file, () => undefined) : undefined;
      return ask(
        api.POST('/calls/{callId}/committee-meetings', {
          params: { path: { callId: call.id } },
          body: {
            heldOn: parseDay(heldOn)!,
            attendees: Number(attendees),
            ...(minutes.trim() ? { minutes: minutes.trim() } : {}),
            ...(uploaded ? { fileId: uploaded.fileId } : {}),
            items: [
              {
                applicationId: result.applicationId,
                scores: call.criteria.map((c) => {
                  const entry = entryOf(entries, c.code);
                  return {
                    criterion: c.code,
                    points: pointsOf(entry, c, f.language) ?? null,
                    ...(entry.comment.trim() ? { comment: entry.comment.trim() } : {}),
                  };
                }),
              },
            ],
          },
        }),
      );
    },
    onSuccess: async () => {
      notify({ message: t('reviewing.meetingDone') });
      await client.invalidateQueries({ queryKey: ['review-results', call.id] });
      await client.invalidateQueries({ queryKey: ['committee-meetings', call.id] });
    },
    onError: faults.failed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (
      !faults.found({
        heldOn: parseDay(heldOn) ? undefined : t('ui.badDate'),
        attendees: /^[1-9]\d*$/.test(attendees.trim()) ? undefined : t('reviewing.needAttendees'),
        minutes: minutes.trim() || file ? undefined : t('ui.required'),
        ...Object.fromEntries(
          call.criteria.map((c) => [
            name(c.code),
            pointsOf(entryOf(entries, c.code), c, f.language) === undefined
              ? t('reviews.needMark')
              : undefined,
          ]),
        ),
      })
    )
      record.mutate(undefined, { onSuccess: onDone });
  };
  return (
    <Dialog title={`${t('reviewing.committee')}: ${result.number ?? ''}`} onClose={onDone}>
      <form onSubmit={submit} noValidate>
        <Text size="sm" mb="sm">
          {firm} · {t('reviewing.committeeLead')}
        </Text>
        <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
        <Group align="flex-start" gap="sm" mb="sm">
          <TextInput
            id="heldOn"
            label={t('reviewing.heldOn')}
            placeholder={t('ui.dateHint')}
            value={heldOn}
            error={faults.of('heldOn')}
            onChange={(event) => setHeldOn(event.currentTarget.value)}
          />
          <TextInput
            id="attendees"
            label={t('reviewing.attendees')}
            inputMode="numeric"
            value={attendees}
            error={faults.of('attendees')}
            onChange={(event) => setAttendees(event.currentTarget.value)}
          />
          <FileInput
            label={t('reviewing.minutesFile')}
            value={file}
            onChange={setFile}
            clearable
            clearButtonProps={{ 'aria-label': t('ui.clear') }}
            style={{ flex: '1 1 12rem' }}
          />
        </Group>
        <Textarea
          id="minutes"
          label={t('reviewing.minutes')}
          autosize
          minRows={3}
          value={minutes}
          error={faults.of('minutes')}
          onChange={(event) => setMinutes(event.currentTarget.value)}
          mb="sm"
        />
        <Text fw={600}>{t('reviewing.agreed')}</Text>
        {call.criteria.map((c) => {
          const entry = entryOf(entries, c.code);
          const set = (change: Partial<typeof entry>) =>
            setEntries({ ...entries, [c.code]: { ...entry, ...change } });
          return (
            <Group key={c.code} align="flex-start" gap="sm" mt="xs">
              <TextInput
                id={name(c.code)}
                label={`${c.code} · ${f.text(c.title, c.titleEn)} (0–${c.maxPoints})`}
                inputMode="decimal"
                value={entry.na ? '' : entry.typed}
                disabled={entry.na}
                error={faults.of(name(c.code))}
                onChange={(event) => set({ typed: event.currentTarget.value })}
                style={{ flex: '1 1 14rem' }}
              />
              <TextInput
                label={`${c.code} · ${t('reviews.comment')}`}
                value={entry.comment}
                onChange={(event) => set({ comment: event.currentTarget.value })}
                style={{ flex: '2 1 14rem' }}
              />
              {c.naAllowed && (
                <Checkbox
                  label={t('reviews.notApplicable')}
                  checked={entry.na}
                  onChange={(event) => set({ na: event.currentTarget.checked })}
                  mt={30}
                />
              )}
            </Group>
          );
        })}
        <DialogActions save={t('reviewing.recordMeeting')} saving={record.isPending} onCancel={onDone} />
      </form>
    </Dialog>
  );
}
