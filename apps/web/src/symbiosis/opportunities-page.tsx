import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { hasRole, useSession } from '../api/session.js';
import { useProgram, useProgramId } from '../programs/use-program.js';
import { ListView } from '../ui/list/list-view.js';
import type { Column, FilterDef } from '../ui/list/types.js';
import { PageTitle } from '../ui/page.js';
import { loadTitles, shortId } from '../ui/titles.js';
import { useFormat } from '../ui/use-format.js';
import { Funnel } from './funnel.js';
import { KINDS, SOURCES, STATES } from './kinds.js';
import { OpportunityMoves } from './opportunity-moves.js';
import { QuickEntry } from './quick-entry.js';
import { StateBadge } from '../ui/state-badge.js';

type Row = Message<'OpportunityItem'>;

/** "A gives, B takes": entered in seconds, followed along the funnel. */
export function OpportunitiesPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const session = useSession();
  const programId = useProgramId();
  const program = useProgram();
  const [titles] = useState(() => new Map<string, string>());
  const named = (id: string) => titles.get(id) ?? shortId(id);
  const advises = hasRole(session, 'admin', 'staff', 'consultant', 'adviser');
  const defs: FilterDef[] = useMemo(
    () => [
      {
        name: 'state',
        label: t('opportunities.stage'),
        kind: 'select',
        options: STATES.map((value) => ({ value, label: t(`opportunities.state.${value}`) })),
      },
      {
        name: 'kind',
        label: t('opportunities.kindLabel'),
        kind: 'select',
        options: KINDS.map((value) => ({ value, label: t(`opportunities.kind.${value}`) })),
      },
      {
        name: 'source',
        label: t('opportunities.sourceLabel'),
        kind: 'select',
        options: SOURCES.map((value) => ({ value, label: t(`opportunities.source.${value}`) })),
      },
    ],
    [t],
  );
  const sources = (row: Row) => row.sources.map((source) => t(`opportunities.source.${source}`)).join(', ');
  const columns: Column<Row>[] = [
    {
      key: 'resource',
      label: t('opportunities.resource'),
      render: (row) => row.resource,
      text: (row) => row.resource,
      wide: true,
    },
    {
      key: 'giver',
      label: t('opportunities.giver'),
      render: (row) => named(row.giverFirmId),
      text: (row) => named(row.giverFirmId),
      wide: true,
    },
    {
      key: 'taker',
      label: t('opportunities.taker'),
      render: (row) => named(row.takerFirmId),
      text: (row) => named(row.takerFirmId),
      wide: true,
    },
    {
      key: 'state',
      label: t('opportunities.stage'),
      render: (row) => <StateBadge state={row.state}>{t(`opportunities.state.${row.state}`)}</StateBadge>,
      text: (row) => t(`opportunities.state.${row.state}`),
      minor: true,
    },
    {
      key: 'kind',
      label: t('opportunities.kindLabel'),
      render: (row) => t(`opportunities.kind.${row.kind}`),
      text: (row) => t(`opportunities.kind.${row.kind}`),
      minor: true,
    },
    { key: 'source', label: t('opportunities.sourceLabel'), render: sources, text: sources, minor: true },
    {
      key: 'tonnes',
      label: t('opportunities.tonnes'),
      render: (row) => (row.tonnesPerYear === null ? '—' : f.number(row.tonnesPerYear)),
      text: (row) => (row.tonnesPerYear === null ? '' : f.number(row.tonnesPerYear)),
      figure: true,
      minor: true,
    },
    {
      key: 'noted',
      label: t('opportunities.noted'),
      render: (row) => f.day(row.notedOn),
      text: (row) => f.day(row.notedOn),
      figure: true,
      minor: true,
    },
  ];
  return (
    <>
      <PageTitle lead={t('opportunities.lead')}>{t('opportunities.title')}</PageTitle>
      {advises && <QuickEntry programId={programId} />}
      {(advises || hasRole(session, 'analyst')) && <Funnel programId={programId} />}
      <ListView<Row>
        listKey={`opportunities:${programId}`}
        label={t('opportunities.title')}
        defs={defs}
        columns={columns}
        nameOf={(row) => row.resource}
        page={async (query) => {
          const page = await ask(
            api.GET('/programs/{programId}/opportunities', {
              params: { path: { programId }, query: query as object },
            }),
          );
          for (const [id, firm] of await loadTitles(
            'firm',
            page.items.flatMap((row) => [row.giverFirmId, row.takerFirmId]),
          ))
            if (firm.title) titles.set(id, firm.title);
          return page;
        }}
        hrefOf={(row) => `/opportunities/${row.id}`}
        drawer={(row) => (
          <OpportunityMoves
            row={row}
            giver={named(row.giverFirmId)}
            taker={named(row.takerFirmId)}
            mayMove={advises}
          />
        )}
        empty={{ title: t('opportunities.none'), next: t('opportunities.noneNext') }}
        exportName={`${program.data?.code ?? ''}-sinerjiler`}
      />
    </>
  );
}
