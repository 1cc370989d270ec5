import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Message } from '../api/client.js';
import { Icon } from '../ui/icon.js';
import { NameList } from './notify-dialog.js';

/** Before a message is sent: to whose firms it goes, how many read it here and by mail, and whom nobody can be reached of. */
export function Reached({
  answer,
  nameOf,
  lead,
}: {
  answer: Pick<Message<'MessageSent'>, 'applications' | 'items' | 'reach'>;
  nameOf: (item: Message<'MessageRecipient'>) => string;
  /** Whom it is for, where they were not chosen. */
  lead?: string;
}) {
  const { t } = useTranslation();
  const { applications, items, reach } = answer;
  const unreached = new Set(reach?.unreached.map((item) => item.applicationId));
  const reached = items.filter((item) => !unreached.has(item.applicationId));
  const ways = reach && [
    reach.console > 0 && t('desk.byConsole', { count: reach.console }),
    reach.mailOnly > 0 && t('desk.byMail', { count: reach.mailOnly }),
  ];
  return (
    <>
      <Text role="status" mb="xs">
        {lead ?? t('desk.chosen', { count: applications })}{' '}
        {ways ? ways.filter(Boolean).join(' ') : t('desk.reachUnknown')}
      </Text>
      {reached.length > 0 && <NameList names={reached.map(nameOf)} />}
      {items.length < applications && (
        <Text size="sm" c="dimmed" mb="xs">
          {t('desk.namedFirst', { count: items.length })}
        </Text>
      )}
      {reach && reach.nobody > 0 && (
        <Alert color="yellow" variant="outline" icon={<Icon name="warning" />} mb="md">
          <Text fw={600}>{t('desk.unreached', { count: reach.nobody })}</Text>
          <NameList names={reach.unreached.map(nameOf)} />
          <Text size="sm">{t('desk.unreachedNext')}</Text>
        </Alert>
      )}
    </>
  );
}
