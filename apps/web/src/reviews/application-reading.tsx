import { Anchor, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormField } from '#contracts/open-calls/form/form-def';
import { fileHref } from '../api/files.js';
import type { Message } from '../api/client.js';
import { CompletedFiles, Value } from '../applications/reading.js';
import { callFormQuery, fieldList } from '../calls/use-call.js';
import { useFormat } from '../ui/use-format.js';

/** The application as the call lets a reviewer read it, in the form's order. */
export function ApplicationReading({
  callId,
  application,
}: {
  callId: string;
  application: Message<'ReviewedApplication'>;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const form = useQuery(callFormQuery(callId));
  // The form says how an answer is read: words of a choice, titles of a table's columns, units.
  const fields = new Map(fieldList(form.data).map((field) => [field.key, field]));
  let before: string | null = null;
  return (
    <>
      {application.answers.map((line) => {
        const heading = line.section !== before ? line.section : null;
        before = line.section;
        return (
          <div key={line.key}>
            {heading && (
              <Title order={3} mt="md" mb="xs">
                {heading}
              </Title>
            )}
            <dl className="reading">
              <div>
                <dt>{f.text(line.tr, line.en)}</dt>
                <dd>
                  <Answered field={fields.get(line.key)} value={(line.answer as { value?: unknown }).value} />
                  <CompletedFiles files={line.completed} />
                </dd>
              </div>
            </dl>
          </div>
        );
      })}
      {application.needs.length > 0 && (
        <section>
          <Title order={3} mt="md" mb="xs">
            {t('answers.title')}
          </Title>
          <ul>
            {application.needs.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </section>
      )}
      {application.hidden > 0 && (
        <Text size="sm" c="dimmed" mt="md">
          {t('reviews.hiddenFields', { count: application.hidden })}
        </Text>
      )}
    </>
  );
}

/** As the form shows it; a facility's name is the firm's, so its kind of answer and what has no field is shown as it came. */
function Answered({ field, value }: { field?: FormField; value: unknown }): ReactNode {
  if (!field || field.type === 'facility') return <AnswerValue value={value} />;
  return <Value field={field} answer={value} facilities={[]} />;
}

/** Any answer a form can hold; what it does not know it shows as text. */
function AnswerValue({ value }: { value: unknown }): ReactNode {
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
