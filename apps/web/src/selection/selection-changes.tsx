import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { Panel } from '../ui/page.js';
import { ScrollTable } from '../ui/scroll-table.js';
import { shortId, useTitles } from '../ui/titles.js';
import { useFormat } from '../ui/use-format.js';

/** What the last decision changed against the one before, or the preview would change against it, and for whom. */
export function SelectionChanges({ callId, preview }: { callId: string; preview?: boolean }) {
  const { t } = useTranslation();
  const f = useFormat();
  const changes = useQuery({
    queryKey: ['selection', callId, 'changes', preview],
    queryFn: () =>
      ask(
        api.GET('/calls/{callId}/selection/changes', {
          params: { path: { callId }, query: preview ? { preview: 'true' } : {} },
        }),
      ),
    retry: false,
  });
  const ids = useMemo(() => changes.data?.items.map((item) => item.firmId) ?? [], [changes.data]);
  const titles = useTitles('firm', ids);
  // One decision only: nothing to hold it against.
  if (!changes.data || changes.data.from === changes.data.to) return null;
  const outcome = (value: string | null) =>
    value ? t(`selection.outcomes.${value as 'selected'}`) : t('selection.notInIt');
  const figure = (value: string | number | null) => (value === null ? '—' : f.number(value));
  return (
    <Panel
      title={t(preview ? 'selection.wouldChange' : 'selection.changes', {
        from: changes.data.from,
        to: changes.data.to,
      })}
      order={preview ? 3 : 2}
    >
      {changes.data.reason && <Text mb="sm">{changes.data.reason}</Text>}
      {changes.data.items.length === 0 ? (
        <Text c="dimmed">{t('selection.noChanges')}</Text>
      ) : (
        <ScrollTable
          label={t('selection.changesLabel')}
          heads={[
            { text: t('selection.firm') },
            { text: t('selection.outcome') },
            { text: t('selection.rank'), kind: 'figure' },
            { text: t('selection.score'), kind: 'figure' },
          ]}
        >
          {changes.data.items.map((item) => (
            <Table.Tr key={item.applicationId}>
              <Table.Td>{titles.get(item.firmId)?.title ?? shortId(item.firmId)}</Table.Td>
              <Table.Td>{turn(outcome(item.outcomeBefore), outcome(item.outcomeAfter))}</Table.Td>
              <Table.Td className="figure">{turn(figure(item.rankBefore), figure(item.rankAfter))}</Table.Td>
              <Table.Td className="figure">
                {turn(figure(item.scoreBefore), figure(item.scoreAfter))}
              </Table.Td>
            </Table.Tr>
          ))}
        </ScrollTable>
      )}
    </Panel>
  );
}

/** What stayed is said once. */
const turn = (before: string, after: string): string => (before === after ? after : `${before} → ${after}`);
