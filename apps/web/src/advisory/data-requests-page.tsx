import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { useProgramId } from '../programs/use-program.js';
import { ListView } from '../ui/list/list-view.js';
import type { Column, FilterDef } from '../ui/list/types.js';
import { PageTitle } from '../ui/page.js';
import { useFormat } from '../ui/use-format.js';
import { useRowTitles } from '../ui/use-row-titles.js';
import { AdvisoryTabs } from './advisory-tabs.js';
import { StateBadge } from '../ui/state-badge.js';

type Row = Message<'DataRequestItem'>;
const STATES = ['open', 'answered', 'accepted', 'withdrawn'] as const;

export function DataRequestsPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const programId = useProgramId();
  const { named, load } = useRowTitles();
  const defs: FilterDef[] = useMemo(
    () => [
      {
        name: 'state',
        label: t('advisory.state'),
        kind: 'select',
        options: STATES.map((value) => ({ value, label: t(`advisory.requestState.${value}`) })),
      },
      { name: 'overdue', label: t('advisory.overdue'), kind: 'flag' },
    ],
    [t],
  );
  const columns: Column<Row>[] = [
    {
      key: 'firm',
      label: t('advisory.firm'),
      render: (row) => named(row.firmId),
      text: (row) => named(row.firmId),
      wide: true,
    },
    {
      key: 'reference',
      label: t('advisory.reference'),
      render: (row) => row.reference,
      text: (row) => row.reference,
      minor: true,
    },
    {
      key: 'state',
      label: t('advisory.state'),
      render: (row) => <StateBadge state={row.state}>{t(`advisory.requestState.${row.state}`)}</StateBadge>,
      text: (row) => t(`advisory.requestState.${row.state}`),
    },
    {
      key: 'due',
      label: t('advisory.due'),
      render: (row) => f.day(row.dueOn),
      text: (row) => f.day(row.dueOn),
      figure: true,
    },
    {
      key: 'answered',
      label: t('advisory.answeredAt'),
      render: (row) => (row.answeredAt ? f.instant(row.answeredAt) : '—'),
      text: (row) => (row.answeredAt ? f.instant(row.answeredAt) : ''),
      figure: true,
      minor: true,
    },
  ];
  return (
    <>
      <AdvisoryTabs />
      <PageTitle>{t('advisory.requests')}</PageTitle>
      <ListView<Row>
        listKey={`data-requests:${programId}`}
        label={t('advisory.requests')}
        defs={defs}
        searchable={false}
        columns={columns}
        nameOf={(row) => named(row.firmId)}
        hrefOf={(row) => `/data-requests/${row.id}`}
        page={async (query, whole) =>
          load(
            await ask(
              api.GET('/programs/{programId}/data-requests', {
                params: { path: { programId }, query: query as object },
              }),
            ),
            whole,
          )
        }
        empty={{ title: t('advisory.requestsNone'), next: t('advisory.requestsNoneNext') }}
        exportName="veri-talepleri"
      />
    </>
  );
}
