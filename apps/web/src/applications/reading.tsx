import { Anchor, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  fieldsOf,
  said,
  type Answers,
  type ChoiceField,
  type Column,
  type FileAnswer,
  type FormDef,
  type FormField,
  type MoneyAnswer,
  type PlaceAnswer,
} from '#contracts/open-calls/form/form-def';
import { visible } from '#contracts/open-calls/form/form-visible';
import type { Message } from '../api/client.js';
import { fileHref } from '../api/files.js';
import { useProvinces } from '../firms/use-provinces.js';
import { useFormat } from '../ui/use-format.js';

type Completed = Message<'CompletedFile'>;

interface Names {
  facilities: readonly { value: string; label: string }[];
}

/** Everything an application says, as it will be read; what is not said has a dash. */
export function Reading({
  def,
  answers,
  facilities,
  completed = [],
  order = 3,
}: { def: FormDef; answers: Answers; completed?: readonly Completed[]; order?: 2 | 3 } & Names) {
  const { language } = useFormat();
  const { t } = useTranslation();
  const shown = visible(def, answers);
  const asked = new Set(fieldsOf(def).map(({ field }) => field.key));
  // A call without a form may hold answers from a list, under the list's own titles.
  const others = Object.entries(answers).filter(([key]) => !asked.has(key) && !key.startsWith('known.'));
  const sections = def.sections
    .filter((section) => shown.sections.has(section.key))
    .map((section) => (
      <section key={section.key} className="application-reading">
        <Title order={order} mt="md" mb="xs">
          {said(section.title, language) || t('form.untitled')}
        </Title>
        <dl className="facts">
          {section.fields
            .filter((field) => shown.fields.has(field.key))
            .map((field) => (
              <Line key={field.key} label={said(field.label, language)}>
                <Value field={field} answer={shown.answers[field.key]} facilities={facilities} />
                <CompletedFiles files={completed.filter((file) => file.field === field.key)} />
              </Line>
            ))}
        </dl>
      </section>
    ));
  return (
    <>
      {sections}
      {others.length > 0 && (
        <section className="application-reading">
          <Title order={order} mt="md" mb="xs">
            {t('application.otherAnswers')}
          </Title>
          <dl className="facts">
            {others.map(([key, value]) => (
              <Line key={key} label={key}>
                {typeof value === 'string' ? value : JSON.stringify(value)}
              </Line>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd style={{ overflowWrap: 'anywhere' }}>{children}</dd>
    </>
  );
}

/** One answer in words. */
export function Value({
  field,
  answer,
  facilities,
}: { field: FormField | Column; answer: unknown } & Names): ReactNode {
  const { t } = useTranslation();
  const f = useFormat();
  const provinces = useProvinces();
  if (answer === undefined || answer === null || answer === '') return '—';
  const option = (value: unknown) =>
    said((field as ChoiceField).options.find((one) => one.value === value)?.label, f.language) ||
    String(value);
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
  switch (field.type) {
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(text) ? `${f.number(text)}${field.unit ? ` ${field.unit}` : ''}` : text;
    case 'money':
      return typeof answer === 'object' ? f.money(answer as MoneyAnswer) : text;
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(text) ? f.day(text) : text;
    case 'choice':
      return Array.isArray(answer) ? answer.map(option).join(', ') : option(answer);
    case 'place': {
      const { province, district } = answer as PlaceAnswer;
      const name = provinces.find((one) => one.value === province)?.label ?? province;
      return district ? `${name} / ${district.replace(/^\d{2}-/, '')}` : name;
    }
    case 'facility':
      return facilities.find((one) => one.value === answer)?.label ?? text;
    case 'declaration':
      return answer === true ? t('application.declared') : '—';
    case 'file':
      return Array.isArray(answer) ? <Files files={answer as FileAnswer[]} /> : text;
    case 'table':
      return Array.isArray(answer) ? (
        <Rows field={field} rows={answer as Record<string, unknown>[]} facilities={facilities} />
      ) : (
        text
      );
    default:
      return <span style={{ whiteSpace: 'pre-wrap' }}>{text}</span>;
  }
}

function Files({ files }: { files: readonly FileAnswer[] }) {
  return files.map((file) => (
    <div key={file.fileId}>
      <Anchor underline="always" href={fileHref(file.fileId)}>
        {file.name}
      </Anchor>
    </div>
  ));
}

/** What came in the round for missing documents, with its day: it is not what was submitted. */
export function CompletedFiles({ files }: { files: readonly Completed[] }) {
  const { t } = useTranslation();
  const f = useFormat();
  return files.map((file) => (
    <div key={file.fileId}>
      <Anchor underline="always" href={fileHref(file.fileId)}>
        {file.name}
      </Anchor>{' '}
      <Text span size="sm" c="dimmed">
        {t('application.cameLater', { when: f.instant(file.at) })}
      </Text>
    </div>
  ));
}

function Rows({
  field,
  rows,
  facilities,
}: { field: Extract<FormField, { type: 'table' }>; rows: Record<string, unknown>[] } & Names) {
  const { language } = useFormat();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={said(field.label, language)}>
      <Table className="rows">
        <Table.Thead>
          <Table.Tr>
            {field.columns.map((column) => (
              <Table.Th scope="col" key={column.key}>
                {said(column.label, language)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, i) => (
            <Table.Tr key={i}>
              {field.columns.map((column) => (
                <Table.Td key={column.key}>
                  <Value field={column} answer={row[column.key]} facilities={facilities} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
