import { ActionIcon, Button, Input, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { tableTotals } from '#contracts/open-calls/form/form-check';
import { DEFAULTS, maxTextOf, said, type Column, type TableField } from '#contracts/open-calls/form/form-def';
import { Icon } from '../ui/icon.js';
import { useFormat } from '../ui/use-format.js';
import { columnTitle, inputId } from './answers.js';
import { TypedInput } from './typed-input.js';
import { Choice } from '../ui/choice.js';

type Row = Record<string, unknown>;

/** Rows of typed cells with their sums; on a narrow screen each row is a card. */
export function TableInput({
  field,
  label,
  description,
  error,
  answer,
  faultAt,
  onAnswer,
}: {
  field: TableField;
  label: string;
  description?: string;
  error?: string;
  answer: unknown;
  faultAt: (row: number, column: string) => string | undefined;
  onAnswer: (answer: unknown) => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const rows = Array.isArray(answer) ? (answer as Row[]) : [];
  // One empty row is offered; it becomes one of the answer when something is typed.
  const shown = rows.length > 0 ? rows : [{}];
  const totals = tableTotals(field, rows);
  const max = field.maxRows ?? DEFAULTS.rows;
  const focus = useRef<string>(undefined);
  useEffect(() => {
    if (focus.current) document.getElementById(focus.current)?.focus();
    focus.current = undefined;
  });
  const put = (at: number, key: string, cell: unknown) =>
    onAnswer(shown.map((row, i) => (i === at ? { ...row, [key]: cell } : row)));
  const add = () => {
    focus.current = inputId(field.key, shown.length, field.columns[0]?.key);
    onAnswer([...shown, {}]);
  };
  const remove = (at: number) => {
    focus.current = at > 0 ? inputId(field.key, at - 1, field.columns[0]?.key) : `${inputId(field.key)}-add`;
    const rest = shown.filter((_, i) => i !== at);
    onAnswer(rest.length > 0 ? rest : undefined);
  };
  const heading = (column: Column) => columnTitle(column, f.language);
  return (
    <Input.Wrapper
      label={label}
      labelElement="div"
      withAsterisk={field.required}
      description={description}
      error={error}
    >
      <div id={inputId(field.key)} tabIndex={-1} className="form-table-box">
        <table className="form-table" aria-label={label}>
          <thead>
            <tr>
              {field.columns.map((column) => (
                <th key={column.key} scope="col">
                  {heading(column)}
                  {column.required && <span aria-hidden="true"> *</span>}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {shown.map((row, i) => (
              <tr key={i} aria-label={t('form.row', { n: i + 1 })}>
                {field.columns.map((column) => (
                  <td key={column.key} data-label={heading(column)}>
                    <Cell
                      column={column}
                      id={inputId(field.key, i, column.key)}
                      label={`${heading(column)}, ${t('form.row', { n: i + 1 })}`}
                      error={faultAt(i, column.key)}
                      answer={row[column.key]}
                      onAnswer={(cell) => put(i, column.key, cell)}
                    />
                  </td>
                ))}
                <td className="form-table-tools">
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    disabled={rows.length === 0}
                    aria-label={t('form.removeRow', { n: i + 1 })}
                    onClick={() => remove(i)}
                  >
                    <Icon name="cross" size={16} />
                  </ActionIcon>
                </td>
              </tr>
            ))}
          </tbody>
          {Object.keys(totals).length > 0 && (
            <tfoot>
              <tr>
                {field.columns.map((column, i) => (
                  <td
                    key={column.key}
                    data-label={column.total ? `${t('form.total')} – ${heading(column)}` : ''}
                  >
                    {i === 0 && !column.total && <strong>{t('form.total')}</strong>}
                    {column.total && (
                      <strong className="form-figure">
                        {column.type === 'money'
                          ? f.money({ minor: Number(totals[column.key]), currency: 'TRY' })
                          : `${f.number(totals[column.key])}${'unit' in column && column.unit ? ` ${column.unit}` : ''}`}
                      </strong>
                    )}
                  </td>
                ))}
                <td />
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      <Button
        id={`${inputId(field.key)}-add`}
        mt={6}
        size="xs"
        variant="default"
        leftSection={<Icon name="plus" size={14} />}
        disabled={shown.length >= max}
        onClick={add}
      >
        {t('form.addRow')}
      </Button>
    </Input.Wrapper>
  );
}

function Cell({
  column,
  id,
  label,
  error,
  answer,
  onAnswer,
}: {
  column: Column;
  id: string;
  label: string;
  error?: string;
  answer: unknown;
  onAnswer: (answer: unknown) => void;
}) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const common = { id, 'aria-label': label, error, size: 'sm' as const };
  if (column.type === 'text')
    return (
      <TextInput
        {...common}
        maxLength={maxTextOf(column)}
        value={typeof answer === 'string' ? answer : ''}
        onChange={(event) => onAnswer(event.currentTarget.value || undefined)}
      />
    );
  if (column.type === 'choice')
    return (
      <Choice
        {...common}
        data={column.options.map((option) => ({ value: option.value, label: said(option.label, language) }))}
        value={typeof answer === 'string' ? answer : null}
        clearable
        onChange={(value) => onAnswer(value ?? undefined)}
      />
    );
  return (
    <TypedInput
      {...common}
      field={column}
      answer={answer}
      onAnswer={onAnswer}
      classNames={column.type === 'date' ? undefined : { input: 'form-figure' }}
      placeholder={column.type === 'date' ? t('ui.dateHint') : undefined}
    />
  );
}
