import { Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadTitles, shortId } from '../titles.js';
import { ListView, type ListProps } from './list-view.js';
import type { Column, ListPage } from './types.js';

/** A row that names somebody and where they come from, by ids of the registry. */
interface PersonRow {
  id: string;
  personId: string;
  firmId: string | null;
  institutionId: string | null;
}

type PeopleListProps<T extends PersonRow> = Pick<
  ListProps<T>,
  'listKey' | 'label' | 'defs' | 'columns' | 'page' | 'empty' | 'exportName'
> & {
  /** Heading of the column of names. */
  personLabel: string;
};

/** Who is on a list: names and organisations are asked from the registry with each page, further columns follow them. */
export function PeopleList<T extends PersonRow>({ personLabel, page, ...list }: PeopleListProps<T>) {
  const { t } = useTranslation();
  const [names] = useState(() => new Map<string, string>());
  const person = (row: T) => names.get(row.personId) ?? shortId(row.personId);
  const organisation = (row: T) => {
    const id = row.firmId ?? row.institutionId;
    return id ? (names.get(id) ?? shortId(id)) : '';
  };
  const columns: Column<T>[] = [
    { key: 'person', label: personLabel, render: person, text: person },
    {
      key: 'organisation',
      label: t('events.organisation'),
      render: (row) => organisation(row) || '—',
      text: organisation,
      wide: true,
    },
    ...list.columns,
  ];
  return (
    <section style={{ marginBottom: '1.5rem' }}>
      <Title order={2} mb="sm">
        {list.label}
      </Title>
      <ListView<T>
        {...list}
        searchable={false}
        selectable={false}
        columns={columns}
        nameOf={person}
        page={async (query) => {
          const rows = await page(query);
          for (const [id, name] of await namesOf(rows)) names.set(id, name);
          return rows;
        }}
      />
    </section>
  );
}

/** Names by id; those that the reader may not see stay ids. */
async function namesOf({ items }: ListPage<PersonRow>): Promise<[string, string][]> {
  const load = (kind: Parameters<typeof loadTitles>[0], ids: (string | null)[]) =>
    loadTitles(
      kind,
      ids.filter((id) => id !== null),
    ).catch(() => new Map<string, { title: string | null }>());
  const found = await Promise.all([
    load(
      'person',
      items.map((row) => row.personId),
    ),
    load(
      'firm',
      items.map((row) => row.firmId),
    ),
    load(
      'institution',
      items.map((row) => row.institutionId),
    ),
  ]);
  return found.flatMap((titles) => [...titles].flatMap(([id, { title }]) => (title ? [[id, title]] : [])));
}
