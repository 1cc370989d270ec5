import { Badge } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { ListView } from '../ui/list/list-view.js';
import type { Column, FilterDef } from '../ui/list/types.js';
import { PageTitle } from '../ui/page.js';
import { FirmFacts } from './firm-facts.js';
import { useProvinces } from './use-provinces.js';

type Row = Message<'FirmListItem'>;
const CLASSES = ['micro', 'small', 'medium', 'large'] as const;

/** Firms by folded words, place, class and programme. */
export function FirmsPage() {
  const { t } = useTranslation();
  const provinces = useProvinces();
  const programs = useQuery({
    queryKey: ['programs', 'options'],
    queryFn: () => ask(api.GET('/programs', { params: { query: { limit: 100 } } })),
    staleTime: 300_000,
  });
  const defs: FilterDef[] = useMemo(
    () => [
      { name: 'province', label: t('firms.province'), kind: 'select', options: provinces },
      {
        name: 'kobiClass',
        label: t('firms.kobi'),
        kind: 'select',
        options: CLASSES.map((value) => ({ value, label: t(`firms.kobiClass.${value}`) })),
      },
      {
        name: 'programId',
        label: t('firms.program'),
        kind: 'select',
        options: (programs.data?.items ?? []).map((program) => ({ value: program.id, label: program.code })),
      },
      { name: 'provisional', label: t('firms.provisional'), kind: 'flag' },
    ],
    [t, provinces, programs.data],
  );
  const place = (row: Row) => [row.districtName, row.provinceName].filter(Boolean).join(', ');
  const columns: Column<Row>[] = [
    {
      key: 'title',
      label: t('firms.firm'),
      wide: true,
      render: (row) => row.title,
      text: (row) => row.title,
    },
    {
      key: 'tax',
      label: t('firms.taxNumber'),
      render: (row) => <span className="numerals">{row.taxNumber ?? '—'}</span>,
      text: (row) => row.taxNumber ?? '',
    },
    {
      key: 'place',
      label: t('firms.place'),
      render: (row) => place(row) || '—',
      text: place,
      minor: true,
    },
    {
      key: 'nace',
      label: t('firms.nace'),
      render: (row) => <span className="numerals">{row.nace ?? '—'}</span>,
      text: (row) => row.nace ?? '',
      minor: true,
    },
    {
      key: 'kobi',
      label: t('firms.kobi'),
      render: (row) => (row.kobiClass ? t(`firms.kobiClass.${row.kobiClass}`) : '—'),
      text: (row) => (row.kobiClass ? t(`firms.kobiClass.${row.kobiClass}`) : ''),
      minor: true,
    },
    {
      key: 'state',
      label: t('firms.provisional'),
      minor: true,
      render: (row) =>
        row.provisional ? (
          <Badge variant="outline" color="gray" c="inherit" title={t('firms.provisionalHint')}>
            {t('firms.provisional')}
          </Badge>
        ) : (
          '—'
        ),
      text: (row) => (row.provisional ? t('ui.yes') : t('ui.no')),
    },
  ];
  return (
    <>
      <PageTitle>{t('firms.title')}</PageTitle>
      <ListView<Row>
        listKey="firms"
        label={t('firms.title')}
        defs={defs}
        columns={columns}
        nameOf={(row) => row.title}
        hrefOf={(row) => `/firms/${row.id}`}
        page={(query) => ask(api.GET('/firms', { params: { query: query as object } }))}
        drawer={(row) => <FirmFacts firmId={row.id} />}
        empty={{ title: t('firms.none'), next: t('firms.noneNext') }}
        exportName="firmalar"
      />
    </>
  );
}
