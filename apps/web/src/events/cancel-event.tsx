import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask, ifMatch, type Message } from '../api/client.js';
import { notify } from '../ui/notices.js';
import { ReasonDialog } from '../ui/reason-dialog.js';
import { bodyOf, draftOf } from './event-draft.js';
import { useExpected } from './expected.js';

/** It will not take place; why is read by all who see the event, and told to those who are expected. */
export function CancelEvent({ event, onClose }: { event: Message<'EventDetail'>; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const someone = useExpected(event);
  // Nobody is written to about what is over.
  const expected = Date.parse(event.startsAt) > Date.now() ? someone : undefined;
  const cancel = async (reason: string) => {
    await ask(
      api.PUT('/events/{eventId}', {
        params: { path: { eventId: event.id }, header: ifMatch(event.version) },
        body: { ...bodyOf(draftOf(event)), state: 'cancelled', reason },
      }),
    );
    await Promise.all(
      [['event', event.id], ['list'], ['tasks'], ['pitch-days']].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
    notify({ message: expected ? t('events.cancelledAndTold') : t('events.cancelled') });
  };
  return (
    <ReasonDialog
      title={t('events.cancel')}
      lead={expected && `${expected} ${t('events.cancelLead')}`}
      label={t('events.cancelReason')}
      help={t('events.cancelReasonHelp')}
      save={t('events.cancel')}
      cancel={t('events.keep')}
      act={cancel}
      onClose={onClose}
    />
  );
}
