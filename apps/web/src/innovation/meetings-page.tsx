import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { hasRole, useSession } from '../api/session.js';
import { ListView } from '../ui/list/list-view.js';
import type { Column, FilterDef } from '../ui/list/types.js';
import { PageTitle } from '../ui/page.js';
import { useFormat } from '../ui/use-format.js';
import { useInnovationCalls } from './innovation-calls.js';
import { MeetingMoves } from './meeting-moves.js';
import { meetingWord } from './meeting-words.js';
import { StateBadge } from '../ui/state-badge.js';

type Row = Message<'Meeting'>;
export const MEETING_STATES = ['asked', 'agreed', 'held', 'trial', 'agreement', 'ended'] as const;

/** Meetings of a firm or a provider with their answers; staff follow all of them along the funnel. */
export function MeetingsPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const session = useSession();
  const follows = hasRole(session, 'admin', 'staff', 'analyst');
  const calls = useInnovationCalls();
  const state = (row: Row) => t(`meetings.state.${meetingWord(row)}`);
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
      render: (row) => <StateBadge state={row.state}>{state(row)}</StateBadge>,
      text: state,
    },
    text('solution', t('meetings.solution'), (row) => row.solution ?? '', true),
    text('firm', t('meetings.firm'), (row) => name(row.firmTitle), true),
    text('provider', t('meetings.provider'), (row) => name(row.providerTitle), true),
    {
      key: 'when',
      label: t('meetings.when'),
      render: (row) => (row.agreedTime ? f.instant(row.agreedTime) : '—'),
      text: (row) => (row.agreedTime ? f.instant(row.agreedTime) : ''),
      figure: true,
      minor: true,
    },
    {
      key: 'last',
      label: t('meetings.last'),
      render: (row) => lastDay(row, f),
      text: (row) => lastDay(row, f),
      figure: true,
      minor: true,
    },
  ];
  const defs: FilterDef[] = useMemo(() => {
    const options = MEETING_STATES.map((value) => ({ value, label: t(`meetings.state.${value}`) }));
    return [
      { name: 'state', label: t('meetings.stage'), kind: 'select', options },
      ...(follows
        ? [
            { name: 'reached', label: t('meetings.reached'), kind: 'select' as const, options },
            { name: 'callId', label: t('needs.call'), kind: 'select' as const, options: calls },
          ]
        : []),
    ];
  }, [t, follows, calls]);
  return (
    <>
      <PageTitle lead={t(follows ? 'meetings.leadStaff' : 'meetings.lead')}>{t('meetings.title')}</PageTitle>
      <ListView<Row>
        listKey="meetings"
        label={t('meetings.title')}
        defs={defs}
        columns={columns}
        nameOf={(row) => row.needTitle}
        page={(query) => ask(api.GET('/meetings', { params: { query: query as object } }))}
        drawer={(row) => <MeetingMoves key={`${row.id}:${row.version}`} row={row} />}
        empty={{ title: t('meetings.none'), next: t('meetings.noneNext') }}
        exportName={t('meetings.fileName')}
      />
    </>
  );
}

const lastDay = (row: Row, f: ReturnType<typeof useFormat>): string => {
  const last = row.steps.at(-1);
  return last ? f.instantDay(last.at) : '';
};
