import { Button, FileButton, Group, Input, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { uploadFile } from '../api/files.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { parseDay } from '../ui/formats.js';
import { Icon } from '../ui/icon.js';
import { notify } from '../ui/notices.js';
import { useFaults } from '../ui/use-faults.js';
import { Dialog, DialogActions } from '../ui/dialog.js';

interface Props {
  callId: string;
  /** Of the preview that was put to the board. */
  sha256: string;
  incomplete: number;
  /** There is a decision already. */
  again: boolean;
  onClose: () => void;
  onChange: () => Promise<unknown>;
}

const EMPTY = { decisionNo: '', decidedOn: '', attendees: '', reason: '', backfillReason: '' };
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Istanbul' }).format(new Date());

/** The board’s decision, entered from its minutes. */
export function DecisionForm({ callId, sha256, incomplete, again, onClose, onChange }: Props) {
  const { t } = useTranslation();
  const [form, setForm] = useState(EMPTY);
  const [minutes, setMinutes] = useState<{ fileId: string; name: string }>();
  const [percent, setPercent] = useState<number>();
  const faults = useFaults({
    decisionNo: t('selection.decisionNo'),
    decidedOn: t('selection.decidedOn'),
    attendees: t('selection.attendees'),
    minutesFileId: t('selection.minutesFile'),
    reason: t(again ? 'selection.redecideReason' : 'selection.incompleteReason'),
    backfillReason: t('selection.backfillReason'),
  });
  const day = parseDay(form.decidedOn);
  const late = day !== undefined && day < today();
  const needsReason = again || incomplete > 0;
  const upload = useMutation({
    mutationFn: (file: File) => {
      setPercent(0);
      return uploadFile(file, setPercent);
    },
    onSuccess: setMinutes,
    onError: faults.failed,
    onSettled: () => setPercent(undefined),
  });
  const save = useMutation({
    mutationFn: () =>
      ask(
        api.POST('/calls/{callId}/decision', {
          params: { path: { callId } },
          body: {
            decisionNo: form.decisionNo.trim(),
            decidedOn: day!,
            attendees: Number(form.attendees),
            sha256,
            ...(minutes ? { minutesFileId: minutes.fileId } : {}),
            ...(needsReason ? { reason: form.reason.trim() } : {}),
            ...(incomplete > 0 ? { acceptIncomplete: true } : {}),
            ...(late && form.backfillReason.trim() ? { backfillReason: form.backfillReason.trim() } : {}),
          },
        }),
      ),
    onSuccess: async () => {
      notify({ message: t('selection.entered') });
      await onChange();
      onClose();
    },
    onError: faults.failed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = (value: string) => (value.trim() ? undefined : t('ui.required'));
    const found = faults.found({
      decisionNo: missing(form.decisionNo),
      decidedOn: day ? undefined : t('selection.typed'),
      attendees: /^[1-9]\d{0,3}$/.test(form.attendees.trim()) ? undefined : t('ui.required'),
      minutesFileId: (minutes ?? (late && form.backfillReason.trim())) ? undefined : t('ui.required'),
      reason: needsReason ? missing(form.reason) : undefined,
      backfillReason: late ? missing(form.backfillReason) : undefined,
    });
    if (!found) save.mutate();
  };
  const field = (name: keyof typeof EMPTY) => ({
    id: name,
    value: form[name],
    error: faults.of(name),
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setForm((old) => ({ ...old, [name]: value }));
    },
  });
  return (
    <Dialog onClose={onClose} title={t('selection.enterTitle')}>
      <form onSubmit={submit} noValidate>
        <Text c="dimmed" size="sm" mb="sm">
          {t('selection.enterLead')}
        </Text>
        <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
        <Stack>
          <Group align="flex-start" gap="md">
            <TextInput
              {...field('decisionNo')}
              label={t('selection.decisionNo')}
              required
              maxLength={60}
              data-autofocus
              style={{ flex: '1 1 10rem' }}
            />
            <TextInput
              {...field('decidedOn')}
              label={t('selection.decidedOn')}
              required
              placeholder={t('ui.dateHint')}
              style={{ flex: '1 1 10rem' }}
            />
            <TextInput
              {...field('attendees')}
              label={t('selection.attendees')}
              required
              inputMode="numeric"
              style={{ flex: '1 1 10rem' }}
            />
          </Group>
          <Input.Wrapper
            label={t('selection.minutesFile')}
            labelElement="div"
            withAsterisk={!late}
            error={faults.of('minutesFileId')}
          >
            <Group gap="sm" mt={4}>
              <FileButton accept=".pdf,.png,.jpg,.jpeg" onChange={(file) => file && upload.mutate(file)}>
                {(props) => (
                  <Button
                    {...props}
                    id="minutesFileId"
                    variant="default"
                    leftSection={<Icon name="upload" size={18} />}
                    loading={upload.isPending}
                  >
                    {t('selection.minutesChoose')}
                  </Button>
                )}
              </FileButton>
              <Text size="sm" role="status" style={{ overflowWrap: 'anywhere' }}>
                {percent !== undefined
                  ? t('selection.uploading', { percent })
                  : (minutes?.name ?? t('selection.minutesNone'))}
              </Text>
            </Group>
          </Input.Wrapper>
          {needsReason && (
            <Textarea
              {...field('reason')}
              label={t(again ? 'selection.redecideReason' : 'selection.incompleteReason')}
              required
              autosize
              minRows={2}
              maxLength={500}
            />
          )}
          {late && (
            <TextInput
              {...field('backfillReason')}
              label={t('selection.backfillReason')}
              description={t('selection.backfillHint')}
              required
              maxLength={500}
            />
          )}
        </Stack>
        <DialogActions save={t('selection.enterSave')} saving={save.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
