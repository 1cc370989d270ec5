import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { Panel } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';

/** How many stand at, and came to, each stage. The bars stand in the table itself. */
export function Funnel({ programId }: { programId: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const funnel = useQuery({
    queryKey: ['funnel', programId],
    queryFn: () =>
      ask(api.GET('/programs/{programId}/opportunities/funnel', { params: { path: { programId } } })),
  });
  return (
    <Panel title={t('opportunities.funnel')}>
      <Answer query={funnel}>
        {({ total, stages, sources }) => (
          <>
            <Text mb="xs" fw={600} role="status" aria-live="polite" className="numerals">
              {t('opportunities.total', { count: total })}
              <Text span c="dimmed" fw={400}>
                {sources.map(
                  (source) => ` · ${t(`opportunities.source.${source.source}`)}: ${f.number(source.count)}`,
                )}
              </Text>
            </Text>
            <div className="scroll" tabIndex={0} role="region" aria-label={t('opportunities.funnelTable')}>
              <Table className="rows" verticalSpacing={4}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th scope="col">{t('opportunities.stage')}</Table.Th>
                    <Table.Th scope="col" className="figure">
                      {t('opportunities.now')}
                    </Table.Th>
                    <Table.Th scope="col" className="figure">
                      {t('opportunities.reachedStage')}
                    </Table.Th>
                    <Table.Th aria-hidden="true" w="40%" />
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {stages.map((stage) => (
                    <Table.Tr key={stage.state}>
                      <Table.Td>{t(`opportunities.state.${stage.state}`)}</Table.Td>
                      <Table.Td className="figure">{f.number(stage.now)}</Table.Td>
                      <Table.Td className="figure">{f.number(stage.reached)}</Table.Td>
                      <Table.Td aria-hidden="true" style={{ minWidth: 0 }}>
                        {stage.state !== 'dropped' && (
                          <div
                            className="bar"
                            data-reached="true"
                            style={{ background: 'none', minWidth: 0 }}
                          >
                            <i style={{ width: `${total === 0 ? 0 : (stage.reached / total) * 100}%` }} />
                          </div>
                        )}
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </div>
          </>
        )}
      </Answer>
    </Panel>
  );
}
