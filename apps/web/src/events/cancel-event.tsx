import { Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, ifMatch, type Message } from '../api/client.js';
import { Dialog, DialogActions } from '../ui/dialog.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { notify } from '../ui/notices.js';
import { useFaults } from '../ui/use-faults.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';
import { bodyOf, draftOf } from './event-draft.js';

type Event = Message<'EventDetail'>;

/** Moves an event on with what is known of it. */
function useMove(event: Event) {
  const client = useQueryClient();
  return async (state: Event['state'], reason?: string) => {
    await ask(
      api.PUT('/events/{eventId}', {
        params: { path: { eventId: event.id }, header: ifMatch(event.version) },
        body: { ...bodyOf(draftOf(event)), state, ...(reason ? { reason } : {}) },
      }),
    );
    await Promise.all(
      [['event', event.id], ['list'], ['tasks'], ['pitch-days']].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
  };
}

/** It will not take place; why is read by all who see the event. */
export function CancelEvent({ event, onClose }: { event: Event; onClose: () => void }) {
  const { t } = useTranslation();
  const move = useMove(event);
  const [reason, setReason] = useState('');
  const faults = useFaults({ reason: t('events.cancelReason') });
  const cancel = useMutation({
    mutationFn: () => move('cancelled', reason.trim()),
    onSuccess: () => {
      notify({ message: t('events.cancelled') });
      onClose();
    },
    onError: faults.failed,
  });
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    if (!faults.found({ reason: reason.trim() ? undefined : t('ui.required') })) cancel.mutate();
  };
  return (
    <Dialog title={t('events.cancel')} size="md" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <ErrorSummary faults={faults.faults} attempt={faults.attempt} />
        {event.registered > 0 && (
          <Text size="sm" mb="sm">
            {t('events.cancelLead', { count: event.registered })}
          </Text>
        )}
        <Textarea
          id="reason"
          label={t('events.cancelReason')}
          description={t('events.cancelReasonHelp')}
          withAsterisk
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          error={faults.of('reason')}
          onChange={(change) => setReason(change.currentTarget.value)}
        />
        <DialogActions
          save={t('events.cancel')}
          saving={cancel.isPending}
          cancel={t('events.keep')}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}

/** A cancelled event that takes place after all. */
export function usePlanAgain(event: Event) {
  const { t } = useTranslation();
  const failed = useProblemNotice();
  const move = useMove(event);
  return useMutation({
    mutationFn: () => move('planned'),
    onSuccess: () => notify({ message: t('events.plannedAgain') }),
    onError: failed,
  });
}
