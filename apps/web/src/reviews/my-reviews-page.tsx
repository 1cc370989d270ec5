import { Badge, NativeSelect, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { ListView } from '../ui/list/list-view.js';
import { programQuery } from '../programs/use-program.js';
import type { Column, FilterDef } from '../ui/list/types.js';
import { PageTitle } from '../ui/page.js';
import { useFormat } from '../ui/use-format.js';

type Row = Message<'ReviewListItem'>;
const STATES = ['assigned', 'reviewing', 'submitted', 'recused'] as const;
const SORTS = ['todo', 'number', 'sector', 'submitted'] as const;

/** What is assigned to the reader, what is begun first. */
export function MyReviewsPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const [sort, setSort] = useState<(typeof SORTS)[number]>('todo');
  const counts = useQuery({ queryKey: ['review-counts'], queryFn: () => ask(api.GET('/reviews/counts')) });
  const client = useQueryClient();
  const [programs] = useState(() => new Map<string, Message<'Program'>>());
  /** The sector in words, once its programme has told them. */
  const sectorOf = ({ programId, sector: code }: Row) => {
    const sector = programs.get(programId)?.sectors.find((s) => s.code === code);
    return sector ? f.text(sector.tr, sector.en) : code;
  };
  const defs: FilterDef[] = useMemo(
    () => [
      {
        name: 'state',
        label: t('reviews.stateLabel'),
        kind: 'select',
        options: STATES.map((value) => ({ value, label: t(`reviews.state.${value}`) })),
      },
    ],
    [t],
  );
  const name = (row: Row) => row.number ?? t('reviews.unseen');
  const columns: Column<Row>[] = [
    {
      key: 'application',
      label: t('reviews.application'),
      render: (row) => (
        <>
          {name(row)}
          <Text span className="instead" size="xs" c="dimmed">
            {row.callTitle}
          </Text>
        </>
      ),
      text: name,
      breaks: true,
    },
    {
      key: 'call',
      label: t('reviews.call'),
      render: (row) => row.callTitle,
      text: (row) => row.callTitle,
      minor: true,
    },
    {
      key: 'sector',
      label: t('reviews.sector'),
      render: (row) => sectorOf(row) ?? '—',
      text: (row) => sectorOf(row) ?? '',
      minor: true,
    },
    {
      key: 'state',
      label: t('reviews.stateLabel'),
      render: (row) => (
        <>
          <Badge variant={row.state === 'submitted' || row.state === 'recused' ? 'outline' : 'light'}>
            {t(`reviews.state.${row.state}`)}
          </Badge>
          {row.kind === 'third' && (
            <Text size="sm" c="dimmed">
              {t('reviews.third')}
            </Text>
          )}
          {row.dueAt && (
            <Text component="div" className="instead" size="xs" mt={4}>
              <Due row={row} />
            </Text>
          )}
        </>
      ),
      text: (row) =>
        [t(`reviews.state.${row.state}`), ...(row.kind === 'third' ? [t('reviews.third')] : [])].join(' · '),
    },
    {
      key: 'dueAt',
      label: t('reviews.dueAt'),
      render: (row) => <Due row={row} />,
      text: (row) => (row.dueAt ? f.due(row.dueAt) : ''),
      figure: true,
      minor: true,
    },
    {
      key: 'marked',
      label: t('reviews.marked'),
      render: (row) => `${row.marked} / ${row.criteria}`,
      text: (row) => t('list.outOf', { count: row.marked, of: row.criteria }),
      figure: true,
      minor: true,
    },
    {
      key: 'submittedAt',
      label: t('reviews.submittedAt'),
      render: (row) => (row.submittedAt ? f.instant(row.submittedAt) : '—'),
      text: (row) => (row.submittedAt ? f.instant(row.submittedAt) : ''),
      figure: true,
      minor: true,
    },
  ];
  return (
    <>
      <PageTitle
        lead={
          <>
            {t('reviews.lead')} {counts.data && <b>{t('reviews.counts', { ...counts.data })}</b>}
            {!!counts.data?.late && <b> · {t('reviews.lateCount', { count: counts.data.late })}</b>}
          </>
        }
        actions={
          <NativeSelect
            label={t('reviews.sortLabel')}
            value={sort}
            onChange={(event) => setSort(event.currentTarget.value as typeof sort)}
            data={SORTS.map((value) => ({ value, label: t(`reviews.sort.${value}`) }))}
          />
        }
      >
        {t('reviews.title')}
      </PageTitle>
      <ListView<Row>
        key={sort}
        listKey={`reviews:${sort}`}
        label={t('reviews.title')}
        defs={defs}
        searchable={false}
        selectable={false}
        columns={columns}
        nameOf={name}
        hrefOf={(row) => `/reviews/${row.id}`}
        page={async (query) => {
          const page = await ask(api.GET('/reviews', { params: { query: { ...query, sort } as object } }));
          for (const id of new Set(page.items.map((row) => row.programId)))
            await client.ensureQueryData(programQuery(id)).then(
              (program) => programs.set(id, program),
              () => undefined,
            );
          return page;
        }}
        empty={{ title: t('reviews.none'), next: t('reviews.noneNext') }}
        exportName="degerlendirmelerim"
      />
    </>
  );
}

/** Until when; what waits longer than that says so. */
function Due({ row: { dueAt, late } }: { row: Row }) {
  const { t } = useTranslation();
  const f = useFormat();
  if (!dueAt) return '—';
  return (
    <>
      {f.due(dueAt)}{' '}
      {late && (
        <Badge color="yellow" variant="outline" c="var(--filiz-warn-text)">
          {t('reviews.late')}
        </Badge>
      )}
    </>
  );
}
