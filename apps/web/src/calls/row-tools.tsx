import { ActionIcon, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon.js';

/** Up, down and away, for one row of a list that is edited. */
export function RowTools({
  what,
  at,
  of,
  list,
  onMove,
  onRemove,
}: {
  /** Names the row. */
  what: string;
  at: number;
  of: number;
  /** Names the list: the focus then goes with the row that is moved, by keys again and again. */
  list?: string;
  onMove?: (step: -1 | 1) => void;
  /** Absent: it stays. */
  onRemove?: () => void;
}) {
  const { t } = useTranslation();
  const idOf = (row: number, way: 'up' | 'down') => (list ? `${list}.${row}.${way}` : undefined);
  const move = (step: -1 | 1) => {
    onMove?.(step);
    const to = at + step;
    const ways = step < 0 ? (['up', 'down'] as const) : (['down', 'up'] as const);
    requestAnimationFrame(() => {
      for (const way of ways) {
        const button = document.getElementById(idOf(to, way) ?? '');
        if (!(button instanceof HTMLButtonElement) || button.disabled) continue;
        button.focus();
        return;
      }
    });
  };
  const common = { variant: 'subtle', color: 'gray', size: 'lg' } as const;
  return (
    <Group gap={2} wrap="nowrap">
      {onMove && (
        <>
          <ActionIcon
            {...common}
            aria-label={`${what}: ${t('callEditor.moveUp')}`}
            disabled={at === 0}
            id={idOf(at, 'up')}
            onClick={() => move(-1)}
            style={{ transform: 'rotate(90deg)' }}
          >
            <Icon name="left" size={16} />
          </ActionIcon>
          <ActionIcon
            {...common}
            aria-label={`${what}: ${t('callEditor.moveDown')}`}
            disabled={at === of - 1}
            id={idOf(at, 'down')}
            onClick={() => move(1)}
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
