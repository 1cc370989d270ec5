import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { hasRole, useSession } from '../api/session.js';
import { ListView } from '../ui/list/list-view.js';
import type { Column, FilterDef } from '../ui/list/types.js';
import { Facts, PageTitle } from '../ui/page.js';
import { Loading } from '../ui/states.js';
import { loadTitles, shortId } from '../ui/titles.js';
import { useFormat } from '../ui/use-format.js';
import { useProgram, useProgramId } from './use-program.js';

const NamedConsultants = lazy(() =>
  import('../advisory/named-consultants.js').then((m) => ({ default: m.NamedConsultants })),
);

type Row = Message<'Participation'>;
const STATES = ['invited', 'selected', 'reserve', 'active', 'withdrawn', 'ended'] as const;

/** Firms that take part may have a consultant. */
const ADVISED = new Set<Row['state']>(['selected', 'active', 'ended']);
/** A programme has some dozens of firms; more than this many assignments are seen in the drawer of each. */
const NAMED_AT_MOST = 500;

/** Who advises which firm, by the firm's id. */
function useNamed(programId: string, enabled: boolean): ReadonlyMap<string, string[]> {
  const { data } = useQuery({
    queryKey: ['named-consultants', programId],
    enabled,
    queryFn: async () => {
      const all: Message<'NamedConsultant'>[] = [];
      for (let cursor: string | undefined = ''; cursor !== undefined && all.length < NAMED_AT_MOST;) {
        const page: Message<'NamedConsultantPage'> = await ask(
          api.GET('/programs/{programId}/named-consultants', {
            params: { path: { programId }, query: { limit: 100, ...(cursor ? { cursor } : {}) } },
          }),
        );
        all.push(...page.items);
        cursor = page.next;
      }
      return all;
    },
  });
  return useMemo(() => {
    const byFirm = new Map<string, string[]>();
    for (const { firmId, name, accountId } of data ?? [])
      byFirm.set(firmId, [...(byFirm.get(firmId) ?? []), name ?? shortId(accountId)]);
    return byFirm;
  }, [data]);
}

/** Firms of a programme; titles are asked from the registry with each page. */
export function ParticipationsPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const programId = useProgramId();
  const program = useProgram();
  const [titles] = useState(() => new Map<string, string>());
  const sectors = useMemo(() => program.data?.sectors ?? [], [program.data]);
  const sectorOf = (code: string | null) => {
    const sector = sectors.find((s) => s.code === code);
    return sector ? f.text(sector.tr, sector.en) : (code ?? '');
  };
  const title = (row: Row) => titles.get(row.firmId) ?? shortId(row.firmId);
  const defs: FilterDef[] = useMemo(
    () => [
      {
        name: 'state',
        label: t('participation.state'),
        kind: 'select',
        options: STATES.map((value) => ({ value, label: t(`participation.states.${value}`) })),
      },
      {
        name: 'sector',
        label: t('participation.sector'),
        kind: 'select',
        options: sectors.map((sector) => ({ value: sector.code, label: f.text(sector.tr, sector.en) })),
      },
    ],
    [t, f, sectors],
  );
  const sees = hasRole(useSession(), 'admin', 'staff', 'consultant');
  const named = useNamed(programId, sees);
  const consultantsOf = (row: Row) => named.get(row.firmId)?.join(', ') ?? '';
  // What its letter has not told yet is no secret among those who work here, but is to the firm.
  const stateOf = (row: Row) =>
    [t(`participation.states.${row.state}`), row.told !== row.state && t('participation.untold')]
      .filter(Boolean)
      .join(' – ');
  const columns: Column<Row>[] = [
    { key: 'firm', label: t('participation.firm'), render: title, text: title, wide: true },
    {
      key: 'sector',
      label: t('participation.sector'),
      render: (row) => sectorOf(row.sector),
      text: (row) => sectorOf(row.sector),
    },
    {
      key: 'state',
      label: t('participation.state'),
      render: (row) => stateOf(row),
      text: (row) => stateOf(row),
    },
    {
      key: 'source',
      label: t('participation.source'),
      render: (row) => t(`participation.sources.${row.source}`),
      text: (row) => t(`participation.sources.${row.source}`),
      minor: true,
    },
    {
      key: 'since',
      label: t('participation.since'),
      render: (row) => f.day(row.since),
      text: (row) => f.day(row.since),
      figure: true,
      minor: true,
    },
    {
      key: 'until',
      label: t('participation.until'),
      render: (row) => (row.until ? f.day(row.until) : '—'),
      text: (row) => (row.until ? f.day(row.until) : ''),
      figure: true,
      minor: true,
    },
    ...(sees
      ? [
          {
            key: 'consultant',
            label: t('advisory.consultant.title'),
            render: (row: Row) => consultantsOf(row) || '—',
            text: consultantsOf,
          },
        ]
      : []),
  ];
  return (
    <>
      <PageTitle>{t('participation.title')}</PageTitle>
      <ListView<Row>
        listKey={`participations:${programId}`}
        label={t('participation.title')}
        defs={defs}
        searchable={false}
        columns={columns}
        nameOf={title}
        hrefOf={(row) => `/firms/${row.firmId}`}
        page={async (query) => {
          const page = await ask(
            api.GET('/programs/{programId}/participations', {
              params: { path: { programId }, query: query as { limit: number } },
            }),
          );
          for (const [id, named] of await loadTitles(
            'firm',
            page.items.map((row) => row.firmId),
          ))
            if (named.title) titles.set(id, named.title);
          return page;
        }}
        empty={{ title: t('participation.none'), next: t('participation.noneNext') }}
        drawer={
          sees
            ? (row) => (
                <>
                  <Facts
                    items={[
                      [t('participation.sector'), sectorOf(row.sector)],
                      [t('participation.state'), stateOf(row)],
                      [t('participation.source'), t(`participation.sources.${row.source}`)],
                      [t('participation.since'), f.day(row.since)],
                      !!row.until && [t('participation.until'), f.day(row.until)],
                    ]}
                  />
                  {ADVISED.has(row.state) && (
                    <>
                      <Title order={3} mt="lg" mb={4}>
                        {t('advisory.consultant.title')}
                      </Title>
                      <Suspense fallback={<Loading />}>
                        <NamedConsultants key={row.id} programId={programId} firmId={row.firmId} />
                      </Suspense>
                    </>
                  )}
                </>
              )
            : undefined
        }
        exportName={`${program.data?.code ?? 'program'}-firmalar`}
      />
    </>
  );
}
