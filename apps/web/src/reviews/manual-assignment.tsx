import { Button, Group, NativeSelect, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { Dialog, DialogActions } from '../ui/dialog.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { notify } from '../ui/notices.js';
import { Facts } from '../ui/page.js';
import { shortId, useTitles } from '../ui/titles.js';
import { useFaults } from '../ui/use-faults.js';
import { reviewersKey, useReviewers } from './use-reviewers.js';

/** One pair by hand, with the reason where it departs from the rules. */
export function ManualAssignment({ call }: { call: Message<'Call'> }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { query, nameOf } = useReviewers(call.id);
  const [number, setNumber] = useState('');
  const [reviewerId, setReviewer] = useState('');
  const [reason, setReason] = useState('');
  const faults = useFaults({
    applicationId: t('reviewing.manualApplication'),
    reviewerId: t('reviewing.reviewer'),
    reason: t('reviewing.reason'),
  });
  const [found, setFound] = useState<{ id: string; number: string; firmId: string }>();
  // Exactly the number that was typed, or none: a neighbour is never taken for it.
  const look = useMutation({
    mutationFn: async () => {
      const exact = number.trim().toLocaleUpperCase('tr');
      const { items } = await ask(
        api.GET('/calls/{callId}/applications', {
          params: { path: { callId: call.id }, query: { q: number.trim(), limit: 100 } as object },
        }),
      );
      return items.find((a) => a.number?.toLocaleUpperCase('tr') === exact);
    },
    onSuccess: (item) => {
      if (faults.found({ applicationId: item ? undefined : t('reviewing.noSuchNumber') })) return;
      setFound({ id: item!.id, number: item!.number!, firmId: item!.firmId });
    },
    onError: faults.failed,
  });
  const assign = useMutation({
    mutationFn: (applicationId: string) =>
      ask(
        api.POST('/calls/{callId}/assignments', {
          params: { path: { callId: call.id } },
          body: { applicationId, reviewerId, ...(reason.trim() ? { reason: reason.trim() } : {}) },
        }),
      ),
    onSettled: () => setFound(undefined),
    onSuccess: async () => {
      notify({ message: t('reviewing.assigned') });
      faults.clear();
      setReason('');
      await client.invalidateQueries({ queryKey: reviewersKey(call.id) });
      await client.invalidateQueries({ queryKey: ['review-results', call.id] });
    },
    onError: faults.failed,
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (
          !faults.found({
            applicationId: number.trim() ? undefined : t('ui.required'),
            reviewerId: reviewerId ? undefined : t('ui.required'),
          })
        )
          look.mutate();
      }}
    >
      <Title order={3} mt="lg">
        {t('reviewing.manual')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('reviewing.manualLead')}
      </Text>
      <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
      <Group align="flex-end" gap="sm">
        <TextInput
          id="applicationId"
          label={t('reviewing.number')}
          value={number}
          error={faults.of('applicationId')}
          onChange={(event) => setNumber(event.currentTarget.value)}
          style={{ flex: '1 1 10rem' }}
        />
        <NativeSelect
          id="reviewerId"
          label={t('reviewing.reviewer')}
          value={reviewerId}
          error={faults.of('reviewerId')}
          onChange={(event) => setReviewer(event.currentTarget.value)}
          data={[
            { value: '', label: '—' },
            ...(query.data?.items ?? [])
              .filter((r) => r.removed === null)
              .map((r) => ({ value: r.id, label: nameOf(r) })),
          ]}
          style={{ flex: '1 1 12rem' }}
        />
        <TextInput
          id="reason"
          label={t('reviewing.reason')}
          value={reason}
          maxLength={500}
          error={faults.of('reason')}
          onChange={(event) => setReason(event.currentTarget.value)}
          style={{ flex: '2 1 14rem' }}
        />
        <Button type="submit" variant="default" loading={look.isPending}>
          {t('reviewing.assign')}
        </Button>
      </Group>
      {found && (
        <AssignConfirm
          found={found}
          reviewer={nameOf(query.data!.items.find((r) => r.id === reviewerId)!)}
          saving={assign.isPending}
          onSave={() => assign.mutate(found.id)}
          onClose={() => setFound(undefined)}
        />
      )}
    </form>
  );
}

/** Names application, firm and reviewer before the assignment is made. */
function AssignConfirm({
  found,
  reviewer,
  saving,
  onSave,
  onClose,
}: {
  found: { number: string; firmId: string };
  reviewer: string;
  saving: boolean;
  onSave: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const titles = useTitles(
    'firm',
    useMemo(() => [found.firmId], [found.firmId]),
  );
  return (
    <Dialog title={t('reviewing.manual')} size="md" onClose={onClose}>
      <Facts
        items={[
          [t('reviewing.number'), found.number],
          [t('selection.firm'), titles.get(found.firmId)?.title ?? shortId(found.firmId)],
          [t('reviewing.reviewer'), reviewer],
        ]}
      />
      <DialogActions save={t('reviewing.assign')} saving={saving} onSave={onSave} onCancel={onClose} />
    </Dialog>
  );
}
