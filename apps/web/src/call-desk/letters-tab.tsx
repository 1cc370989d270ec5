import { Button, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { applicantColumns } from '../calls/applicant-columns.js';
import { ListView } from '../ui/list/list-view.js';
import type { Column, FilterDef } from '../ui/list/types.js';
import { Facts } from '../ui/page.js';
import { useFormat } from '../ui/use-format.js';
import { useRowTitles } from '../ui/use-row-titles.js';
import { wayText } from './way-text.js';
import { LetterButtons } from './letter-buttons.js';
import { LetterTemplates } from './letter-templates.js';
import { NotifyDialog } from './notify-dialog.js';
import { Release } from './release.js';

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
  const delivery = (row: Row) => (row.notifiedOn ? `${f.day(row.notifiedOn)} · ${wayText(t, row)}` : '');
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
        page={async (query, whole) => {
          const page = await ask(
            api.GET('/calls/{callId}/letters', {
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
