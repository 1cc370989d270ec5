import { Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, ifMatch, type Message } from '../api/client.js';
import { Dialog, DialogActions } from '../ui/dialog.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { notify } from '../ui/notices.js';
import { ReasonDialog } from '../ui/reason-dialog.js';
import { useFormat } from '../ui/use-format.js';
import { ExpertiseFields, expertiseBody, expertiseDraft, useExpertiseFaults } from './expertise-fields.js';

interface Props {
  call: Message<'Call'>;
  member: Message<'PoolReviewer'>;
  name: string;
  onClose: () => void;
}

/** What a reviewer of the pool knows about, takes and when they are away. */
export function MemberDialog({ call, member, name, onClose }: Props) {
  const { t } = useTranslation();
  const f = useFormat();
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => expertiseDraft(member, f.day));
  const faults = useExpertiseFaults();
  const save = useMutation({
    mutationFn: () =>
      ask(
        api.PUT('/pool-reviewers/{poolReviewerId}', {
          params: { path: { poolReviewerId: member.id }, header: ifMatch(member.version) },
          body: {
            ...expertiseBody(draft),
            ...(member.homeInstitutionId ? { homeInstitutionId: member.homeInstitutionId } : {}),
          },
        }),
      ),
    onSuccess: async () => {
      notify({ message: t('ui.saved') });
      await client.invalidateQueries({ queryKey: ['pool', call.institutionId] });
    },
    onError: faults.failed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // Said to this dialog alone: whoever has left it for another one keeps that.
    if (!faults.check(draft)) save.mutate(undefined, { onSuccess: onClose });
  };
  return (
    <Dialog title={name} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
        <Stack>
          <ExpertiseFields programId={call.programId} draft={draft} faultOf={faults.of} onDraft={setDraft} />
        </Stack>
        <DialogActions save={t('ui.save')} saving={save.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

/** Out of the pool, with the reason; calls stay as they are. */
export function LeaveDialog({ call, member, name, onClose }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const leave = async (reason: string) => {
    await ask(
      api.POST('/pool-reviewers/{poolReviewerId}/removal', {
        params: { path: { poolReviewerId: member.id } },
        body: { reason },
      }),
    );
    notify({ message: t('reviewing.member.left', { name }) });
    await client.invalidateQueries({ queryKey: ['pool', call.institutionId] });
  };
  return (
    <ReasonDialog
      title={t('reviewing.member.leaveOf', { name })}
      lead={t('reviewing.member.leaveLead')}
      label={t('reviewing.reason')}
      save={t('reviewing.member.leave')}
      act={leave}
      onClose={onClose}
    />
  );
}
