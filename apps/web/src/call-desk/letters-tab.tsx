import { Button, Group, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { applicantColumns } from '../calls/applicant-columns.js';
import { ListView } from '../ui/list/list-view.js';
import type { Column, FilterDef } from '../ui/list/types.js';
import { notify } from '../ui/notices.js';
import { Facts, Panel } from '../ui/page.js';
import { Answer } from '../ui/states.js';
import { useFormat } from '../ui/use-format.js';
import { useRowTitles } from '../ui/use-row-titles.js';
import { LetterButtons } from './letter-buttons.js';
import { LetterTemplates } from './letter-templates.js';
import { NamingDialog } from './naming-dialog.js';
import { NotifyDialog } from './notify-dialog.js';
import { ToldOutside } from './told-outside.js';

type Row = Message<'Letter'> & { id: string };

/** Decision letters: templates, release together, delivery in bulk. */
export function LettersTab({ call }: { call: Message<'Call'> }) {
  const { t } = useTranslation();
  const f = useFormat();
  const titles = useRowTitles();
  const [telling, setTelling] = useState<{ rows: Row[]; done: () => void }>();
  const defs: FilterDef[] = useMemo(
    () => [{ name: 'notified', label: t('desk.delivered'), kind: 'flag' }],
    [t],
  );
  const delivery = (row: Row) =>
    row.notifiedOn ? `${f.day(row.notifiedOn)} · ${t(`desk.ways.${row.way ?? 'kep'}`)}` : '';
  const columns: Column<Row>[] = [
    ...applicantColumns<Row>(t, titles.named),
    {
      key: 'kind',
      label: t('desk.kind'),
      render: (row) => t(`desk.letterKind.${row.kind}`),
      text: (row) => t(`desk.letterKind.${row.kind}`),
    },
    {
      key: 'released',
      label: t('desk.releasedAt'),
      render: (row) => f.instant(row.releasedAt),
      text: (row) => f.instant(row.releasedAt),
      figure: true,
      minor: true,
    },
    {
      key: 'delivered',
      label: t('desk.notifiedOn'),
      render: (row) => delivery(row) || '—',
      text: delivery,
    },
    {
      key: 'appeal',
      label: t('desk.appealUntil'),
      render: (row) => (row.appealUntil ? f.due(row.appealUntil) : '—'),
      text: (row) => (row.appealUntil ? f.due(row.appealUntil) : ''),
      figure: true,
      minor: true,
    },
  ];
  return (
    <section>
      <Title order={2} mb="sm">
        {t('desk.tabs.letters')}
      </Title>
      <Release call={call} />
      <ListView<Row>
        listKey={`letters:${call.id}`}
        label={t('desk.tabs.letters')}
        defs={defs}
        searchable={false}
        columns={columns}
        nameOf={(row) => titles.named(row.firmId)}
        hrefOf={(row) => `/applications/${row.applicationId}`}
        page={async (query) => {
          const page = await ask(
            api.GET('/calls/{callId}/letters', {
              params: { path: { callId: call.id }, query: query as object },
            }),
          );
          return titles.load({
            ...page,
            items: page.items.map((item) => ({ ...item, id: item.applicationId })),
          });
        }}
        drawer={(row) => (
          <>
            <Facts items={columns.slice(1).map((column) => [column.label, column.text(row)] as const)} />
            <LetterButtons applicationId={row.applicationId} />
          </>
        )}
        actions={(rows, done) => (
          <Button size="xs" onClick={() => setTelling({ rows, done })}>
            {t('desk.noteDelivery')}
          </Button>
        )}
        empty={{
          title: t('desk.noLetters'),
          next: t(call.state === 'decided' ? 'desk.noLettersNext' : 'desk.noLettersYet'),
        }}
        exportName={`${call.code}-mektuplar`}
      />
      {telling && (
        <NotifyDialog
          lead={t('desk.appealRuns')}
          names={telling.rows.map((row) => titles.named(row.firmId))}
          send={async (notifiedOn, way) => {
            await ask(
              api.POST('/calls/{callId}/letters/notifications', {
                params: { path: { callId: call.id } },
                body: { applicationIds: telling.rows.map((row) => row.applicationId), notifiedOn, way },
              }),
            );
            telling.done();
          }}
          onClose={() => setTelling(undefined)}
        />
      )}
      <div style={{ marginTop: 'var(--mantine-spacing-lg)' }}>
        <LetterTemplates callId={call.id} />
      </div>
    </section>
  );
}

/** Says how many letters of each kind wait, then releases them together. */
function Release({ call }: { call: Message<'Call'> }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [naming, setNaming] = useState(false);
  const [outside, setOutside] = useState(false);
  const send = (dryRun: boolean) =>
    ask(
      api.POST('/calls/{callId}/letters/release', {
        params: { path: { callId: call.id } },
        body: { dryRun },
      }),
    );
  const waiting = useQuery({
    queryKey: ['list', 'letters-waiting', call.id],
    queryFn: () => send(true),
    enabled: call.state === 'decided' || call.state === 'closed',
    staleTime: 30_000,
  });
  const release = async () => {
    const { letters } = await send(false);
    notify({ message: t('desk.released', { count: letters }) });
    await client.invalidateQueries({ queryKey: ['list'] });
  };
  // Before the board decides only those wait who are not eligible.
  const none = call.state === 'closed' && !waiting.data?.letters;
  if ((call.state !== 'decided' && call.state !== 'closed') || none) return null;
  return (
    <Panel title={t('desk.release')}>
      <Answer query={waiting}>
        {({ letters, byKind }) =>
          letters === 0 ? (
            <Text c="dimmed">{t('desk.nothingWaits')}</Text>
          ) : (
            <Group justify="space-between">
              <div>
                <Text role="status">{t('desk.lettersWait', { count: letters })}</Text>
                <Text size="sm" c="dimmed">
                  {byKind.map((row) => `${t(`desk.letterKind.${row.kind}`)}: ${row.letters}`).join(' · ')}
                </Text>
                <Text size="sm" c="dimmed">
                  {t('desk.releaseHelp')}
                </Text>
              </div>
              <Group gap="xs">
                <Button onClick={() => setNaming(true)}>{t('desk.releaseCount', { count: letters })}</Button>
                <Button variant="default" onClick={() => setOutside(true)}>
                  {t('desk.outside.begin')}
                </Button>
              </Group>
            </Group>
          )
        }
      </Answer>
      {naming && waiting.data && (
        <NamingDialog
          title={t('desk.release')}
          lead={t('desk.releaseNames', { count: waiting.data.letters })}
          items={waiting.data.items}
          total={waiting.data.letters}
          more={(item) => t(`desk.letterKind.${item.kind}`)}
          save={t('desk.releaseCount', { count: waiting.data.letters })}
          run={release}
          onClose={() => setNaming(false)}
        />
      )}
      {outside && (
        <ToldOutside callId={call.id} count={waiting.data?.letters ?? 0} onClose={() => setOutside(false)} />
      )}
    </Panel>
  );
}
