import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { PeopleList } from '../ui/list/people-list.js';
import type { Column, FilterDef } from '../ui/list/types.js';
import { useFormat } from '../ui/use-format.js';

type Row = Message<'EnrolmentItem'>;

/** Who is in a course, and whether they completed it. */
export function Enrolments({ courseId, name }: { courseId: string; name: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const defs: FilterDef[] = useMemo(
    () => [{ name: 'completed', label: t('courses.done'), kind: 'flag' }],
    [t],
  );
  const hours = (row: Row) => f.number(row.hoursAttended);
  const result = (row: Row) =>
    row.state === 'withdrawn'
      ? t('events.attendanceState.withdrawn')
      : row.completed
        ? t('courses.done')
        : t('courses.notDone');
  const columns: Column<Row>[] = [
    { key: 'hours', label: t('courses.attended'), render: hours, text: hours, figure: true },
    { key: 'result', label: t('courses.result'), render: result, text: result },
  ];
  return (
    <PeopleList<Row>
      listKey={`enrolments:${courseId}`}
      label={t('courses.enrolments')}
      personLabel={t('courses.holder')}
      defs={defs}
      columns={columns}
      page={(query) =>
        ask(
          api.GET('/courses/{courseId}/enrolments', {
            params: { path: { courseId }, query: query as object },
          }),
        )
      }
      empty={{ title: t('courses.noEnrolments'), next: t('courses.noEnrolmentsNext') }}
      exportName={`${name}-katilimcilar`}
    />
  );
}
