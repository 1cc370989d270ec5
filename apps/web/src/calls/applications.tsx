import { Button, Group, Title } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { hasRole, useSession } from '../api/session.js';
import { messagesTo } from '../call-desk/message-whom.js';
import { ListView } from '../ui/list/list-view.js';
import { APPLICATION_STATES } from '#contracts/open-calls/application-states';
import type { Column, FilterDef } from '../ui/list/types.js';
import { collator } from '../ui/formats.js';
import { Loading } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { useRowTitles } from '../ui/use-row-titles.js';
import {
  applicantColumns,
  applicationState,
  progressFilters,
  stateFilter,
  submittedAt,
} from './applicant-columns.js';

// What is opened from the list comes when it is opened.
const ApplicationDrawer = lazy(() =>
  import('../call-desk/application-drawer.js').then((m) => ({ default: m.ApplicationDrawer })),
);
const AskDocumentsDialog = lazy(() =>
  import('../call-desk/ask-documents-dialog.js').then((m) => ({ default: m.AskDocumentsDialog })),
);
const ForFirmDialog = lazy(() =>
  import('../call-desk/for-firm-dialog.js').then((m) => ({ default: m.ForFirmDialog })),
);
const MessageDialog = lazy(() =>
  import('../call-desk/message-dialog.js').then((m) => ({ default: m.MessageDialog })),
);
const NotifyDialog = lazy(() =>
  import('../call-desk/notify-dialog.js').then((m) => ({ default: m.NotifyDialog })),
);

type Row = Message<'ApplicationListItem'>;

/** How far an application of open innovation has come. */
const STAGES = ['in', 'answering', 'planned', 'pitched'] as const;

interface Props {
  call: Message<'Call'>;
  sectorOf: (code: string | null) => string;
  sectors: { code: string; tr: string; en: string }[];
  /** Runs the call: acts on what is chosen and looks into each. */
  staff: boolean;
}

/** Applications to a call, with the count of reviews beside each. */
export function Applications({ call, sectorOf, sectors, staff }: Props) {
  const [bulk, setBulk] = useState<{
    what: 'message' | 'documents' | 'notified';
    rows: Row[];
    done: () => void;
  }>();
  const [forFirm, setForFirm] = useState(false);
  const { t } = useTranslation();
  const f = useFormat();
  const filters = useSearch({ strict: false }) as Record<string, string | undefined>;
  const opens = hasRole(useSession(), 'admin', 'staff', 'firm');
  const titles = useRowTitles();
  const title = (row: Row) => titles.named(row.firmId);
  const innovation = call.kind === 'open-innovation';
  /** As they are read: codes are sorted otherwise. */
  const sectorOrder = [...sectors]
    .sort((a, b) => collator.compare(f.text(a.tr, a.en), f.text(b.tr, b.en)))
    .map(({ code }) => code);
  const defs: FilterDef[] = useMemo(
    () => [
      stateFilter(t, APPLICATION_STATES, (value) => t(`calls.applicationState.${value}`)),
      innovation
        ? {
            name: 'stage',
            label: t('numbers.stage'),
            kind: 'select',
            options: STAGES.map((value) => ({ value, label: t(`numbers.stages.${value}`) })),
          }
        : {
            name: 'sector',
            label: t('calls.sector'),
            kind: 'select',
            options: sectors.map((sector) => ({ value: sector.code, label: f.text(sector.tr, sector.en) })),
          },
      ...progressFilters(t),
    ],
    [t, f, sectors, innovation],
  );
  const columns: Column<Row>[] = [
    ...applicantColumns<Row>(t, titles.named, { sort: 'number' }),
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
          sort: 'sector',
        },
    { ...applicationState<Row>(t), sort: 'state' },
    { ...submittedAt<Row>(t, f), sort: 'submitted' },
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
          // In a file `2 / 3` would be read as the second of March.
          text: (row) =>
            row.reviews === null ? '' : t('list.outOf', { count: row.reviews, of: row.reviewers ?? 0 }),
          figure: true,
          minor: true,
        },
  ];
  return (
    <section>
      <Group justify="space-between" mb="sm" gap="sm">
        <Title order={2}>{t('calls.applicationsTitle')}</Title>
        {staff && (
          <Group gap="xs">
            {/* Messages know no stages; what is chosen by one is written to by choosing rows. */}
            {!filters.stage && (
              <Button
                variant="default"
                component={Link}
                to={`/calls/${call.id}`}
                search={messagesTo(filters) as never}
              >
                {t('desk.writeToList')}
              </Button>
            )}
            {(call.state === 'open' || call.state === 'closed') && (
              <Button variant="default" onClick={() => setForFirm(true)}>
                {t('desk.forFirm.button')}
              </Button>
            )}
          </Group>
        )}
      </Group>
      <ListView<Row>
        listKey={`applications:${call.id}`}
        label={t('calls.applicationsTitle')}
        defs={defs}
        columns={columns}
        nameOf={title}
        hrefOf={(row) => `/applications/${row.id}`}
        drawer={
          staff
            ? (row) => (
                <Suspense fallback={<Loading />}>
                  <ApplicationDrawer key={row.id} call={call} row={row} sectorOf={sectorOf} />
                </Suspense>
              )
            : undefined
        }
        actions={
          staff
            ? (rows, done) => {
                const button = (what: 'message' | 'documents' | 'notified') => (
                  <Button key={what} size="xs" onClick={() => setBulk({ what, rows, done })}>
                    {t(`desk.bulk.${what}`)}
                  </Button>
                );
                const over = !call.acceptsApplications && (call.state === 'open' || call.state === 'closed');
                return [
                  button('message'),
                  over && button('documents'),
                  call.state === 'decided' && button('notified'),
                ];
              }
            : undefined
        }
        {...(opens ? { hrefOf: (row: Row) => `/applications/${row.id}` } : {})}
        page={async (query, whole) => {
          const page = await ask(
            api.GET('/calls/{callId}/applications', {
              params: {
                path: { callId: call.id },
                query: {
                  ...query,
                  ...(String(query.sort).startsWith('sector') ? { sectorOrder } : {}),
                  ...(whole ? { whole } : {}),
                } as object,
              },
            }),
          );
          await titles.load(page, whole);
          return page.titlesSearched === false ? { ...page, partial: t('calls.titlesAway') } : page;
        }}
        empty={{ title: t('calls.noApplications'), next: t('calls.noApplicationsNext') }}
        exportName={`${call.code}-basvurular`}
      />
      <Suspense fallback={null}>
        {forFirm && <ForFirmDialog call={call} onClose={() => setForFirm(false)} />}
        {bulk?.what === 'message' && (
          <MessageDialog
            callId={call.id}
            whom={{ applicationIds: bulk.rows.map((row) => row.id) }}
            onClose={() => setBulk(undefined)}
          />
        )}
        {bulk?.what === 'documents' && (
          <AskDocumentsDialog
            callId={call.id}
            applications={bulk.rows.map((row) => ({ id: row.id, name: title(row) }))}
            onClose={() => setBulk(undefined)}
          />
        )}
        {bulk?.what === 'notified' && (
          <NotifyDialog
            lead={t('desk.appealRuns')}
            names={bulk.rows.map(title)}
            send={async (notifiedOn, way) => {
              await ask(
                api.POST('/calls/{callId}/letters/notifications', {
                  params: { path: { callId: call.id } },
                  body: { applicationIds: bulk.rows.map((row) => row.id), notifiedOn, way },
                }),
              );
              bulk.done();
            }}
            onClose={() => setBulk(undefined)}
          />
        )}
      </Suspense>
    </section>
  );
}
