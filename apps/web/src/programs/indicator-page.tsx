import { Group, List, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { IndicatorRule } from '#contracts/reporting/rule';
import { api, ask } from '../api/client.js';
import { PageTitle, Panel } from '../ui/page.js';
import { Answer, Empty, Loading, NotFound } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { EvidenceRows } from './evidence-rows.js';
import { useIndicatorWords } from './indicator-words.js';
import { useIndicatorValues } from './indicators-page.js';
import { TargetBar } from './target-bar.js';

const SeriesChart = lazy(() => import('./series-chart.js').then((m) => ({ default: m.SeriesChart })));

/** One number: how it was counted, how it grew, and the records behind it. */
export function IndicatorPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const words = useIndicatorWords();
  const { programId, code } = useParams({ strict: false }) as { programId: string; code: string };
  const values = useIndicatorValues(programId);
  return (
    <Answer query={values}>
      {({ items }) => {
        const value = items.find((item) => item.code === code);
        if (!value) return <NotFound />;
        return (
          <>
            <PageTitle
              over={
                <Link to="/programs/$programId" params={{ programId }}>
                  ← {t('kpi.title')}
                </Link>
              }
            >
              {`${value.code} · ${f.text(value.name, value.nameEn)}`}
            </PageTitle>
            <Panel>
              <Group gap="xl" align="flex-end" mb="md">
                <div>
                  <Text size="sm" c="dimmed">
                    {t('kpi.actual')}
                  </Text>
                  <Text fz={40} fw={700} lh={1.1} className="numerals">
                    {f.number(value.value)}{' '}
                    <Text span fz="md" c="dimmed">
                      {value.unit}
                    </Text>
                  </Text>
                </div>
                <div>
                  <Text size="sm" c="dimmed">
                    {t('kpi.target')}
                  </Text>
                  <Text fz={24} lh={1.3} className="numerals">
                    {value.target === null ? '—' : f.number(value.target)}
                  </Text>
                </div>
                <div style={{ flex: '0 1 14rem' }}>
                  <TargetBar value={value} />
                </div>
              </Group>
              <Text fw={600} size="sm">
                {t('indicator.rule')}
              </Text>
              <List size="sm" spacing={2} listStyleType="none">
                {words.rule(value.rule as unknown as IndicatorRule).map((line) => (
                  <List.Item key={line}>{line}</List.Item>
                ))}
              </List>
              {value.waiting > 0 && (
                <Text size="sm" c="var(--filiz-warn-text)" mt="xs">
                  {t('kpi.waiting', { count: value.waiting })}
                </Text>
              )}
            </Panel>
            <SeriesPanel programId={programId} code={code} unit={value.unit} />
            <EvidenceRows programId={programId} code={code} />
          </>
        );
      }}
    </Answer>
  );
}

function SeriesPanel({ programId, code, unit }: { programId: string; code: string; unit: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const series = useQuery({
    queryKey: ['series', programId, code],
    queryFn: () =>
      ask(
        api.GET('/programs/{programId}/indicator-values/{code}/series', {
          params: { path: { programId, code } },
        }),
      ),
  });
  return (
    <Panel title={t('indicator.series')}>
      <Answer query={series}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('indicator.seriesNone')} />
          ) : (
            <>
              <Suspense fallback={<Loading />}>
                <SeriesChart points={items} unit={unit} />
              </Suspense>
              <details style={{ marginTop: '0.75rem' }}>
                <summary style={{ cursor: 'pointer', minHeight: 24 }}>{t('kpi.table')}</summary>
                <Table className="rows" maw={360} mt="xs">
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th scope="col">{t('indicator.month')}</Table.Th>
                      <Table.Th scope="col" className="figure">
                        {t('indicator.value')}
                      </Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {items.map((point) => (
                      <Table.Tr key={point.month}>
                        <Table.Td>{f.month(point.month)}</Table.Td>
                        <Table.Td className="figure">{f.number(point.value)}</Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </details>
            </>
          )
        }
      </Answer>
    </Panel>
  );
}
