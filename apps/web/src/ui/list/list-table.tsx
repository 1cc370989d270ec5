import { Anchor, Checkbox, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRef, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isConsolePath } from '../../shell/console-paths.js';
import { useKeys } from '../keys.js';
import type { Column } from './types.js';

interface Props<T extends { id: string }> {
  label: string;
  columns: readonly Column<T>[];
  items: readonly T[];
  nameOf: (item: T) => string;
  hrefOf?: (item: T) => string;
  chosen: ReadonlyMap<string, T>;
  setChosen?: (next: ReadonlyMap<string, T>) => void;
  openId?: string;
  onOpen?: (id: string) => void;
  /** The order of the list, and what changes it; absent: its own. */
  sort?: string;
  onSort?: (sort: string | undefined) => void;
}

const plain = (event: MouseEvent) =>
  event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;

export const descending = (sort: string) => `${sort}-desc`;
/** Pressed again and again: upwards, downwards, as it was. */
const after = (own: string, now: string | undefined) =>
  now === own ? descending(own) : now === descending(own) ? undefined : own;

/** Rows whose first cell is a link: a click opens the drawer, another tab the full page. J and K walk, X chooses. */
export function ListTable<T extends { id: string }>({
  label,
  columns,
  items,
  nameOf,
  hrefOf,
  chosen,
  setChosen,
  openId,
  onOpen,
  sort,
  onSort,
}: Props<T>) {
  const { t } = useTranslation();
  const body = useRef<HTMLTableSectionElement>(null);
  const links = () => [...(body.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const walk = (by: number) => () => {
    const all = links();
    const at = all.indexOf(document.activeElement as HTMLElement);
    all[Math.min(all.length - 1, Math.max(0, at === -1 ? (by > 0 ? 0 : all.length - 1) : at + by))]?.focus();
  };
  const toggle = (item: T) => {
    const next = new Map(chosen);
    if (!next.delete(item.id)) next.set(item.id, item);
    setChosen?.(next);
  };
  useKeys({
    j: walk(1),
    k: walk(-1),
    x: setChosen
      ? () => {
          const item = items[links().indexOf(document.activeElement as HTMLElement)];
          if (item) toggle(item);
        }
      : undefined,
  });
  const all = items.length > 0 && items.every((item) => chosen.has(item.id));
  const cellClass = (column: Column<T>) =>
    (['figure', 'wide', 'breaks', 'unbroken', 'minor'] as const).filter((name) => column[name]).join(' ') ||
    undefined;
  return (
    <div className="panel scroll" tabIndex={0} role="region" aria-label={label}>
      <Table className="rows" highlightOnHover={false}>
        <Table.Thead>
          <Table.Tr>
            {setChosen && (
              <Table.Th className="narrow no-print" w={40}>
                <Checkbox
                  size="sm"
                  aria-label={t('list.selectAll')}
                  checked={all}
                  indeterminate={!all && chosen.size > 0}
                  onChange={() => setChosen(all ? new Map() : new Map(items.map((item) => [item.id, item])))}
                />
              </Table.Th>
            )}
            {columns.map((column) => (
              <Table.Th
                key={column.key}
                className={cellClass(column)}
                scope="col"
                aria-sort={
                  !column.sort
                    ? undefined
                    : sort === column.sort
                      ? 'ascending'
                      : sort === descending(column.sort)
                        ? 'descending'
                        : undefined
                }
              >
                {column.sort && onSort ? (
                  <button type="button" className="sort" onClick={() => onSort(after(column.sort!, sort))}>
                    {column.label}
                  </button>
                ) : (
                  column.label
                )}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody ref={body}>
          {items.map((item) => (
            <Table.Tr key={item.id} data-open={openId === item.id || undefined}>
              {setChosen && (
                <Table.Td className="narrow no-print">
                  <Checkbox
                    size="sm"
                    aria-label={t('list.selectRow', { name: nameOf(item) })}
                    checked={chosen.has(item.id)}
                    onChange={() => toggle(item)}
                  />
                </Table.Td>
              )}
              {columns.map((column, index) => (
                <Table.Td key={column.key} className={cellClass(column)}>
                  {index === 0 && hrefOf ? (
                    <Link
                      to={hrefOf(item) as '/tasks'}
                      reloadDocument={!isConsolePath(hrefOf(item))}
                      data-row=""
                      onClick={(event: MouseEvent) => {
                        if (!onOpen || !plain(event)) return;
                        event.preventDefault();
                        onOpen(item.id);
                      }}
                    >
                      {column.render(item)}
                    </Link>
                  ) : index === 0 && onOpen ? (
                    <Anchor
                      component="button"
                      type="button"
                      data-row=""
                      ta="start"
                      onClick={() => onOpen(item.id)}
                    >
                      {column.render(item)}
                    </Anchor>
                  ) : index === 0 ? (
                    <span data-row="" tabIndex={-1}>
                      {column.render(item)}
                    </span>
                  ) : (
                    column.render(item)
                  )}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
