import { Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Message } from '../api/client.js';
import { ListView } from '../ui/list/list-view.js';
import type { Column } from '../ui/list/types.js';
import { loadTitles, shortId } from '../ui/titles.js';
import { useFormat } from '../ui/use-format.js';
import { useIndicatorWords } from './indicator-words.js';
import { useSectorNames } from './use-program.js';

type Row = Message<'EvidenceRow'>;
const KINDS = ['firm', 'person', 'institution'] as const;
/** Ids that have a name elsewhere; of others the reader has no use. */
const NAMED: Record<string, (typeof KINDS)[number]> = {
  firmId: 'firm',
  giverFirmId: 'firm',
  takerFirmId: 'firm',
  personId: 'person',
  institutionId: 'institution',
  atInstitutionId: 'institution',
};

/** The records behind a number; names of firms and people are asked from the registry, with each page. */
export function EvidenceRows({ programId, code }: { programId: string; code: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const words = useIndicatorWords();
  const sectorOf = useSectorNames(programId);
  const [names] = useState(() => new Map<string, string>());
  const named = (id: unknown) => (typeof id === 'string' ? (names.get(id) ?? shortId(id)) : '');

  const counted = (row: Row) =>
    row.counted === null ? '' : row.countedAs ? named(row.counted) : words.value(row.counted);
  const valueOf = (name: string, value: unknown) => {
    if (name in NAMED) return named(value);
    const text = String(value);
    if (name === 'sector') return sectorOf(text);
    if (/^\d{4}-\d\d-\d\dT/.test(text)) return f.instant(text);
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return f.day(text);
    return words.value(value);
  };
  const details = (row: Row) =>
    Object.entries(row.data)
      .filter(
        ([name, value]) =>
          value !== null &&
          value !== row.counted &&
          (name in NAMED || !/Id$|Key$/.test(name)) &&
          typeof value !== 'object',
      )
      .map(([name, value]) => `${words.field(name)}: ${valueOf(name, value)}`)
      .join(' · ');

  const columns: Column<Row>[] = [
    {
      key: 'record',
      label: t('indicator.record'),
      render: (row) => words.noun(row.source),
      text: (row) => words.noun(row.source),
      minor: true,
    },
    {
      key: 'when',
      label: t('indicator.when'),
      render: (row) => <span className="numerals">{f.instantDay(row.occurredAt)}</span>,
      text: (row) => f.instantDay(row.occurredAt),
    },
    {
      key: 'what',
      label: t('indicator.what'),
      render: (row) =>
        row.countedAs === 'firm' && row.counted ? (
          <Link to="/firms/$firmId" params={{ firmId: row.counted }}>
            {counted(row)}
          </Link>
        ) : (
          counted(row) || '—'
        ),
      text: counted,
    },
    {
      key: 'data',
      label: t('indicator.data'),
      render: (row) => (row.complete ? details(row) : `${t('indicator.waiting')} · ${details(row)}`),
      text: details,
      wide: true,
    },
  ];
  return (
    <section>
      <Title order={2} mb="xs">
        {t('indicator.rows')}
      </Title>
      <ListView<Row>
        listKey={`evidence:${programId}:${code}`}
        label={t('indicator.rows')}
        searchable={false}
        selectable={false}
        columns={columns}
        nameOf={(row) => words.noun(row.source)}
        page={async (query) => {
          const page = await ask(
            api.GET('/programs/{programId}/indicator-values/{code}/rows', {
              params: { path: { programId, code }, query: query as { limit: number } },
            }),
          );
          await Promise.all(
            KINDS.map(async (kind) => {
              const ids = page.items.flatMap((row) => [
                ...(row.countedAs === kind && row.counted ? [row.counted] : []),
                ...Object.entries(row.data).flatMap(([name, value]) =>
                  NAMED[name] === kind && typeof value === 'string' ? [value] : [],
                ),
              ]);
              // Names the reader may not see stay ids; the number itself does not depend on them.
              const found = await loadTitles(kind, ids).catch(
                () => new Map<string, { title: string | null }>(),
              );
              for (const [id, { title }] of found) if (title) names.set(id, title);
            }),
          );
          return page;
        }}
        empty={{ title: t('indicator.rowsNone'), next: t('indicator.rowsNoneNext') }}
        exportName={code}
      />
    </section>
  );
}
