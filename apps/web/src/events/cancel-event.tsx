import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask, ifMatch, type Message } from '../api/client.js';
import { notify } from '../ui/notices.js';
import { ReasonDialog } from '../ui/reason-dialog.js';
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
  const cancel = async (reason: string) => {
    await move('cancelled', reason);
    notify({ message: t('events.cancelled') });
  };
  return (
    <ReasonDialog
      title={t('events.cancel')}
      lead={event.registered > 0 ? t('events.cancelLead', { count: event.registered }) : undefined}
      label={t('events.cancelReason')}
      help={t('events.cancelReasonHelp')}
      save={t('events.cancel')}
      cancel={t('events.keep')}
      act={cancel}
      onClose={onClose}
    />
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
