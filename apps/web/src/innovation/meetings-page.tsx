import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { ListView } from '../ui/list/list-view.js';
import type { Column } from '../ui/list/types.js';
import { PageTitle } from '../ui/page.js';
import { MeetingMoves } from './meeting-moves.js';

type Row = Message<'Meeting'>;
export const MEETING_STATES = ['asked', 'agreed', 'held', 'trial', 'agreement', 'ended'] as const;

/** Meetings of a firm or a provider with their answers; staff follow all of them along the funnel. */
export function MeetingsPage() {
  const { t } = useTranslation();
  const state = (row: Row) => t(`meetings.state.${row.state}`);
  const name = (title: string | null) => title ?? t('meetings.hidden');
  const text = (key: string, label: string, of: (row: Row) => string, minor = false): Column<Row> => ({
    key,
    label,
    render: of,
    text: of,
    wide: true,
    minor,
  });
  const columns: Column<Row>[] = [
    text('need', t('meetings.need'), (row) => row.needTitle),
    {
      key: 'state',
      label: t('meetings.stage'),
      render: (row) => <Badge variant="light">{state(row)}</Badge>,
      text: state,
    },
    text('solution', t('meetings.solution'), (row) => row.solution ?? '', true),
    text('firm', t('meetings.firm'), (row) => name(row.firmTitle), true),
    text('provider', t('meetings.provider'), (row) => name(row.providerTitle), true),
  ];
  return (
    <>
      <PageTitle lead={t('meetings.lead')}>{t('meetings.title')}</PageTitle>
      <ListView<Row>
        listKey="meetings"
        label={t('meetings.title')}
        defs={[
          {
            name: 'state',
            label: t('meetings.stage'),
            kind: 'select',
            options: MEETING_STATES.map((value) => ({ value, label: t(`meetings.state.${value}`) })),
          },
        ]}
        columns={columns}
        nameOf={(row) => row.needTitle}
        page={(query) => ask(api.GET('/meetings', { params: { query: query as object } }))}
        drawer={(row) => <MeetingMoves key={`${row.id}:${row.version}`} row={row} />}
        empty={{ title: t('meetings.none'), next: t('meetings.noneNext') }}
        exportName={t('meetings.title')}
      />
    </>
  );
}
