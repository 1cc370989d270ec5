import { ActionIcon, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon.js';

/** Up, down and away, for one row of a list that is edited. */
export function RowTools({
  what,
  at,
  of,
  onMove,
  onRemove,
}: {
  /** Names the row. */
  what: string;
  at: number;
  of: number;
  onMove?: (step: -1 | 1) => void;
  /** Absent: it stays. */
  onRemove?: () => void;
}) {
  const { t } = useTranslation();
  const common = { variant: 'subtle', color: 'gray', size: 'lg' } as const;
  return (
    <Group gap={2} wrap="nowrap">
      {onMove && (
        <>
          <ActionIcon
            {...common}
            aria-label={`${what}: ${t('callEditor.moveUp')}`}
            disabled={at === 0}
            onClick={() => onMove(-1)}
            style={{ transform: 'rotate(90deg)' }}
          >
            <Icon name="left" size={16} />
          </ActionIcon>
          <ActionIcon
            {...common}
            aria-label={`${what}: ${t('callEditor.moveDown')}`}
            disabled={at === of - 1}
            onClick={() => onMove(1)}
            style={{ transform: 'rotate(90deg)' }}
          >
            <Icon name="right" size={16} />
          </ActionIcon>
        </>
      )}
      <ActionIcon
        {...common}
        aria-label={`${what}: ${t('callEditor.remove')}`}
        disabled={!onRemove}
        onClick={onRemove}
      >
        <Icon name="cross" size={16} />
      </ActionIcon>
    </Group>
  );
}

export function moved<T>(list: readonly T[], at: number, step: -1 | 1): T[] {
  const next = [...list];
  [next[at], next[at + step]] = [next[at + step], next[at]];
  return next;
}
