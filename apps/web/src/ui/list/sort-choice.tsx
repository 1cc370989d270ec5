import { useTranslation } from 'react-i18next';
import { Choice } from '../choice.js';
import { descending } from './list-table.js';
import type { Column } from './types.js';
import { SORT, type ListFilters } from './use-filters.js';

/** The order of a list where its headings have no room: those of a phone. */
export function SortChoice<T>({ columns, list }: { columns: readonly Column<T>[]; list: ListFilters }) {
  const { t } = useTranslation();
  return (
    <Choice
      className="no-print"
      hiddenFrom="sm"
      label={t('list.sort')}
      mb="sm"
      size="sm"
      data={columns.flatMap(({ sort, label }) =>
        sort
          ? [
              { value: sort, label: t('list.ascending', { name: label }) },
              { value: descending(sort), label: t('list.descending', { name: label }) },
            ]
          : [],
      )}
      value={list.filters[SORT] ?? null}
      onChange={(value) => list.set(SORT, value ?? undefined)}
      placeholder={t('list.usualOrder')}
      clearable
    />
  );
}
