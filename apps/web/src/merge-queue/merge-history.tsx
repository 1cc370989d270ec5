import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { Icon } from '../ui/icon.js';
import { Panel } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';

/** What takes a decision back: the undo of its merge, or the pair marked as two put back into the queue. */
export type Undoable = { mergeId: string } | { candidateId: string };

/** What was decided lately, each with its undo: merges, and pairs that were marked as two. */
export function MergeHistory({ onUndo }: { onUndo: (what: Undoable) => void }) {
  const { t } = useTranslation();
  const f = useFormat();
  const merges = useQuery({
    queryKey: ['merges'],
    queryFn: () => ask(api.GET('/merges', { params: { query: { limit: 10 } } })),
  });
  const apart = useQuery({
    queryKey: ['merge-candidates', 'different'],
    queryFn: () =>
      ask(api.GET('/merge-candidates', { params: { query: { state: 'different', limit: 10 } } })),
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
                      onClick={() => onUndo({ mergeId: merge.id })}
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
      {(apart.data?.items.length ?? 0) > 0 && (
        <>
          <Text fw={600} mt="md">
            {t('merge.apart')}
          </Text>
          <ul className="plain">
            {apart.data!.items.map((pair) => (
              <li key={pair.id} style={{ borderTop: '1px solid var(--filiz-line)', padding: '0.5rem 0' }}>
                <Group justify="space-between" gap="sm">
                  <div style={{ minWidth: 0, flex: '1 1 16rem' }}>
                    <Text style={{ overflowWrap: 'anywhere' }}>
                      {t('merge.twoOf', {
                        left: pair.left.title ?? t('merge.erased'),
                        right: pair.right.title ?? t('merge.erased'),
                      })}
                    </Text>
                    <Text size="xs" c="dimmed">
                      {t(`merge.kind.${pair.kind}`)}
                    </Text>
                  </div>
                  <Button
                    size="xs"
                    variant="default"
                    leftSection={<Icon name="undo" size={16} />}
                    aria-label={t('merge.reopenOne', { title: pair.left.title ?? '' })}
                    onClick={() => onUndo({ candidateId: pair.id })}
                  >
                    {t('ui.undo')}
                  </Button>
                </Group>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
