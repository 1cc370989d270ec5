import { Button, Checkbox, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { notify } from '../ui/notices.js';
import { useFaults } from '../ui/use-faults.js';
import { useFormat } from '../ui/use-format.js';

interface Props {
  programId: string;
  firmId: string;
  /** What is changed; absent: a new need. */
  need?: Message<'Need'>;
  done: () => void;
}

/** What a firm looks for, as it is written or changed. */
export function NeedForm({ programId, firmId, need, done }: Props) {
  const { t } = useTranslation();
  const f = useFormat();
  const client = useQueryClient();
  const [said, setSaid] = useState({
    title: need?.title ?? '',
    text: need?.text ?? '',
    sought: need?.sought ?? '',
    tags: need?.tags.join(', ') ?? '',
    confidential: need?.confidential ?? '',
    callId: need?.callId ?? '',
  });
  const [namesFirm, setNamesFirm] = useState(need?.namesFirm ?? false);
  const calls = useQuery({
    queryKey: ['innovation-calls', programId],
    queryFn: () =>
      ask(
        api.GET('/programs/{programId}/calls', {
          params: { path: { programId }, query: { kind: 'open-innovation', limit: 100 } },
        }),
      ),
  });
  const faults = useFaults({
    title: t('needs.name'),
    text: t('needs.text'),
    sought: t('needs.sought'),
    tags: t('needs.tags'),
    callId: t('needs.call'),
    confidential: t('needs.confidential'),
  });
  const save = useMutation({
    mutationFn: async () => {
      const body = {
        title: said.title.trim(),
        text: said.text.trim(),
        sought: said.sought.trim(),
        ...(need?.sector ? { sector: need.sector } : {}),
        tags: said.tags
          .split(',')
          .map((tag) => tag.trim())
          .filter(Boolean),
        ...(said.confidential.trim() ? { confidential: said.confidential.trim() } : {}),
        ...(said.callId ? { callId: said.callId } : {}),
        namesFirm,
      };
      if (!need)
        return ask(
          api.POST('/programs/{programId}/needs', {
            params: { path: { programId } },
            body: { ...body, firmId },
          }),
        );
      return ask(
        api.PUT('/needs/{needId}', {
          params: { path: { needId: need.id }, header: { 'If-Match': `"${need.version}"` } },
          body,
        }),
      );
    },
    onSuccess: async () => {
      notify({ message: t('needs.saved') });
      await Promise.all([
        client.invalidateQueries({ queryKey: ['list', 'needs'] }),
        client.invalidateQueries({ queryKey: ['need', need?.id] }),
      ]);
      done();
    },
    onError: faults.failed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = (text: string) => (text.trim() ? undefined : t('ui.required'));
    if (!faults.found({ title: missing(said.title), text: missing(said.text), sought: missing(said.sought) }))
      save.mutate();
  };
  const field = (name: keyof typeof said) => ({
    id: name,
    value: said[name],
    error: faults.of(name),
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setSaid((now) => ({ ...now, [name]: value }));
    },
  });
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
      <Stack gap="sm" maw="44rem">
        <TextInput label={t('needs.name')} maxLength={200} {...field('title')} />
        <Textarea label={t('needs.text')} autosize minRows={3} maxLength={4000} {...field('text')} />
        <Textarea label={t('needs.sought')} autosize minRows={2} maxLength={2000} {...field('sought')} />
        <TextInput label={t('needs.tags')} {...field('tags')} />
        <Textarea
          label={t('needs.confidential')}
          autosize
          minRows={2}
          maxLength={4000}
          {...field('confidential')}
        />
        <NativeSelect
          label={t('needs.call')}
          data={[
            { value: '', label: t('needs.noCall') },
            ...(calls.data?.items ?? []).map((c) => ({ value: c.id, label: f.text(c.title, c.titleEn) })),
          ]}
          {...field('callId')}
        />
        <Checkbox
          label={t('needs.namesFirm')}
          checked={namesFirm}
          onChange={(event) => setNamesFirm(event.currentTarget.checked)}
        />
        <Button type="submit" loading={save.isPending} style={{ alignSelf: 'flex-start' }}>
          {t('ui.save')}
        </Button>
      </Stack>
    </form>
  );
}
