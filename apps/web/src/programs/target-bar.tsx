import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Message } from '../api/client.js';
import { reached } from '../ui/formats.js';
import { useFormat } from '../ui/use-format.js';

/** Target against actual as a bar and, beside it, in words. */
export function TargetBar({
  value,
}: {
  value: Pick<Message<'IndicatorValue'>, 'value' | 'target' | 'baseline'>;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const share = reached(value.value, value.target, value.baseline);
  if (share === undefined)
    return (
      <Text size="sm" c="dimmed">
        {t('kpi.noTarget')}
      </Text>
    );
  const done = share >= 100;
  return (
    <div style={{ minWidth: 110 }}>
      <div className="bar" data-reached={done} aria-hidden="true">
        <i style={{ width: `${Math.min(100, share)}%` }} />
      </div>
      <Text
        size="xs"
        mt={3}
        className="numerals"
        c={done ? 'var(--filiz-green-text)' : 'var(--filiz-warn-text)'}
      >
        {done ? t('kpi.reached') : t('kpi.notReached', { share: f.number(share) })}
      </Text>
    </div>
  );
}
