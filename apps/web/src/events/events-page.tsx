import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EVENT_KINDS } from '#contracts/workshops/event-kinds';
import { api, ask, type Message } from '../api/client.js';
import { hasRole, useSession } from '../api/session.js';
import { useProgram, useProgramId } from '../programs/use-program.js';
import { ListView } from '../ui/list/list-view.js';
import type { Column, FilterDef } from '../ui/list/types.js';
import { PageTitle } from '../ui/page.js';
import { useFormat } from '../ui/use-format.js';
import { STATES } from './kinds.js';
import { StateBadge } from '../ui/state-badge.js';

type Row = Message<'EventListItem'>;

export function EventsPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const programId = useProgramId();
  const program = useProgram();
  const add = hasRole(useSession(), 'admin', 'staff') && (
    <Button component={Link} to={`/programs/${programId}/events/new`}>
      {t('events.new')}
    </Button>
  );
  const sectors = useMemo(() => program.data?.sectors ?? [], [program.data]);
  const defs: FilterDef[] = useMemo(
    () => [
      {
        name: 'kind',
        label: t('events.kindLabel'),
        kind: 'select',
        options: EVENT_KINDS.map((value) => ({ value, label: t(`events.kind.${value}`) })),
      },
      {
        name: 'state',
        label: t('events.stateLabel'),
        kind: 'select',
        options: STATES.map((value) => ({ value, label: t(`events.state.${value}`) })),
      },
      {
        name: 'sector',
        label: t('events.sector'),
        kind: 'select',
        options: sectors.map((sector) => ({ value: sector.code, label: f.text(sector.tr, sector.en) })),
      },
    ],
    [t, f, sectors],
  );
  const columns: Column<Row>[] = [
    {
      key: 'title',
      label: t('events.event'),
      render: (row) => f.text(row.title, row.titleEn),
      text: (row) => f.text(row.title, row.titleEn),
      wide: true,
    },
    {
      key: 'when',
      label: t('events.when'),
      render: (row) => f.instant(row.startsAt),
      text: (row) => f.instant(row.startsAt),
      figure: true,
    },
    {
      key: 'kind',
      label: t('events.kindLabel'),
      render: (row) => t(`events.kind.${row.kind}`),
      text: (row) => t(`events.kind.${row.kind}`),
      minor: true,
    },
    {
      key: 'place',
      label: t('events.place'),
      render: (row) => row.place ?? '—',
      text: (row) => row.place ?? '',
      minor: true,
    },
    {
      key: 'state',
      label: t('events.stateLabel'),
      render: (row) => <StateBadge state={row.state}>{t(`events.state.${row.state}`)}</StateBadge>,
      text: (row) => t(`events.state.${row.state}`),
      minor: true,
    },
    {
      key: 'registered',
      label: t('events.registered'),
      render: (row) => f.number(row.registered),
      text: (row) => String(row.registered),
      figure: true,
      minor: true,
    },
    {
      key: 'present',
      label: t('events.present'),
      render: (row) => f.number(row.present),
      text: (row) => String(row.present),
      figure: true,
    },
  ];
  return (
    <>
      <PageTitle actions={add}>{t('events.title')}</PageTitle>
      <ListView<Row>
        listKey={`events:${programId}`}
        label={t('events.title')}
        defs={defs}
        columns={columns}
        nameOf={(row) => row.title}
        hrefOf={(row) => `/events/${row.id}`}
        page={(query) =>
          ask(
            api.GET('/programs/{programId}/events', {
              params: { path: { programId }, query: query as object },
            }),
          )
        }
        empty={{ title: t('events.none'), next: t('events.noneNext') }}
        exportName="etkinlikler"
      />
    </>
  );
}
