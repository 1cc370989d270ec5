import { Button, Group, SimpleGrid, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { saveText, toCsv } from '../ui/list/csv.js';
import { Panel } from '../ui/page.js';
import { Answer, Empty } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';

const HoursChart = lazy(() => import('./hours-chart.js').then((m) => ({ default: m.HoursChart })));

interface Props {
  call: Message<'Call'>;
  sectorOf: (code: string | null) => string;
}

/** How a call goes: applications by state and sector, submissions by hour; the chart has its table and download. */
export function Statistics({ call, sectorOf }: Props) {
  const { t } = useTranslation();
  const statistics = useQuery({
    queryKey: ['call-statistics', call.id],
    queryFn: () => ask(api.GET('/calls/{callId}/statistics', { params: { path: { callId: call.id } } })),
    refetchInterval: call.acceptsApplications ? 60_000 : false,
  });
  return (
    <Panel title={t('desk.statistics')}>
      <Answer query={statistics}>
        {(s) =>
          s.byState.length === 0 ? (
            <Empty title={t('calls.noApplications')} next={t('calls.noApplicationsNext')} />
          ) : (
            <>
              <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
                <NumberTable
                  label={t('desk.byState')}
                  head={[t('calls.stateLabel'), t('calls.applications')]}
                  rows={s.byState.map((row) => ({
                    name: t(`calls.applicationState.${row.state}`),
                    numbers: [row.applications],
                    shows: { state: row.state },
                  }))}
                  callId={call.id}
                />
                <NumberTable
                  label={t('desk.bySector')}
                  head={[
                    t('calls.sector'),
                    t('calls.applicationState.draft'),
                    t('calls.applicationState.submitted'),
                  ]}
                  rows={s.bySector.map((row) => ({
                    name: sectorOf(row.sector) || '—',
                    numbers: [row.drafts, row.submitted],
                    shows: row.sector ? { sector: row.sector } : undefined,
                  }))}
                  callId={call.id}
                />
              </SimpleGrid>
              <Hours call={call} hours={s.byHour} />
            </>
          )
        }
      </Answer>
    </Panel>
  );
}

function Hours({ call, hours }: { call: Message<'Call'>; hours: Message<'HourCount'>[] }) {
  const { t } = useTranslation();
  const f = useFormat();
  const points = useMemo(
    () => hours.map((row) => ({ label: f.instant(row.hour), submitted: row.submitted })),
    [hours, f],
  );
  if (points.length === 0)
    return (
      <Text c="dimmed" mt="md">
        {t('desk.noHours')}
      </Text>
    );
  const head = [t('desk.hour'), t('calls.applicationState.submitted')];
  return (
    <>
      <Group justify="space-between" mt="lg">
        <Text component="h3" fw={650}>
          {t('desk.byHour')}
        </Text>
        <Button
          size="xs"
          variant="default"
          onClick={() =>
            saveText(
              `${call.code}-saatler.csv`,
              toCsv(
                head,
                points.map((p) => [p.label, String(p.submitted)]),
                f.language,
              ),
            )
          }
        >
          {t('desk.download')}
        </Button>
      </Group>
      <Suspense fallback={<div style={{ height: 220 }} />}>
        <HoursChart points={points} />
      </Suspense>
      <details>
        <summary>{t('desk.asTable')}</summary>
        <NumberTable
          label={t('desk.byHour')}
          head={head}
          rows={points.map((p) => ({ name: p.label, numbers: [p.submitted] }))}
        />
      </details>
    </>
  );
}

interface NumberRow {
  name: string;
  numbers: number[];
  /** Filters of the list of applications that show what was counted here. */
  shows?: Record<string, string>;
}

/** Figures with their sum; a name leads to the applications behind it. */
function NumberTable({
  label,
  head,
  rows,
  callId,
}: {
  label: string;
  head: string[];
  rows: NumberRow[];
  callId?: string;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const sums = head.slice(1).map((_, i) => rows.reduce((sum, row) => sum + row.numbers[i], 0));
  return (
    <div
      className="scroll"
      tabIndex={0}
      role="region"
      aria-label={label}
      style={{ maxHeight: 360, overflowY: 'auto' }}
    >
      <Table className="rows">
        <Table.Thead>
          <Table.Tr>
            {head.map((name, i) => (
              <Table.Th key={name} scope="col" className={i > 0 ? 'figure' : undefined}>
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ name, numbers, shows }) => (
            <Table.Tr key={name}>
              <Table.Td>
                {callId && shows ? (
                  <Link
                    to="/calls/$callId"
                    params={{ callId }}
                    search={{ tab: 'applications', ...shows } as never}
                  >
                    {name}
                  </Link>
                ) : (
                  name
                )}
              </Table.Td>
              {numbers.map((number, i) => (
                <Table.Td key={i} className="figure">
                  {f.number(number)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
        {rows.length > 1 && (
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th scope="row">{t('desk.total')}</Table.Th>
              {sums.map((sum, i) => (
                <Table.Td key={i} className="figure" fw={650}>
                  {f.number(sum)}
                </Table.Td>
              ))}
            </Table.Tr>
          </Table.Tfoot>
        )}
      </Table>
    </div>
  );
}
