import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const MINUTE = 60_000;

/** How long there is still, by the server's clock; `onOver` once when it is over. */
export function Countdown({ until, ahead, onOver }: { until: string; ahead: number; onOver?: () => void }) {
  const { t } = useTranslation();
  const left = () => Date.parse(until) - (Date.now() + ahead);
  const [ms, setMs] = useState(left);
  useEffect(() => {
    // Far from the end a look a minute is enough; in the last hour each second counts.
    const timer = setInterval(() => setMs(left()), ms < 61 * MINUTE ? 1000 : 20_000);
    return () => clearInterval(timer);
  });
  const over = ms < 0;
  useEffect(() => {
    if (over) onOver?.();
    // Told once; the page asks anew by itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [over]);
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [days, hours, minutes] = [
    Math.floor(seconds / 86_400),
    Math.floor(seconds / 3600) % 24,
    Math.floor(seconds / 60) % 60,
  ];
  const words = over
    ? t('application.timeOver')
    : days > 0
      ? t('application.leftDays', { days, hours })
      : hours > 0
        ? t('application.leftHours', { hours, minutes })
        : t('application.leftMinutes', { minutes, seconds: seconds % 60 });
  return (
    <Text
      span
      role="timer"
      className="numerals"
      fw={days < 3 ? 600 : 400}
      c={over ? 'var(--mantine-color-error)' : days < 7 ? 'var(--filiz-warn-text)' : 'dimmed'}
    >
      {words}
    </Text>
  );
}
