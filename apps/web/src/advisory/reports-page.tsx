import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { useProgram, useProgramId } from '../programs/use-program.js';
import { ListView } from '../ui/list/list-view.js';
import type { Column, FilterDef } from '../ui/list/types.js';
import { PageTitle } from '../ui/page.js';
import { useFormat } from '../ui/use-format.js';
import { useRowTitles } from '../ui/use-row-titles.js';
import { AdvisoryTabs } from './advisory-tabs.js';
import { StateBadge } from '../ui/state-badge.js';

type Row = Message<'Report'>;
const SCOPES = ['firm', 'sector', 'regional', 'site-visit'] as const;
const STATES = ['draft', 'final', 'withdrawn'] as const;

export function ReportsPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const programId = useProgramId();
  const program = useProgram();
  const { named, load } = useRowTitles();
  const defs: FilterDef[] = useMemo(
    () => [
      {
        name: 'scope',
        label: t('advisory.scopeLabel'),
        kind: 'select',
        options: SCOPES.map((value) => ({ value, label: t(`advisory.scope.${value}`) })),
      },
      {
        name: 'state',
        label: t('advisory.state'),
        kind: 'select',
        options: STATES.map((value) => ({ value, label: t(`advisory.reportState.${value}`) })),
      },
    ],
    [t],
  );
  const of = (row: Row) => {
    const sector = program.data?.sectors.find((s) => s.code === row.sector);
    return row.firmId ? named(row.firmId) : sector ? f.text(sector.tr, sector.en) : (row.sector ?? '');
  };
  const columns: Column<Row>[] = [
    {
      key: 'title',
      label: t('advisory.report'),
      render: (row) => row.title,
      text: (row) => row.title,
      wide: true,
    },
    {
      key: 'number',
      label: t('advisory.number'),
      render: (row) => row.number ?? '—',
      text: (row) => row.number ?? '',
      minor: true,
    },
    {
      key: 'scope',
      label: t('advisory.scopeLabel'),
      render: (row) => t(`advisory.scope.${row.scope}`),
      text: (row) => t(`advisory.scope.${row.scope}`),
      minor: true,
    },
    {
      key: 'of',
      label: `${t('advisory.firm')} / ${t('advisory.sector')}`,
      render: (row) => of(row) || '—',
      text: of,
      wide: true,
      minor: true,
    },
    {
      key: 'state',
      label: t('advisory.state'),
      render: (row) => <StateBadge state={row.state}>{t(`advisory.reportState.${row.state}`)}</StateBadge>,
      text: (row) => t(`advisory.reportState.${row.state}`),
    },
    {
      key: 'final',
      label: t('advisory.finalisedAt'),
      render: (row) => (row.finalisedAt ? f.instantDay(row.finalisedAt) : '—'),
      text: (row) => (row.finalisedAt ? f.instantDay(row.finalisedAt) : ''),
      figure: true,
    },
  ];
  return (
    <>
      <AdvisoryTabs />
      <PageTitle>{t('advisory.reports')}</PageTitle>
      <ListView<Row>
        listKey={`reports:${programId}`}
        label={t('advisory.reports')}
        defs={defs}
        columns={columns}
        nameOf={(row) => row.title}
        hrefOf={(row) => `/reports/${row.id}`}
        page={async (query, whole) =>
          load(
            await ask(
              api.GET('/programs/{programId}/reports', {
                params: { path: { programId }, query: query as object },
              }),
            ),
            whole,
          )
        }
        empty={{ title: t('advisory.reportsNone'), next: t('advisory.reportsNoneNext') }}
        exportName="raporlar"
      />
    </>
  );
}
