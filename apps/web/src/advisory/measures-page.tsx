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

type Row = Message<'Measure'>;
const RESOURCES = ['energy', 'water', 'material', 'waste', 'emission'] as const;
const STATES = ['proposed', 'planned', 'done', 'dropped'] as const;

export function MeasuresPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const programId = useProgramId();
  const { named, load } = useRowTitles();
  const defs: FilterDef[] = useMemo(
    () => [
      {
        name: 'resource',
        label: t('advisory.resourceLabel'),
        kind: 'select',
        options: RESOURCES.map((value) => ({ value, label: t(`advisory.resource.${value}`) })),
      },
      {
        name: 'state',
        label: t('advisory.state'),
        kind: 'select',
        options: STATES.map((value) => ({ value, label: t(`advisory.measureState.${value}`) })),
      },
    ],
    [t],
  );
  // Figures are for the firm and its named consultant: to others there is nothing to show.
  const saving = (row: Row) =>
    row.saving === null ? '—' : `${f.number(row.saving)} ${f.unit(row.savingUnit)}`;
  const money = (amount: Row['savingMoney']) => (amount === null ? '—' : f.money(amount));
  const months = (row: Row) => (row.paybackMonths === null ? '' : f.number(oneDecimal(row.paybackMonths)));
  const columns: Column<Row>[] = [
    {
      key: 'title',
      label: t('advisory.measure'),
      render: (row) => row.title,
      text: (row) => row.title,
      wide: true,
    },
    {
      key: 'firm',
      label: t('advisory.firm'),
      render: (row) => named(row.firmId),
      text: (row) => named(row.firmId),
      wide: true,
      minor: true,
    },
    {
      key: 'state',
      label: t('advisory.state'),
      render: (row) => <StateBadge state={row.state}>{t(`advisory.measureState.${row.state}`)}</StateBadge>,
      text: (row) => t(`advisory.measureState.${row.state}`),
    },
    {
      key: 'saving',
      label: t('advisory.saving'),
      render: (row) => saving(row) || '—',
      text: saving,
      figure: true,
    },
    {
      key: 'money',
      label: t('advisory.savingMoney'),
      render: (row) => money(row.savingMoney),
      text: (row) => money(row.savingMoney),
      figure: true,
      minor: true,
    },
    {
      key: 'investment',
      label: t('advisory.investment'),
      render: (row) => money(row.investment),
      text: (row) => money(row.investment),
      figure: true,
      minor: true,
    },
    {
      key: 'payback',
      label: t('advisory.payback'),
      render: (row) => months(row) || '—',
      text: months,
      figure: true,
      minor: true,
    },
  ];
  return (
    <>
      <AdvisoryTabs />
      <PageTitle>{t('advisory.measures')}</PageTitle>
      <ListView<Row>
        listKey={`measures:${programId}`}
        label={t('advisory.measures')}
        defs={defs}
        columns={columns}
        nameOf={(row) => row.title}
        hrefOf={(row) => `/measures/${row.id}`}
        page={async (query, whole) =>
          load(
            await ask(
              api.GET('/programs/{programId}/measures', {
                params: { path: { programId }, query: query as object },
              }),
            ),
            whole,
          )
        }
        empty={{ title: t('advisory.measuresNone'), next: t('advisory.measuresNoneNext') }}
        exportName="onlemler"
      />
    </>
  );
}

/** For the eye only: months to one decimal. */
export const oneDecimal = (value: string): string => String(Math.round(Number(value) * 10) / 10);
