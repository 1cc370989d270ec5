import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { PeopleList } from '../ui/list/people-list.js';
import type { Column, FilterDef } from '../ui/list/types.js';

type Row = Message<'AttendanceItem'>;
const STATES = ['registered', 'present', 'withdrawn'] as const;

/** Who stands on the list of an event. */
export function AttendanceList({ eventId, name }: { eventId: string; name: string }) {
  const { t } = useTranslation();
  const defs: FilterDef[] = useMemo(
    () => [
      {
        name: 'state',
        label: t('events.stateLabel'),
        kind: 'select',
        options: STATES.map((value) => ({ value, label: t(`events.attendanceState.${value}`) })),
      },
    ],
    [t],
  );
  const state = (row: Row) => t(`events.attendanceState.${row.state}`);
  const columns: Column<Row>[] = [
    { key: 'state', label: t('events.stateLabel'), render: state, text: state },
  ];
  return (
    <PeopleList<Row>
      listKey={`attendances:${eventId}`}
      label={t('events.attendance')}
      personLabel={t('events.person')}
      defs={defs}
      columns={columns}
      page={(query) =>
        ask(
          api.GET('/events/{eventId}/attendances', {
            params: { path: { eventId }, query: query as object },
          }),
        )
      }
      empty={{ title: t('events.noAttendance'), next: t('events.noAttendanceNext') }}
      exportName={`${name}-katilim`}
    />
  );
}
