import { Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { parseDay } from '../ui/formats.js';
import { notify } from '../ui/notices.js';
import { useFaults } from '../ui/use-faults.js';
import { Dialog, DialogActions } from '../ui/dialog.js';

interface Props {
  applicationId: string;
  name: string;
  onClose: () => void;
  onChange: () => Promise<unknown>;
}

/** A selected firm gives its seat back; what follows from it is said before. */
export function DeclineForm({ applicationId, name, onClose, onChange }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [on, setOn] = useState('');
  const faults = useFaults({ reason: t('selection.reason'), declinedOn: t('selection.declinedOn') });
  const save = useMutation({
    mutationFn: () =>
      ask(
        api.POST('/applications/{applicationId}/decline', {
          params: { path: { applicationId } },
          body: {
            reason: reason.trim(),
            ...(on.trim() ? { declinedOn: parseDay(on)!, backfillReason: reason.trim() } : {}),
          },
        }),
      ),
    onSuccess: async ({ movedUp }) => {
      notify({ message: t('selection.declineDone', { count: movedUp.length }) });
      await onChange();
      onClose();
    },
    onError: faults.failed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrongDay = on.trim() && !parseDay(on);
    const found = faults.found({
      reason: reason.trim() ? undefined : t('ui.required'),
      declinedOn: wrongDay ? t('selection.typed') : undefined,
    });
    if (!found) save.mutate();
  };
  return (
    <Dialog onClose={onClose} title={t('selection.declineTitle', { name })} size="md">
      <form onSubmit={submit} noValidate>
        <Text size="sm" mb="sm">
          {t('selection.declineLead')}
        </Text>
        <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
        <Stack>
          <Textarea
            id="reason"
            label={t('selection.reason')}
            required
            autosize
            minRows={2}
            maxLength={500}
            value={reason}
            error={faults.of('reason')}
            data-autofocus
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <TextInput
            id="declinedOn"
            label={t('selection.declinedOn')}
            description={t('selection.declinedOnHelp')}
            placeholder={t('ui.dateHint')}
            inputMode="numeric"
            value={on}
            error={faults.of('declinedOn')}
            maw="14rem"
            onChange={(event) => setOn(event.currentTarget.value)}
          />
        </Stack>
        <DialogActions save={t('selection.declineSave')} saving={save.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
