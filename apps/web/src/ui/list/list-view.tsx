import { Alert, Button, Group, Text } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon.js';
import { Empty, Loading, ProblemAlert } from '../states.js';
import { useFormat } from '../use-format.js';
import { BulkBar } from './bulk-bar.js';
import { saveText, toCsv } from './csv.js';
import { FilterBar } from './filter-bar.js';
import { descending, ListTable } from './list-table.js';
import { SortChoice } from './sort-choice.js';
import type { Column, FilterDef, ListPage, ListQuery, Walk } from './types.js';
import { SORT, useFilters } from './use-filters.js';
import { ViewTabs } from './view-tabs.js';
import { notify } from '../notices.js';
import { useProblemNotice } from '../use-problem-notice.js';

const ListDrawer = lazy(() => import('./list-drawer.js').then((m) => ({ default: m.ListDrawer })));

export interface ListProps<T extends { id: string }> {
  /** Names the list in storage and in the cache. */
  listKey: string;
  /** Accessible name of the table. */
  label: string;
  defs?: readonly FilterDef[];
  searchable?: boolean;
  columns: readonly Column<T>[];
  nameOf: (item: T) => string;
  hrefOf?: (item: T) => string;
  /** `whole`: for a file; rather refused than told with something left out. */
  page: (query: ListQuery, whole?: boolean) => Promise<ListPage<T>>;
  /** Asked once rows are there, e.g. for titles that another service owns. */
  drawer?: (item: T, walk: Walk) => ReactNode;
  empty: { title: string; next?: string; action?: ReactNode };
  /** Name of the exported file, without its ending. */
  exportName: string;
  /** Lists of people are not picked from one by one. */
  selectable?: boolean;
  /** What can be done with the rows that are chosen; `done` gives the choice up. */
  actions?: (chosen: T[], done: () => void) => ReactNode;
  /** Fills what rows lack before they are written to a file. */
  beforeExport?: (items: T[]) => Promise<void>;
}

/** The one list pattern: views, filters in the address, live count, table, bulk bar, drawer, export of exactly what is shown. */
export function ListView<T extends { id: string }>(props: ListProps<T>) {
  const {
    listKey,
    label,
    defs = [],
    searchable = true,
    columns,
    nameOf,
    hrefOf,
    page,
    drawer,
    empty,
    exportName,
    selectable = true,
    actions,
    beforeExport,
  } = props;
  const { t } = useTranslation();
  const f = useFormat();
  const failed = useProblemNotice();
  const sorts = columns.some((column) => column.sort);
  const names = useMemo(
    () => [...(searchable ? ['q'] : []), ...defs.map((def) => def.name), ...(sorts ? [SORT] : [])],
    [searchable, defs, sorts],
  );
  const list = useFilters(listKey, names);
  /** The filters; an order that this list has not (an address from elsewhere) is none. */
  const asked = useMemo(() => {
    const { [SORT]: sort, ...rest } = list.filters;
    const known = columns.some(
      (column) => column.sort && [column.sort, descending(column.sort)].includes(sort),
    );
    return known ? { ...rest, [SORT]: sort } : rest;
  }, [list.filters, columns]);
  const [chosen, setChosen] = useState<ReadonlyMap<string, T>>(new Map());
  const [exporting, setExporting] = useState<number>();

  const rows = useInfiniteQuery({
    // An order may be that of words in the language shown.
    queryKey: ['list', listKey, asked, f.language],
    queryFn: ({ pageParam }) => page({ ...asked, ...(pageParam ? { cursor: pageParam } : {}), limit: 50 }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
  const items = useMemo(() => rows.data?.pages.flatMap((p) => p.items) ?? [], [rows.data]);
  const total = rows.data?.pages[0]?.total;
  const filtered = Object.keys(list.filters).some((name) => name !== SORT);
  const partial = rows.data?.pages.find((p) => p.partial)?.partial;
  const opened = list.open ? items.find((item) => item.id === list.open) : undefined;
  const at = opened ? items.indexOf(opened) : -1;
  const stepTo = (item: T | undefined) => item && (() => list.setOpen(item.id));
  const walk: Walk = {
    previous: stepTo(items[at - 1]),
    next:
      stepTo(items[at + 1]) ??
      (rows.hasNextPage
        ? () =>
            void rows.fetchNextPage().then(({ data }) => {
              const further = data?.pages.flatMap((p) => p.items)[at + 1];
              if (further) list.setOpen(further.id);
            })
        : undefined),
  };
  const header = columns.map((column) => column.label);

  const write = async (all: T[], name: string) => {
    await beforeExport?.(all);
    saveText(
      `${name}.csv`,
      toCsv(
        header,
        all.map((item) => columns.map((column) => column.text(item))),
        f.language,
      ),
    );
    notify({ message: t('list.exported', { count: all.length }) });
  };
  const exportAll = async () => {
    const all: T[] = [];
    setExporting(0);
    try {
      for (let cursor: string | undefined = ''; cursor !== undefined;) {
        const next: ListPage<T> = await page({ ...asked, ...(cursor ? { cursor } : {}), limit: 100 }, true);
        all.push(...next.items);
        setExporting(all.length);
        cursor = next.next;
      }
      await write(all, exportName);
    } catch (error) {
      failed(error);
    } finally {
      setExporting(undefined);
    }
  };

  const count =
    total !== undefined
      ? t('list.count', { count: total })
      : rows.hasNextPage
        ? t('list.countMore', { count: items.length })
        : t('list.count', { count: items.length });
  return (
    <>
      <ViewTabs list={list} />
      <FilterBar
        id={`q-${listKey.replaceAll(':', '-')}`}
        label={label}
        list={list}
        defs={defs}
        searchable={searchable}
      />
      {sorts && <SortChoice columns={columns} list={list} />}
      {partial && (
        <Alert color="yellow" variant="outline" icon={<Icon name="warning" />} mb="sm" role="status">
          {partial}
        </Alert>
      )}
      <Group justify="space-between" mb="xs" mih={32}>
        <Text size="sm" c="dimmed" role="status" aria-live="polite" className="numerals">
          {rows.data ? count : ''}
        </Text>
        {items.length > 0 && (
          <Button
            size="xs"
            variant="default"
            className="no-print"
            leftSection={<Icon name="download" size={16} />}
            loading={exporting !== undefined}
            onClick={() => void exportAll()}
          >
            {t('list.export')}
          </Button>
        )}
      </Group>
      {rows.error && !rows.data ? (
        <ProblemAlert error={rows.error} onRetry={() => void rows.refetch()} />
      ) : rows.isPending ? (
        <Loading />
      ) : items.length === 0 ? (
        <div className="panel">
          {filtered ? (
            <Empty
              title={t('list.emptyFiltered')}
              next={t('list.emptyFilteredNext')}
              action={
                <Button variant="light" mt="sm" onClick={list.clear}>
                  {t('list.clear')}
                </Button>
              }
            />
          ) : (
            <Empty {...empty} />
          )}
        </div>
      ) : (
        <ListTable
          label={label}
          columns={columns}
          items={items}
          nameOf={nameOf}
          hrefOf={hrefOf}
          chosen={chosen}
          setChosen={selectable ? setChosen : undefined}
          openId={list.open}
          onOpen={drawer ? list.setOpen : undefined}
          sort={list.filters[SORT]}
          onSort={sorts ? (sort) => list.set(SORT, sort) : undefined}
        />
      )}
      {rows.hasNextPage && (
        <Group justify="center" mt="md">
          <Button
            variant="default"
            loading={rows.isFetchingNextPage}
            onClick={() => void rows.fetchNextPage()}
          >
            {t('ui.more')}
          </Button>
        </Group>
      )}
      <BulkBar
        names={[...chosen.values()].map(nameOf)}
        onClear={() => setChosen(new Map())}
        onExport={() => void write([...chosen.values()], exportName)}
      >
        {chosen.size > 0 && actions?.([...chosen.values()], () => setChosen(new Map()))}
      </BulkBar>
      {opened && drawer && (
        <Suspense fallback={null}>
          <ListDrawer
            id={opened.id}
            title={nameOf(opened)}
            href={hrefOf?.(opened)}
            place={{ at: at + 1, of: total ?? items.length }}
            walk={walk}
            onClose={() => list.setOpen(undefined)}
          >
            {drawer(opened, walk)}
          </ListDrawer>
        </Suspense>
      )}
    </>
  );
}
