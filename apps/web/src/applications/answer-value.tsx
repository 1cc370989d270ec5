import { Anchor, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fileHref } from '../api/files.js';
import { useFormat } from '../ui/use-format.js';

/** Any answer a form can hold; what it does not know it shows as text. */
export function AnswerValue({ value }: { value: unknown }): ReactNode {
  const { t } = useTranslation();
  const f = useFormat();
  if (value === null || value === undefined || value === '') return '—';
  if (typeof value === 'boolean') return value ? t('ui.yes') : t('ui.no');
  if (typeof value === 'number') return f.number(value);
  if (typeof value === 'string') {
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return f.day(value);
    if (/^-?\d{1,15}(\.\d+)?$/.test(value)) return f.number(value);
    return <span style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{value}</span>;
  }
  if (Array.isArray(value)) return <ListValue items={value as unknown[]} />;
  const record = value as Record<string, unknown>;
  if (typeof record.minor === 'number' && typeof record.currency === 'string')
    return f.money({ minor: record.minor, currency: record.currency });
  if (typeof record.fileId === 'string')
    return (
      <Anchor underline="always" href={fileHref(record.fileId)}>
        {typeof record.name === 'string' ? record.name : record.fileId}
      </Anchor>
    );
  return Object.values(record).map(String).join(' / ');
}

function ListValue({ items }: { items: unknown[] }) {
  if (items.length === 0) return '—';
  const rows = items.filter(
    (item): item is Record<string, unknown> =>
      typeof item === 'object' && item !== null && !('fileId' in item) && !('minor' in item),
  );
  if (rows.length < items.length)
    return (
      <>
        {items.map((item, i) => (
          <div key={i}>
            <AnswerValue value={item} />
          </div>
        ))}
      </>
    );
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={columns.join(', ')}>
      <Table className="rows">
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th scope="col" key={column}>
                {column}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, i) => (
            <Table.Tr key={i}>
              {columns.map((column) => (
                <Table.Td key={column}>
                  <AnswerValue value={row[column]} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
