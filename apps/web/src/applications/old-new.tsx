import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** What the registry has and what the firm says instead, each with its name: nobody has to see a stroke to tell them apart. */
export function OldNew({ old, now, done = false }: { old: ReactNode; now: ReactNode; done?: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <Text size="sm" component="span" display="block">
        <Text span inherit c="dimmed">
          {t(done ? 'application.correctionWas' : 'application.correctionOld')}:
        </Text>{' '}
        {old}
      </Text>
      <Text size="sm" component="span" display="block">
        <Text span inherit c="dimmed">
          {t('application.correctionNew')}:
        </Text>{' '}
        <Text span inherit fw={600}>
          {now}
        </Text>
      </Text>
    </>
  );
}
