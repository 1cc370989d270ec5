import { Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { ListView } from '../ui/list/list-view.js';
import type { Column, FilterDef } from '../ui/list/types.js';
import { loadTitles, shortId } from '../ui/titles.js';
import { useFormat } from '../ui/use-format.js';

type Row = Message<'EnrolmentItem'>;

/** Who is in a course, and whether they completed it. */
export function Enrolments({ courseId, name }: { courseId: string; name: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const [names] = useState(() => new Map<string, string>());
  const person = (row: Row) => names.get(row.personId) ?? shortId(row.personId);
  const organisation = (row: Row) => {
    const id = row.firmId ?? row.institutionId;
    return id ? (names.get(id) ?? shortId(id)) : '';
  };
  const result = (row: Row) =>
    row.state === 'withdrawn'
      ? t('events.attendanceState.withdrawn')
      : row.completed
        ? t('courses.done')
        : t('courses.notDone');
  const defs: FilterDef[] = useMemo(
    () => [{ name: 'completed', label: t('courses.done'), kind: 'flag' }],
    [t],
  );
  const columns: Column<Row>[] = [
    { key: 'person', label: t('courses.holder'), render: person, text: person },
    {
      key: 'organisation',
      label: t('events.organisation'),
      render: (row) => organisation(row) || '—',
      text: organisation,
      wide: true,
    },
    {
      key: 'hours',
      label: t('courses.attended'),
      render: (row) => f.number(row.hoursAttended),
      text: (row) => f.number(row.hoursAttended),
      figure: true,
    },
    { key: 'result', label: t('courses.result'), render: result, text: result },
  ];
  return (
    <section>
      <Title order={2} mb="sm">
        {t('courses.enrolments')}
      </Title>
      <ListView<Row>
        listKey={`enrolments:${courseId}`}
        label={t('courses.enrolments')}
        defs={defs}
        searchable={false}
        selectable={false}
        columns={columns}
        nameOf={person}
        page={async (query) => {
          const page = await ask(
            api.GET('/courses/{courseId}/enrolments', {
              params: { path: { courseId }, query: query as object },
            }),
          );
          const ids = (of: 'personId' | 'firmId' | 'institutionId') =>
            page.items.flatMap((row) => row[of] ?? []);
          const none = () => new Map<string, { title: string | null }>();
          // Names that the reader may not see stay ids.
          const asked = await Promise.all([
            loadTitles('person', ids('personId')).catch(none),
            loadTitles('firm', ids('firmId')).catch(none),
            loadTitles('institution', ids('institutionId')).catch(none),
          ]);
          for (const found of asked)
            for (const [id, named] of found) if (named.title) names.set(id, named.title);
          return page;
        }}
        empty={{ title: t('courses.noEnrolments'), next: t('courses.noEnrolmentsNext') }}
        exportName={`${name}-katilimcilar`}
      />
    </section>
  );
}
