import { Button, Checkbox, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { programQuery } from '../programs/use-program.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { notify } from '../ui/notices.js';
import { useFaults } from '../ui/use-faults.js';
import { useFormat } from '../ui/use-format.js';
import { callLabel, innovationCallsQuery } from './innovation-calls.js';
import { ParticipantSelect } from './participant-select.js';

interface Props {
  programId: string;
  /** null: staff choose whose need it is. */
  firmId: string | null;
  /** What is changed; absent: a new need. */
  need?: Message<'Need'>;
  done: (needId: string) => void;
  onCancel?: () => void;
}

/** What a firm looks for, as it is written or changed. */
export function NeedForm({ programId, firmId, need, done, onCancel }: Props) {
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
    sector: need?.sector ?? '',
    firmId: firmId ?? '',
    reason: '',
  });
  const inStead = firmId === null;
  const [namesFirm, setNamesFirm] = useState(need?.namesFirm ?? false);
  const calls = useQuery(innovationCallsQuery(programId));
  // A call that is decided takes no further need; where this one stands already, it stays.
  const offered = (calls.data?.items ?? []).filter(
    ({ id, state }) => state !== 'decided' || id === need?.callId,
  );
  const program = useQuery(programQuery(programId));
  const faults = useFaults({
    firmId: t('needs.firm'),
    reason: t('needs.inStead'),
    title: t('needs.name'),
    text: t('needs.text'),
    sought: t('needs.sought'),
    tags: t('needs.tags'),
    callId: t('needs.call'),
    sector: t('calls.sector'),
    confidential: t('needs.confidential'),
  });
  const save = useMutation({
    mutationFn: async () => {
      const body = {
        title: said.title.trim(),
        text: said.text.trim(),
        sought: said.sought.trim(),
        ...(said.sector ? { sector: said.sector } : {}),
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
            body: { ...body, firmId: said.firmId, ...(inStead ? { reason: said.reason.trim() } : {}) },
          }),
        );
      return ask(
        api.PUT('/needs/{needId}', {
          params: { path: { needId: need.id }, header: { 'If-Match': `"${need.version}"` } },
          body,
        }),
      );
    },
    onSuccess: async (saved) => {
      notify({ message: t('needs.saved') });
      await Promise.all([
        client.invalidateQueries({ queryKey: ['list', 'needs'] }),
        client.invalidateQueries({ queryKey: ['need', need?.id] }),
      ]);
      done(need?.id ?? ('id' in saved ? saved.id : ''));
    },
    onError: faults.failed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = (text: string) => (text.trim() ? undefined : t('ui.required'));
    const texts = {
      firmId: missing(said.firmId),
      ...(inStead ? { reason: missing(said.reason) } : {}),
      title: missing(said.title),
      text: missing(said.text),
      sought: missing(said.sought),
    };
    if (!faults.found(texts)) save.mutate();
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
        {inStead && (
          <>
            <ParticipantSelect
              programId={programId}
              value={said.firmId}
              error={faults.of('firmId')}
              onFirm={(id) => setSaid((now) => ({ ...now, firmId: id }))}
            />
            <TextInput
              label={t('needs.inStead')}
              description={t('needs.inSteadHelp')}
              withAsterisk
              maxLength={500}
              {...field('reason')}
            />
          </>
        )}
        <TextInput label={t('needs.name')} withAsterisk maxLength={200} {...field('title')} />
        <Textarea
          label={t('needs.text')}
          withAsterisk
          autosize
          minRows={3}
          maxLength={4000}
          {...field('text')}
        />
        <Textarea
          label={t('needs.sought')}
          withAsterisk
          autosize
          minRows={2}
          maxLength={2000}
          {...field('sought')}
        />
        <TextInput label={t('needs.tags')} description={t('needs.tagsHelp')} {...field('tags')} />
        <Textarea
          label={t('needs.confidential')}
          description={t('needs.confidentialHelp')}
          autosize
          minRows={2}
          maxLength={4000}
          {...field('confidential')}
        />
        <NativeSelect
          label={t('needs.call')}
          data={[
            { value: '', label: t('needs.noCall') },
            ...offered.map((c) => ({ value: c.id, label: callLabel(c, f.text) })),
          ]}
          {...field('callId')}
        />
        {(program.data?.sectors.length ?? 0) > 0 && (
          <NativeSelect
            label={t('calls.sector')}
            data={[
              { value: '', label: t('needs.noSector') },
              ...(program.data?.sectors ?? []).map((s) => ({ value: s.code, label: f.text(s.tr, s.en) })),
            ]}
            {...field('sector')}
          />
        )}
        <Checkbox
          label={t('needs.namesFirm')}
          checked={namesFirm}
          onChange={(event) => setNamesFirm(event.currentTarget.checked)}
        />
        <Group gap="xs">
          <Button type="submit" loading={save.isPending}>
            {t('needs.saveDraft', { context: need && need.state !== 'draft' ? 'changed' : undefined })}
          </Button>
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              {t('ui.cancel')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
