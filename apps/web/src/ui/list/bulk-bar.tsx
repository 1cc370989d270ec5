import { Button, Group, Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const NAMED = 3;

/** Names what is chosen before anything is done with it. */
export function BulkBar({
  names,
  children,
  onClear,
  onExport,
}: {
  names: readonly string[];
  /** What else can be done with what is chosen. */
  children?: ReactNode;
  onClear: () => void;
  onExport: () => void;
}) {
  const { t } = useTranslation();
  if (names.length === 0) return null;
  const rest = names.length - NAMED;
  const words = `${names.slice(0, NAMED).join(', ')}${rest > 0 ? ` ${t('list.andMore', { count: rest })}` : ''}`;
  return (
    <Paper
      withBorder
      shadow="md"
      p="sm"
      role="region"
      aria-label={t('list.actions')}
      className="no-print"
      style={{ position: 'sticky', bottom: 12, zIndex: 5, marginTop: 12 }}
    >
      <Group justify="space-between" gap="sm">
        <Text size="sm" aria-live="polite">
          {t('list.selected', { count: names.length, names: words })}
        </Text>
        <Group gap="xs">
          {children}
          <Button size="xs" variant={children ? 'default' : undefined} onClick={onExport}>
            {t('list.exportSelected')}
          </Button>
          <Button size="xs" variant="default" onClick={onClear}>
            {t('list.clearSelection')}
          </Button>
        </Group>
      </Group>
    </Paper>
  );
}
