import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../api/client.js';
import { CancelEvent } from './cancel-event.js';

/** What staff do with an event: change what is said of it, cancel it, or plan it again. */
export function EventTools({ event }: { event: Message<'EventDetail'> }) {
  const { t } = useTranslation();
  const [cancelling, setCancelling] = useState(false);
  const mayCancel = event.state === 'planned' && event.present === 0;
  if (event.state === 'cancelled')
    return (
      <Button component={Link} variant="default" to={`/events/${event.id}/edit`}>
        {t('events.planAgain')}
      </Button>
    );
  return (
    <>
      <Button component={Link} variant="default" to={`/events/${event.id}/edit`}>
        {t('events.edit')}
      </Button>
      {mayCancel && (
        <Button variant="default" onClick={() => setCancelling(true)}>
          {t('events.cancel')}
        </Button>
      )}
      {cancelling && <CancelEvent event={event} onClose={() => setCancelling(false)} />}
    </>
  );
}
