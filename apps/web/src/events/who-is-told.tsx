import { Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Message } from '../api/client.js';
import { useExpected } from './expected.js';

/** Before another time or place is saved: who hears of it by mail, and what they are told beside it. */
export function WhoIsTold({
  event,
  reason,
  onReason,
}: {
  event: Message<'EventDetail'>;
  reason: string;
  onReason: (reason: string) => void;
}) {
  const { t } = useTranslation();
  const { registered, pitching } = event;
  const expected = useExpected({ registered, pitching });
  if (!expected) return null;
  return (
    <div role="group" aria-label={t('events.whoIsTold')} style={{ marginTop: '1rem', maxWidth: '44rem' }}>
      <Text role="status" mb="sm">
        {expected} {t('events.changeLead')} {pitching > 0 && t('events.orderMoves')}
      </Text>
      <Textarea
        id="reason"
        label={t('events.changeReason')}
        description={t('events.changeReasonHelp')}
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        onChange={(change) => onReason(change.currentTarget.value)}
      />
    </div>
  );
}
