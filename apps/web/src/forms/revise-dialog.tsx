import { Text, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormDef } from '#contracts/open-calls/form/form-def';
import { api, ask } from '../api/client.js';
import { Answer } from '../ui/states.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';
import { Changes, type Change } from './changes.js';
import { Dialog, DialogActions } from '../ui/dialog.js';

/** Announces another version of an open call's form: what changes and for how many drafts, then the reason. */
export function ReviseDialog({
  callId,
  form,
  onNumber,
  onClose,
  onRevised,
}: {
  callId: string;
  form: FormDef;
  onNumber: number;
  onClose: () => void;
  onRevised: (number: number) => void;
}) {
  const { t } = useTranslation();
  const failed = useProblemNotice();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const post = (dryRun: boolean, why: string) =>
    ask(
      api.POST('/calls/{callId}/form/revisions', {
        params: { path: { callId } },
        body: { form: form as unknown as Record<string, unknown>, reason: why, onNumber, dryRun },
      }),
    );
  // The reason is asked for after one has seen what changes; a dry run keeps none.
  const tried = useQuery({
    queryKey: ['form-revise', callId, form],
    queryFn: () => post(true, '–'),
    gcTime: 0,
    retry: false,
  });
  const announce = useMutation({
    mutationFn: () => post(false, reason.trim()),
    onSuccess: ({ number }) => onRevised(number),
    onError: failed,
  });
  return (
    <Dialog onClose={onClose} title={t('builder.reviseTitle')}>
      <Answer query={tried}>
        {({ changes, drafts }) => (
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              setMissing(reason.trim() === '');
              if (reason.trim() === '') document.getElementById('revise-reason')?.focus();
              else announce.mutate();
            }}
          >
            <Changes changes={changes as Change[]} />
            <Text mt="sm">{t('builder.reviseLead', { count: drafts })}</Text>
            <Text>{t('builder.reviseSubmitted')}</Text>
            <Textarea
              id="revise-reason"
              mt="sm"
              label={t('builder.reason')}
              description={t('builder.reasonHelp')}
              withAsterisk
              maxLength={500}
              error={missing ? t('ui.required') : undefined}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <DialogActions save={t('builder.revise')} saving={announce.isPending} onCancel={onClose} />
          </form>
        )}
      </Answer>
    </Dialog>
  );
}
