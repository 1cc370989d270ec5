import { Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { notify } from '../ui/notices.js';
import { shortId, useTitles } from '../ui/titles.js';
import { useFaults } from '../ui/use-faults.js';
import { Reached } from './reached.js';
import { recall, remember } from '../ui/list/storage.js';
import { Dialog, DialogActions } from '../ui/dialog.js';

/** Those of the filter, or exactly these. */
export interface Whom {
  state?: Message<'ApplicationListItem'>['state'];
  sector?: string;
  q?: string;
  eligibility?: 'eligible' | 'ineligible' | 'open';
  letter?: 'none' | 'released' | 'notified';
  applicationIds?: string[];
}

/** A message to applicants: written, then a dry run that names whom it reaches, then sent. */
export function MessageDialog({
  callId,
  whom,
  onClose,
}: {
  callId: string;
  whom: Whom;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('desk.writeMessage')} onClose={onClose}>
      <MessageForm callId={callId} whom={whom} onDone={onClose} />
    </Dialog>
  );
}

interface FormProps {
  callId: string;
  whom: Whom;
  onDone?: () => void;
  /** What is written stays in this tab of the browser until it is sent. */
  remembered?: boolean;
}

export function MessageForm({ callId, whom, onDone, remembered = false }: FormProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { subject, text, write } = useWriting(remembered ? `filiz-message:${callId}` : undefined);
  const [dry, setDry] = useState<{ whom: string; answer: Message<'MessageSent'> }>();
  // Whoever chooses others sees anew whom it reaches; what is written stays.
  const tried = dry?.whom === JSON.stringify(whom) ? dry.answer : undefined;
  const ids = useMemo(
    () => [...(tried?.items ?? []), ...(tried?.reach?.unreached ?? [])].map((item) => item.firmId),
    [tried],
  );
  const titles = useTitles('firm', ids);
  const nameOf = (item: Message<'MessageRecipient'>) =>
    [titles.get(item.firmId)?.title ?? shortId(item.firmId), item.number].filter(Boolean).join(' · ');
  const faults = useFaults({ subject: t('desk.subject'), text: t('desk.text') });
  const send = useMutation({
    mutationFn: ({ dryRun, whom: to }: { dryRun: boolean; whom: Whom }) =>
      ask(
        api.POST('/calls/{callId}/messages', {
          params: { path: { callId } },
          body: { ...to, subject: subject.trim(), text: text.trim(), dryRun },
        }),
      ),
    onSuccess: async (answer, { whom: to }) => {
      faults.clear();
      if (answer.dryRun) return setDry({ whom: JSON.stringify(to), answer });
      notify({ message: t('desk.messageSent', { count: answer.applications }) });
      setDry(undefined);
      write({ subject: '', text: '' });
      await client.invalidateQueries({ queryKey: ['list'] });
      onDone?.();
    },
    onError: (error) => {
      setDry(undefined);
      faults.failed(error);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = faults.found({
      subject: subject.trim() ? undefined : t('ui.required'),
      text: text.trim() ? undefined : t('ui.required'),
    });
    if (!wrong) send.mutate({ dryRun: true, whom });
  };
  if (tried && tried.applications === 0)
    return (
      <div>
        <Text role="status">{t('desk.reachesNobody')}</Text>
        <DialogActions save={t('ui.back')} onSave={() => setDry(undefined)} />
      </div>
    );
  if (tried)
    return (
      <div>
        <Reached answer={tried} nameOf={nameOf} />
        <Text fw={600}>{subject}</Text>
        <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
          {text}
        </Text>
        <DialogActions
          save={t('desk.sendTo', { count: tried.applications })}
          saving={send.isPending}
          onSave={() => send.mutate({ dryRun: false, whom })}
          onCancel={() => setDry(undefined)}
          cancel={t('ui.back')}
        />
      </div>
    );
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
      <Stack>
        <TextInput
          id="subject"
          label={t('desk.subject')}
          withAsterisk
          maxLength={200}
          value={subject}
          error={faults.of('subject')}
          onChange={(event) => write({ subject: event.currentTarget.value, text })}
        />
        <Textarea
          id="text"
          label={t('desk.text')}
          withAsterisk
          autosize
          minRows={5}
          maxLength={4000}
          value={text}
          error={faults.of('text')}
          onChange={(event) => write({ subject, text: event.currentTarget.value })}
        />
      </Stack>
      <DialogActions save={t('desk.whom')} saving={send.isPending} onCancel={onDone} />
    </form>
  );
}

interface Written {
  subject: string;
  text: string;
}
/** What is being written; under a key it survives a look at another tab of the call. */
function useWriting(key: string | undefined): Written & { write: (now: Written) => void } {
  const [written, setWritten] = useState<Written>(() => {
    const kept = key && recall('session', key);
    return kept ? (JSON.parse(kept) as Written) : { subject: '', text: '' };
  });
  const write = (now: Written) => {
    setWritten(now);
    if (key) remember('session', key, now.subject || now.text ? JSON.stringify(now) : undefined);
  };
  return { ...written, write };
}
