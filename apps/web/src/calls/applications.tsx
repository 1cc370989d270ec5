import { Badge, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { hasRole, useSession } from '../api/session.js';
import { ListView } from '../ui/list/list-view.js';
import type { Column, FilterDef } from '../ui/list/types.js';
import { loadTitles, shortId } from '../ui/titles.js';
import { useFormat } from '../ui/use-format.js';

type Row = Message<'ApplicationListItem'>;
const STATES = ['draft', 'submitted', 'withdrawn', 'ineligible', 'selected', 'reserve', 'rejected'] as const;

interface Props {
  call: Message<'Call'>;
  sectorOf: (code: string | null) => string;
  sectors: { code: string; tr: string; en: string }[];
}

/** Applications to a call, with the count of reviews beside each. */
export function Applications({ call, sectorOf, sectors }: Props) {
  const { t } = useTranslation();
  const f = useFormat();
  const opens = hasRole(useSession(), 'admin', 'staff', 'firm');
  const [titles] = useState(() => new Map<string, string>());
  const title = (row: Row) => titles.get(row.firmId) ?? shortId(row.firmId);
  const defs: FilterDef[] = useMemo(
    () => [
      {
        name: 'state',
        label: t('calls.stateLabel'),
        kind: 'select',
        options: STATES.map((value) => ({ value, label: t(`calls.applicationState.${value}`) })),
      },
      {
        name: 'sector',
        label: t('calls.sector'),
        kind: 'select',
        options: sectors.map((sector) => ({ value: sector.code, label: f.text(sector.tr, sector.en) })),
      },
    ],
    [t, f, sectors],
  );
  const innovation = call.kind === 'open-innovation';
  const columns: Column<Row>[] = [
    { key: 'firm', label: t('calls.firm'), render: title, text: title, wide: true },
    {
      key: 'number',
      label: t('calls.number'),
      render: (row) => row.number ?? '—',
      text: (row) => row.number ?? '',
      minor: true,
    },
    innovation
      ? {
          key: 'solution',
          label: t('calls.solution'),
          render: (row) => row.solution ?? '—',
          text: (row) => row.solution ?? '',
          wide: true,
        }
      : {
          key: 'sector',
          label: t('calls.sector'),
          render: (row) => sectorOf(row.sector) || '—',
          text: (row) => sectorOf(row.sector),
        },
    {
      key: 'state',
      label: t('calls.stateLabel'),
      render: (row) => <Badge variant="light">{t(`calls.applicationState.${row.state}`)}</Badge>,
      text: (row) => t(`calls.applicationState.${row.state}`),
    },
    {
      key: 'submitted',
      label: t('calls.submitted'),
      render: (row) => (row.submittedAt ? f.instant(row.submittedAt) : '—'),
      text: (row) => (row.submittedAt ? f.instant(row.submittedAt) : ''),
      figure: true,
      minor: true,
    },
    innovation
      ? {
          key: 'pitched',
          label: t('calls.pitched'),
          render: (row) => (row.pitched ? t('ui.yes') : t('ui.no')),
          text: (row) => (row.pitched ? t('ui.yes') : t('ui.no')),
        }
      : {
          key: 'reviews',
          label: t('calls.reviews'),
          render: (row) => (row.reviews === null ? '—' : `${row.reviews} / ${row.reviewers ?? 0}`),
          text: (row) => (row.reviews === null ? '' : `${row.reviews} / ${row.reviewers ?? 0}`),
          figure: true,
        },
  ];
  return (
    <section>
      <Title order={2} mb="sm">
        {t('calls.applicationsTitle')}
      </Title>
      <ListView<Row>
        listKey={`applications:${call.id}`}
        label={t('calls.applicationsTitle')}
        defs={defs}
        columns={columns}
        nameOf={title}
        {...(opens ? { hrefOf: (row: Row) => `/applications/${row.id}` } : {})}
        page={async (query) => {
          const page = await ask(
            api.GET('/calls/{callId}/applications', {
              params: { path: { callId: call.id }, query: query as object },
            }),
          );
          for (const [id, named] of await loadTitles(
            'firm',
            page.items.map((row) => row.firmId),
          ))
            if (named.title) titles.set(id, named.title);
          return page;
        }}
        empty={{ title: t('calls.noApplications'), next: t('calls.noApplicationsNext') }}
        exportName={`${call.code}-basvurular`}
      />
    </section>
  );
}
