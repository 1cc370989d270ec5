import { liraOf, minorOf } from '#contracts/open-calls/form/form-decimal';
import { said, type Column, type FormField, type MoneyAnswer } from '#contracts/open-calls/form/form-def';
import { formatDay, formatDecimal, parseDay, parseDecimal, type Language } from '../ui/formats.js';

export type Typed = Extract<FormField | Column, { type: 'number' | 'money' | 'date' }>;

/**
 * What somebody typed → the answer. What cannot be read stays as it was typed, so that it is named as a fault and nobody
 * submits the figure that stood there before.
 */
export function readTyped(field: Pick<Typed, 'type'>, typed: string, language: Language): unknown {
  const text = typed.trim();
  if (text === '') return undefined;
  if (field.type === 'date') return parseDay(text) ?? text;
  const decimal = parseDecimal(text, language);
  if (decimal === undefined) return text;
  if (field.type === 'number') return decimal;
  if ((decimal.split('.')[1] ?? '').replace(/0+$/, '').length > 2 || decimal.length > 16) return text;
  return { minor: minorOf(decimal), currency: 'TRY' } satisfies MoneyAnswer;
}

const isMoney = (value: unknown): value is MoneyAnswer =>
  typeof value === 'object' && value !== null && typeof (value as MoneyAnswer).minor === 'number';

/** An answer as people write it. */
export function writeTyped(field: Pick<Typed, 'type'>, answer: unknown, language: Language): string {
  if (answer === undefined || answer === null) return '';
  if (field.type === 'money')
    return isMoney(answer) ? typedMoney(answer.minor, language) : typeof answer === 'string' ? answer : '';
  const text = typeof answer === 'string' ? answer : '';
  if (field.type === 'date')
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && language === 'tr' ? formatDay(text, 'tr') : text;
  return formatDecimal(text, language);
}

function typedMoney(minor: number, language: Language): string {
  const text = formatDecimal(liraOf(minor).replace(/\.00$/, ''), language);
  // Kuruş have two digits: 1.250,5 is written 1.250,50.
  const sign = language === 'tr' ? ',' : '.';
  return text.split(sign)[1]?.length === 1 ? `${text}0` : text;
}

/** What stands above a column: with its unit, unless the title says it. */
export function columnTitle(column: Column, language: Language): string {
  const title = said(column.label, language);
  const unit = column.type === 'money' ? 'TL' : column.type === 'number' ? column.unit : undefined;
  return unit && !title.includes(unit) ? `${title} (${unit})` : title;
}

/** Id of an answer's input, for labels, links of the summary and tests. */
export const inputId = (key: string, row?: number, column?: string): string =>
  row === undefined ? `form-${key}` : `form-${key}-${row}-${column}`;

/** `/staff/2/name` → the input of that cell; a table's own fault leads to the table. */
export function idOfPointer(pointer: string | undefined): string {
  const [key, row, column] = (pointer ?? '').split('/').slice(1);
  return column === undefined ? inputId(key ?? '') : inputId(key, Number(row), column);
}
