import { Group, SegmentedControl, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { hasRole, useSession } from '../api/session.js';
import { PageTitle, Panel } from '../ui/page.js';
import { Answer, Empty, Loading } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { AttendanceNumbers } from './attendance-numbers.js';
import { DownloadReport } from './download-report.js';
import { REPORT_READERS } from './report-readers.js';
import { TargetBar } from './target-bar.js';
import { useProgramId } from './use-program.js';

const TargetChart = lazy(() => import('./target-chart.js').then((m) => ({ default: m.TargetChart })));
type Value = Message<'IndicatorValue'>;

export const useIndicatorValues = (programId: string) =>
  useQuery({
    queryKey: ['indicator-values', programId],
    queryFn: () =>
      ask(api.GET('/programs/{programId}/indicator-values', { params: { path: { programId } } })),
  });

/** The funder's table: code, wording, unit, baseline, target, actual. Each number leads to its records. */
export function IndicatorsPage() {
  const session = useSession();
  const programId = useProgramId();
  // Trainers, reviewers and firms have no report of figures: their first page of a programme is its tag.
  return hasRole(session, ...REPORT_READERS) ? (
    <Report />
  ) : (
    <Navigate to="/programs/$programId/tag" params={{ programId }} replace />
  );
}

function Report() {
  const { t } = useTranslation();
  const f = useFormat();
  const programId = useProgramId();
  const navigate = useNavigate();
  const { view } = useSearch({ strict: false });
  const values = useIndicatorValues(programId);
  const chart = view === 'chart';
  return (
    <>
      <PageTitle lead={t('kpi.lead')} actions={<DownloadReport programId={programId} />}>
        {t('kpi.title')}
      </PageTitle>
      <Answer query={values}>
        {({ items, computedAt }) =>
          items.length === 0 ? (
            <Panel>
              <Empty title={t('kpi.none')} next={t('kpi.noneNext')} />
            </Panel>
          ) : (
            <>
              <Group justify="space-between" mb="xs">
                <SegmentedControl
                  className="no-print"
                  aria-label={t('kpi.view')}
                  size="sm"
                  value={chart ? 'chart' : 'table'}
                  onChange={(next) =>
                    void navigate({
                      to: '.',
                      search: next === 'chart' ? { view: 'chart' } : {},
                      replace: true,
                    })
                  }
                  data={[
                    { value: 'table', label: t('kpi.table') },
                    { value: 'chart', label: t('kpi.chart') },
                  ]}
                />
                <Text size="sm" c="dimmed" className="numerals">
                  {t('kpi.computedAt', { when: f.instant(computedAt) })}
                </Text>
              </Group>
              {chart && (
                <Panel>
                  <Suspense fallback={<Loading />}>
                    <TargetChart values={items} />
                  </Suspense>
                </Panel>
              )}
              <ValueTable values={items} programId={programId} />
            </>
          )
        }
      </Answer>
      <AttendanceNumbers programId={programId} />
    </>
  );
}

function ValueTable({ values, programId }: { values: Value[]; programId: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const figure = (value: string | null) => (value === null ? '—' : f.number(value));
  return (
    <div
      className="panel scroll"
      tabIndex={0}
      role="region"
      aria-label={t('kpi.title')}
      style={{ marginBottom: '1.5rem' }}
    >
      <Table className="rows">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('kpi.code')}</Table.Th>
            <Table.Th scope="col">{t('kpi.name')}</Table.Th>
            <Table.Th scope="col" className="minor">
              {t('kpi.unit')}
            </Table.Th>
            <Table.Th scope="col" className="figure minor">
              {t('kpi.baseline')}
            </Table.Th>
            <Table.Th scope="col" className="figure">
              {t('kpi.target')}
            </Table.Th>
            <Table.Th scope="col" className="figure">
              {t('kpi.actual')}
            </Table.Th>
            <Table.Th scope="col" className="minor">
              {t('kpi.share')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {values.map((value) => (
            <Table.Tr key={value.code}>
              <Table.Td className="narrow" style={{ whiteSpace: 'nowrap' }}>
                {value.code}
              </Table.Td>
              <Table.Td className="wide">
                {f.text(value.name, value.nameEn)}
                {value.waiting > 0 && (
                  <Text size="xs" c="var(--filiz-warn-text)">
                    {t('kpi.waiting', { count: value.waiting })}
                  </Text>
                )}
              </Table.Td>
              <Table.Td className="minor">{value.unit}</Table.Td>
              <Table.Td className="figure minor">{figure(value.baseline)}</Table.Td>
              <Table.Td className="figure">{figure(value.target)}</Table.Td>
              <Table.Td className="figure">
                <Link
                  to="/programs/$programId/indicators/$code"
                  params={{ programId, code: value.code }}
                  aria-label={`${t('kpi.showRows')}: ${f.text(value.name, value.nameEn)} ${f.number(value.value)}`}
                  style={{ fontWeight: 700 }}
                >
                  {f.number(value.value)}
                </Link>
              </Table.Td>
              <Table.Td className="minor">
                <TargetBar value={value} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
