import { Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../ui/error-summary.js';
import { parseDay } from '../ui/formats.js';
import { notify } from '../ui/notices.js';
import { useFaults } from '../ui/use-faults.js';
import { Dialog, DialogActions } from '../ui/dialog.js';
import { Choice } from '../ui/choice.js';

export const WAYS = ['kep', 'post', 'email', 'hand', 'console'] as const;
export type Way = (typeof WAYS)[number];

/** When and how firms were told (Tebliğ): named before it is noted, since their days run from it. */
export function NotifyDialog({
  lead,
  names,
  send,
  onClose,
}: {
  lead: string;
  names: readonly string[];
  send: (notifiedOn: string, way: Way) => Promise<unknown>;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [on, setOn] = useState('');
  const [way, setWay] = useState<Way>('kep');
  const faults = useFaults({ notifiedOn: t('desk.notifiedOn') });
  const save = useMutation({
    mutationFn: () => send(parseDay(on)!, way),
    onSuccess: async () => {
      notify({ message: t('desk.noted', { count: names.length }) });
      await client.invalidateQueries({ queryKey: ['list'] });
      await client.invalidateQueries({ queryKey: ['application'] });
      onClose();
    },
    onError: faults.failed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!faults.found({ notifiedOn: parseDay(on) ? undefined : t('ui.badDate') })) save.mutate();
  };
  return (
    <Dialog title={t('desk.noteDelivery')} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Text size="sm" mb="xs">
          {lead}
        </Text>
        <NameList names={names} />
        <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
        <Stack>
          <TextInput
            id="notifiedOn"
            label={t('desk.notifiedOn')}
            placeholder={t('ui.dateHint')}
            withAsterisk
            value={on}
            error={faults.of('notifiedOn')}
            onChange={(event) => setOn(event.currentTarget.value)}
          />
          <Choice
            label={t('desk.way')}
            data={WAYS.map((value) => ({ value, label: t(`desk.ways.${value}`) }))}
            value={way}
            onChange={(value) => setWay((value ?? 'kep') as Way)}
          />
        </Stack>
        <DialogActions save={t('desk.note')} saving={save.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

/** Who is meant, by name. */
export function NameList({ names }: { names: readonly string[] }) {
  return (
    <ul
      tabIndex={0}
      style={{ margin: '0 0 12px', paddingInlineStart: '1.2rem', maxHeight: 180, overflowY: 'auto' }}
    >
      {names.map((name, i) => (
        <li key={i}>{name}</li>
      ))}
    </ul>
  );
}
