import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../ui/formats.js';

/** How many days are left, said in words as well as in colour. */
export function Remaining({ until }: { until: string }) {
  const { t } = useTranslation();
  const days = daysBetween(new Date(), new Date(Date.parse(until) - 1));
  const words =
    days === 0
      ? t('ui.today')
      : days > 0
        ? t('ui.daysLeft', { count: days })
        : t('ui.daysAgo', { count: -days });
  return (
    <Text
      span
      size="sm"
      fw={days <= 3 ? 600 : 400}
      c={days < 0 ? 'var(--mantine-color-error)' : days <= 7 ? 'var(--filiz-warn-text)' : 'dimmed'}
    >
      {words}
    </Text>
  );
}
