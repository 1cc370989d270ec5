import { Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { ListView } from '../ui/list/list-view.js';
import type { Column, FilterDef } from '../ui/list/types.js';
import { loadTitles, shortId } from '../ui/titles.js';

type Row = Message<'AttendanceItem'>;
const STATES = ['registered', 'present', 'withdrawn'] as const;

/** Who stands on the list of an event; names are asked from the registry with each page. */
export function AttendanceList({ eventId, name }: { eventId: string; name: string }) {
  const { t } = useTranslation();
  const [names] = useState(() => new Map<string, string>());
  const person = (row: Row) => names.get(row.personId) ?? shortId(row.personId);
  const organisation = (row: Row) => {
    const id = row.firmId ?? row.institutionId;
    return id ? (names.get(id) ?? shortId(id)) : '';
  };
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
  const columns: Column<Row>[] = [
    { key: 'person', label: t('events.person'), render: person, text: person },
    {
      key: 'organisation',
      label: t('events.organisation'),
      render: (row) => organisation(row) || '—',
      text: organisation,
      wide: true,
    },
    {
      key: 'state',
      label: t('events.stateLabel'),
      render: (row) => t(`events.attendanceState.${row.state}`),
      text: (row) => t(`events.attendanceState.${row.state}`),
    },
  ];
  return (
    <section style={{ marginBottom: '1.5rem' }}>
      <Title order={2} mb="sm">
        {t('events.attendance')}
      </Title>
      <ListView<Row>
        listKey={`attendances:${eventId}`}
        label={t('events.attendance')}
        defs={defs}
        searchable={false}
        selectable={false}
        columns={columns}
        nameOf={person}
        page={async (query) => {
          const page = await ask(
            api.GET('/events/{eventId}/attendances', {
              params: { path: { eventId }, query: query as object },
            }),
          );
          const ids = (of: 'personId' | 'firmId' | 'institutionId') =>
            page.items.flatMap((row) => row[of] ?? []);
          const asked = await Promise.all([
            loadTitles('person', ids('personId')),
            loadTitles('firm', ids('firmId')),
            loadTitles('institution', ids('institutionId')),
          ]);
          for (const found of asked)
            for (const [id, named] of found) if (named.title) names.set(id, named.title);
          return page;
        }}
        empty={{ title: t('events.noAttendance'), next: t('events.noAttendanceNext') }}
        exportName={`${name}-katilim`}
      />
    </section>
  );
}
