import './application.css';
import { Anchor, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  said,
  type ChoiceField,
  type Column,
  type FormField,
  type MoneyAnswer,
  type PlaceAnswer,
} from '#contracts/open-calls/form/form-def';
import { tableTotals } from '#contracts/open-calls/form/form-check';
import { fileHref } from '../api/files.js';
import { districtsQuery, naceQuery } from '../firms/code-names.js';
import { useProvinces } from '../firms/use-provinces.js';
import { columnTitle } from '../forms/answers.js';
import { useFormat } from '../ui/use-format.js';

export interface Names {
  /** By their ids; absent: a facility is shown as it came. */
  facilities?: readonly { value: string; label: string }[];
}
interface Props extends Names {
  /** The field that asked; absent: the answer is read by its looks (answers of a list, of a form that has gone). */
  field?: FormField | Column;
  value: unknown;
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const NUMBER = /^-?\d{1,15}(\.\d+)?$/;

/** One answer in words: as its field reads it, and whatever does not fit the field by its looks. */
export function AnswerValue({ field, value, facilities }: Props): ReactNode {
  const { t } = useTranslation();
  const f = useFormat();
  if (value === undefined || value === null || value === '') return '—';
  if (field?.type === 'choice') return <Chosen field={field} value={value} />;
  if (field?.type === 'declaration') return value === true ? t('application.declared') : '—';
  if (typeof value === 'boolean') return value ? t('ui.yes') : t('ui.no');
  if (typeof value === 'number' || (typeof value === 'string' && NUMBER.test(value) && isFigure(field)))
    return `${f.number(value)}${field?.type === 'number' && field.unit ? ` ${field.unit}` : ''}`;
  if (typeof value === 'string') {
    if (field?.type === 'nace') return <Nace code={value} />;
    if (field?.type === 'facility') return facilities?.find((one) => one.value === value)?.label ?? value;
    if (DAY.test(value) && field?.type !== 'text') return f.day(value);
    return <span className="answer-text">{value}</span>;
  }
  if (Array.isArray(value)) return <Items field={field} items={value as unknown[]} facilities={facilities} />;
  if (isMoney(value)) return f.money(value);
  if (isFile(value))
    return (
      <Anchor underline="always" href={fileHref(value.fileId)}>
        {value.name ?? value.fileId}
      </Anchor>
    );
  if (field?.type === 'place') return <Place place={value as PlaceAnswer} />;
  return Object.values(value).map(String).join(' / ');
}

const isFigure = (field: Props['field']) => !field || field.type === 'number';
const isMoney = (value: object): value is MoneyAnswer =>
  'minor' in value &&
  typeof value.minor === 'number' &&
  'currency' in value &&
  typeof value.currency === 'string';
const isFile = (value: object): value is { fileId: string; name?: string } =>
  'fileId' in value && typeof value.fileId === 'string';

function Chosen({ field, value }: { field: ChoiceField; value: unknown }) {
  const { language } = useFormat();
  const word = (chosen: unknown) =>
    said(field.options.find((one) => one.value === chosen)?.label, language) || String(chosen);
  return Array.isArray(value) ? value.map(word).join(', ') : word(value);
}

function Place({ place: { province, district } }: { place: PlaceAnswer }) {
  const name = useProvinces().find((one) => one.value === province)?.label ?? province;
  const districts = useQuery(districtsQuery(district ? province : null));
  if (!district) return name;
  return `${name} / ${districts.data?.items.find(({ code }) => code === district)?.tr ?? district.replace(/^\d{2}-/, '')}`;
}

function Nace({ code }: { code: string }) {
  const f = useFormat();
  const { data } = useQuery(naceQuery(code));
  return data ? `${code} · ${f.text(data.tr, data.en)}` : code;
}

/** Rows of a table, with its columns' titles where the form has them; else one below the other. */
function Items({
  field,
  items,
  facilities,
}: Names & { field?: FormField | Column; items: readonly unknown[] }) {
  const { t } = useTranslation();
  const f = useFormat();
  const { language } = f;
  if (items.length === 0) return '—';
  const rows = items.filter(
    (item): item is Record<string, unknown> =>
      typeof item === 'object' && item !== null && !isFile(item) && !isMoney(item),
  );
  if (rows.length < items.length)
    return items.map((item, i) => (
      <div key={i}>
        <AnswerValue value={item} />
      </div>
    ));
  const columns: { key: string; title: string; column?: Column }[] =
    field?.type === 'table'
      ? field.columns.map((column) => ({ key: column.key, title: columnTitle(column, language), column }))
      : [...new Set(rows.flatMap((row) => Object.keys(row)))].map((key) => ({ key, title: key }));
  const name = field ? said(field.label, language) : columns.map(({ title }) => title).join(', ');
  const totals = field?.type === 'table' ? tableTotals(field, rows) : {};
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={name}>
      <Table className="rows answer-rows">
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ key, title, column }) => (
              <Table.Th scope="col" key={key} className={figure(column)}>
                {title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, i) => (
            <Table.Tr key={i}>
              {columns.map(({ key, column }) => (
                <Table.Td key={key} className={figure(column)}>
                  {/* Its unit stands above. */}
                  <AnswerValue
                    field={column?.type === 'number' ? { ...column, unit: undefined } : column}
                    value={row[key]}
                    facilities={facilities}
                  />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
        {Object.keys(totals).length > 0 && (
          <Table.Tfoot>
            <Table.Tr>
              {columns.map(({ key, column }, i) => (
                <Table.Td key={key} className={figure(column)}>
                  <strong>
                    {totals[key] === undefined
                      ? i === 0 && t('form.total')
                      : column?.type === 'money'
                        ? f.money({ minor: Number(totals[key]), currency: 'TRY' })
                        : f.number(totals[key])}
                  </strong>
                </Table.Td>
              ))}
            </Table.Tr>
          </Table.Tfoot>
        )}
      </Table>
    </div>
  );
}

const figure = (column: Column | undefined) =>
  column?.type === 'number' || column?.type === 'money' ? 'figure' : undefined;
