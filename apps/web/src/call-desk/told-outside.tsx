import { Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { Dialog, DialogActions } from '../ui/dialog.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { parseDay } from '../ui/formats.js';
import { notify } from '../ui/notices.js';
import { useFaults } from '../ui/use-faults.js';
import { WhomLetters } from './whom-letters.js';

/** The firms were told outside, on a day: no letters, no mail, but from now on they see their results. */
export function ToldOutside({
  callId,
  waiting,
  onClose,
}: {
  callId: string;
  waiting: Message<'LettersReleased'>;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [on, setOn] = useState('');
  const faults = useFaults({ toldOn: t('desk.outside.on') });
  const save = useMutation({
    mutationFn: () =>
      ask(
        api.POST('/calls/{callId}/letters/release', {
          params: { path: { callId } },
          body: { dryRun: false, toldOn: parseDay(on)! },
        }),
      ),
    onSuccess: async ({ letters }) => {
      notify({ message: t('desk.outside.done', { count: letters }) });
      await client.invalidateQueries({ queryKey: ['list'] });
      onClose();
    },
    onError: faults.failed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!faults.found({ toldOn: parseDay(on) ? undefined : t('ui.badDate') })) save.mutate();
  };
  return (
    <Dialog title={t('desk.outside.begin')} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Text size="sm" mb="sm">
          {t('desk.outside.lead', { count: waiting.letters })}
        </Text>
        <WhomLetters waiting={waiting} />
        <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
        <TextInput
          id="toldOn"
          label={t('desk.outside.on')}
          placeholder={t('ui.dateHint')}
          withAsterisk
          value={on}
          error={faults.of('toldOn')}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
        <DialogActions save={t('desk.outside.save')} saving={save.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
