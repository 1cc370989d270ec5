import { Badge, Button, Group, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { callFormQuery, eligibilityRulesQuery, fieldNamer } from '../calls/use-call.js';
import { applicantColumns, stateFilter } from '../calls/applicant-columns.js';
import { ListView } from '../ui/list/list-view.js';
import type { Column, FilterDef } from '../ui/list/types.js';
import { notify } from '../ui/notices.js';
import { Panel } from '../ui/page.js';
import { useFormat } from '../ui/use-format.js';
import { useRowTitles } from '../ui/use-row-titles.js';
import { Completion } from './completion.js';
import { NamingDialog } from './naming-dialog.js';
import { NotifyDialog } from './notify-dialog.js';

type Row = Message<'CompletionListItem'> & { id: string };
const STATES = ['asked', 'notified', 'complete'] as const;

/** Its days have passed, and not everything came: somebody decides. */
const isOver = (row: Row): boolean =>
  row.state === 'notified' && row.dueAt !== null && Date.parse(row.dueAt) < Date.now();

/** The round for missing documents (Eksik evrak): who is asked, told, and has answered. */
export function CompletionTab({ call }: { call: Message<'Call'> }) {
  const { t } = useTranslation();
  const f = useFormat();
  const titles = useRowTitles();
  const form = useQuery(callFormQuery(call.id));
  const nameOf = fieldNamer(form.data, f.language);
  const [telling, setTelling] = useState<{ rows: Row[]; done: () => void }>();
  const defs: FilterDef[] = useMemo(
    () => [stateFilter(t, STATES, (value) => t(`desk.completionState.${value}`))],
    [t],
  );
  const stateOf = (row: Row) =>
    isOver(row) ? t('desk.completionOver') : t(`desk.completionState.${row.state}`);
  const columns: Column<Row>[] = [
    ...applicantColumns<Row>(t, titles.named),
    {
      key: 'fields',
      label: t('desk.documents'),
      render: (row) => `${row.given.length} / ${row.fields.length}`,
      text: (row) =>
        row.fields.map((key) => `${nameOf(key)}${row.given.includes(key) ? ' ✓' : ''}`).join('; '),
      figure: true,
      minor: true,
    },
    {
      key: 'state',
      label: t('calls.stateLabel'),
      render: (row) => (
        <>
          <Badge variant={isOver(row) ? 'outline' : 'light'}>{stateOf(row)}</Badge>
          <Text component="div" className="instead" size="xs" mt={4}>
            {t('desk.documents')}: {row.given.length} / {row.fields.length}
            {row.dueAt && ` · ${t('desk.dueAt')}: ${f.due(row.dueAt)}`}
          </Text>
        </>
      ),
      text: stateOf,
    },
    {
      key: 'notified',
      label: t('desk.notifiedOn'),
      render: (row) =>
        row.notifiedOn ? `${f.day(row.notifiedOn)} · ${t(`desk.ways.${row.way ?? 'kep'}`)}` : '—',
      text: (row) => (row.notifiedOn ? `${f.day(row.notifiedOn)} ${t(`desk.ways.${row.way ?? 'kep'}`)}` : ''),
      minor: true,
    },
    {
      key: 'due',
      label: t('desk.dueAt'),
      render: (row) => (row.dueAt ? f.due(row.dueAt) : '—'),
      text: (row) => (row.dueAt ? f.due(row.dueAt) : ''),
      figure: true,
      minor: true,
    },
  ];
  return (
    <section>
      <Title order={2} mb="sm">
        {t('desk.tabs.documents')}
      </Title>
      <Round call={call} />
      <ListView<Row>
        listKey={`completions:${call.id}`}
        label={t('desk.tabs.documents')}
        defs={defs}
        columns={columns}
        nameOf={(row) => titles.named(row.firmId)}
        hrefOf={(row) => `/applications/${row.applicationId}`}
        page={async (query, whole) => {
          const page = await ask(
            api.GET('/calls/{callId}/completions', {
              params: { path: { callId: call.id }, query: query as object },
            }),
          );
          return titles.load(
            {
              ...page,
              items: page.items.map((item) => ({ ...item, id: item.applicationId })),
            },
            whole,
          );
        }}
        drawer={(row) => <Completion key={row.id} callId={call.id} applicationId={row.applicationId} />}
        actions={(rows, done) => (
          <Button size="xs" onClick={() => setTelling({ rows, done })}>
            {t('desk.noteDelivery')}
          </Button>
        )}
        empty={{ title: t('desk.noCompletion'), next: t('desk.noCompletionNext') }}
        exportName={`${call.code}-eksik-evrak`}
      />
      {telling && (
        <NotifyDialog
          lead={t('desk.completionRuns')}
          names={telling.rows.map((row) => titles.named(row.firmId))}
          send={async (notifiedOn, way) => {
            for (const row of telling.rows)
              await ask(
                api.POST('/applications/{applicationId}/completion/notification', {
                  params: { path: { applicationId: row.applicationId } },
                  body: { notifiedOn, way },
                }),
              );
            telling.done();
          }}
          onClose={() => setTelling(undefined)}
        />
      )}
    </section>
  );
}

/** Begins the round, after it is said whom it would ask. */
function Round({ call }: { call: Message<'Call'> }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [naming, setNaming] = useState(false);
  const rules = useQuery(eligibilityRulesQuery(call.id));
  const over = !call.acceptsApplications && (call.state === 'open' || call.state === 'closed');
  const completable = rules.data?.completable ?? [];
  const send = (dryRun: boolean) =>
    ask(
      api.POST('/calls/{callId}/completion-round', {
        params: { path: { callId: call.id } },
        body: { dryRun },
      }),
    );
  const waiting = useQuery({
    queryKey: ['list', 'completion-round', call.id],
    enabled: over && completable.length > 0,
    queryFn: () => send(true),
  });
  const begin = async () => {
    const { asked, before } = await send(false);
    notify({ message: t('desk.roundDone', { asked, before }) });
    await client.invalidateQueries({ queryKey: ['list'] });
  };
  return (
    <Panel>
      <Group justify="space-between">
        <Text size="sm" maw="40rem" role="status">
          {!over
            ? t(call.acceptsApplications || call.state === 'draft' ? 'desk.roundAfter' : 'desk.roundOver')
            : completable.length === 0
              ? t('desk.roundNothing')
              : t('desk.roundLead', {
                  count: waiting.data?.asked ?? 0,
                  days: rules.data?.completionDays ?? 5,
                })}
        </Text>
        {over && completable.length > 0 && (
          <Button disabled={!waiting.data?.asked} onClick={() => setNaming(true)}>
            {t('desk.beginRound')}
          </Button>
        )}
      </Group>
      {naming && waiting.data && (
        <NamingDialog
          title={t('desk.beginRound')}
          lead={t('desk.roundNames', { count: waiting.data.asked })}
          items={waiting.data.items}
          total={waiting.data.asked}
          save={t('desk.askCount', { count: waiting.data.asked })}
          run={begin}
          onClose={() => setNaming(false)}
        />
      )}
    </Panel>
  );
}
