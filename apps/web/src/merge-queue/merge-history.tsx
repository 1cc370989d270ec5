import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { Icon } from '../ui/icon.js';
import { Panel } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';

/** What was merged lately, each with its undo. */
export function MergeHistory({ onUndo }: { onUndo: (mergeId: string) => void }) {
  const { t } = useTranslation();
  const f = useFormat();
  const merges = useQuery({
    queryKey: ['merges'],
    queryFn: () => ask(api.GET('/merges', { params: { query: { limit: 10 } } })),
  });
  return (
    <Panel title={t('merge.history')}>
      <Answer query={merges}>
        {({ items }) => {
          const own = items.filter((merge) => merge.causedBy === null && merge.undoneAt === null);
          return own.length === 0 ? (
            <Text c="dimmed">{t('merge.historyNone')}</Text>
          ) : (
            <ul className="plain">
              {own.map((merge) => (
                <li key={merge.id} style={{ borderTop: '1px solid var(--filiz-line)', padding: '0.5rem 0' }}>
                  <Group justify="space-between" gap="sm">
                    <div style={{ minWidth: 0, flex: '1 1 16rem' }}>
                      <Text style={{ overflowWrap: 'anywhere' }}>
                        {t('merge.into', {
                          merged: merge.mergedTitle ?? t('merge.erased'),
                          kept: merge.keptTitle ?? t('merge.erased'),
                        })}
                      </Text>
                      <Text size="xs" c="dimmed" className="numerals">
                        {t(`merge.kind.${merge.kind}`)} · {f.instant(merge.at)}
                      </Text>
                    </div>
                    <Button
                      size="xs"
                      variant="default"
                      leftSection={<Icon name="undo" size={16} />}
                      aria-label={t('merge.undoOne', { title: merge.mergedTitle ?? '' })}
                      onClick={() => onUndo(merge.id)}
                    >
                      {t('ui.undo')}
                    </Button>
                  </Group>
                </li>
              ))}
            </ul>
          );
        }}
      </Answer>
    </Panel>
  );
}
