import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { hasRole, useSession } from '../api/session.js';
import { useProgramId } from '../programs/use-program.js';
import { ListView } from '../ui/list/list-view.js';
import type { Column, FilterDef } from '../ui/list/types.js';
import { PageTitle } from '../ui/page.js';
import { useFormat } from '../ui/use-format.js';
import { StateBadge } from '../ui/state-badge.js';

type Row = Message<'CallListItem'>;
const STATES = ['draft', 'open', 'closed', 'decided'] as const;
const KINDS = ['firm-call', 'open-innovation'] as const;

export function CallsPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const programId = useProgramId();
  const staff = hasRole(useSession(), 'admin', 'staff');
  const add = staff && (
    <Button component={Link} to={`/programs/${programId}/calls/new`}>
      {t('callEditor.newCall')}
    </Button>
  );
  const defs: FilterDef[] = useMemo(
    () => [
      {
        name: 'state',
        label: t('calls.stateLabel'),
        kind: 'select',
        options: STATES.map((value) => ({ value, label: t(`calls.state.${value}`) })),
      },
      {
        name: 'kind',
        label: t('calls.kind'),
        kind: 'select',
        options: KINDS.map((value) => ({ value, label: t(`public.call.kind.${value}`) })),
      },
    ],
    [t],
  );
  const columns: Column<Row>[] = [
    {
      key: 'title',
      label: t('calls.call'),
      render: (row) => f.text(row.title, row.titleEn),
      text: (row) => f.text(row.title, row.titleEn),
      wide: true,
    },
    { key: 'code', label: t('calls.code'), render: (row) => row.code, text: (row) => row.code, minor: true },
    {
      key: 'kind',
      label: t('calls.kind'),
      render: (row) => t(`public.call.kind.${row.kind}`),
      text: (row) => t(`public.call.kind.${row.kind}`),
      minor: true,
    },
    {
      key: 'state',
      label: t('calls.stateLabel'),
      render: (row) => <StateBadge state={row.state}>{t(`calls.state.${row.state}`)}</StateBadge>,
      text: (row) => t(`calls.state.${row.state}`),
    },
    {
      key: 'deadline',
      label: t('calls.deadline'),
      render: (row) => f.instant(row.deadline),
      text: (row) => f.instant(row.deadline),
      figure: true,
    },
    {
      key: 'applications',
      label: t('calls.applications'),
      render: (row) => f.number(row.applications),
      text: (row) => String(row.applications),
      figure: true,
    },
  ];
  return (
    <>
      <PageTitle actions={add}>{t('calls.title')}</PageTitle>
      <ListView<Row>
        listKey={`calls:${programId}`}
        label={t('calls.title')}
        defs={defs}
        searchable={false}
        selectable={false}
        columns={columns}
        nameOf={(row) => row.title}
        hrefOf={(row) => `/calls/${row.id}`}
        page={(query) =>
          ask(
            api.GET('/programs/{programId}/calls', {
              params: { path: { programId }, query: query as object },
            }),
          )
        }
        empty={{ title: t('calls.none'), next: t('calls.noneNext') }}
        exportName="cagrilar"
      />
    </>
  );
}
