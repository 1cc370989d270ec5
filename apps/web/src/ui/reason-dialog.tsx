import { Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog, DialogActions } from './dialog.js';
import { ErrorSummary } from './error-summary.js';
import { useFaults } from './use-faults.js';

interface Props {
  title: string;
  /** What the deed brings with it, where it is not plain. */
  lead?: string;
  /** What the reason is called. */
  label: string;
  help?: string;
  /** What the main button says. */
  save: string;
  /** What leaving says where it is not "cancel". */
  cancel?: string;
  /** Does it, says that it is done and has the lists asked anew; what it throws is shown here. */
  act: (reason: string) => Promise<void>;
  onClose: () => void;
}

/** The page behind it may have a field `reason` of its own. */
const FIELD = 'deed-reason';

/** A deed that asks for its reason, and nothing else. */
export function ReasonDialog({ title, lead, label, help, save, cancel, act, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const faults = useFaults({ [FIELD]: label });
  const deed = useMutation({ mutationFn: () => act(reason.trim()), onError: faults.failed });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // Said to this dialog alone: whoever has left it for another one keeps that.
    if (!faults.found({ [FIELD]: reason.trim() ? undefined : t('ui.required') }))
      deed.mutate(undefined, { onSuccess: onClose });
  };
  return (
    <Dialog title={title} size="md" onClose={onClose}>
      <form noValidate onSubmit={submit}>
        <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
        {lead && (
          <Text size="sm" mb="sm">
            {lead}
          </Text>
        )}
        <Textarea
          id={FIELD}
          label={label}
          description={help}
          withAsterisk
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          error={faults.of(FIELD)}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-autofocus
        />
        <DialogActions save={save} saving={deed.isPending} cancel={cancel} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
