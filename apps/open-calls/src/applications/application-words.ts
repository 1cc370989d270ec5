import { tableTotals } from '#contracts/open-calls/form/form-check';
import {
  said,
  type Answers,
  type ChoiceOption,
  type Column,
  type FileAnswer,
  type FormDef,
  type FormField,
  type MoneyAnswer,
  type PlaceAnswer,
  type TableField,
} from '#contracts/open-calls/form/form-def';
import { visible } from '#contracts/open-calls/form/form-visible';
import { formatDecimal, formatMoney } from '#platform/money/decimal';

/** Answers as a person reads them: by section, in the order of the form, hidden questions left out. */
export interface SectionInWords {
  title: string;
  lines: [label: string, value: string][];
  tables: { title: string; columns: { title: string; figure: boolean }[]; rows: string[][] }[];
}

/** What the registry calls a place, an activity or a facility; undefined: it does not know it (any more). */
export type RegistryNames = ReadonlyMap<string, string>;

/** Turkish, since that is the language of the letterhead. What the registry has no name for stands as its code. */
export function inWords(def: FormDef, given: Answers, names: RegistryNames = new Map()): SectionInWords[] {
  const { fields, answers } = visible(def, given);
  return def.sections
    .map((section): SectionInWords => {
      const shown = section.fields.filter((field) => fields.has(field.key));
      return {
        title: said(section.title, 'tr'),
        lines: shown
          .filter((field) => field.type !== 'table')
          .map((field) => [said(field.label, 'tr'), valueInWords(field, answers[field.key], names)]),
        tables: shown.flatMap((field) =>
          field.type === 'table'
            ? [
                {
                  title: said(field.label, 'tr'),
                  columns: field.columns.map((column) => ({
                    title: withUnit(column),
                    figure: column.type === 'number' || column.type === 'money',
                  })),
                  rows: rowsInWords(field, answers[field.key]),
                },
              ]
            : [],
        ),
      };
    })
    .filter((section) => section.lines.length + section.tables.length > 0);
}

const withUnit = (column: Column): string => {
  const unit = column.type === 'number' ? column.unit : undefined;
  return unit ? `${said(column.label, 'tr')} (${unit})` : said(column.label, 'tr');
};

const optionInWords = (choice: { options: readonly ChoiceOption[] }, value: string): string =>
  said(choice.options.find((option) => option.value === value)?.label, 'tr') || value;

const NOTHING = '—';
const day = (iso: string): string => iso.split('-').reverse().join('.');
const lira = (answer: MoneyAnswer): string => formatMoney(answer, 'tr');

function valueInWords(field: FormField, answer: unknown, names: RegistryNames): string {
  if (answer === undefined) return field.type === 'declaration' ? 'Hayır' : NOTHING;
  switch (field.type) {
    case 'number':
      return [formatDecimal(answer as string, 'tr'), field.unit].filter(Boolean).join(' ');
    case 'money':
      return lira(answer as MoneyAnswer);
    case 'date':
      return day(answer as string);
    case 'choice':
      return (Array.isArray(answer) ? (answer as string[]) : [answer as string])
        .map((value) => optionInWords(field, value))
        .join(', ');
    case 'place': {
      const { province, district } = answer as PlaceAnswer;
      return [province, district].flatMap((code) => (code ? [names.get(code) ?? code] : [])).join(' / ');
    }
    case 'file':
      return (answer as FileAnswer[]).map((file) => file.name).join(', ');
    case 'declaration':
      return 'Evet';
    case 'nace':
      return [answer as string, names.get(answer as string)].filter(Boolean).join(' · ');
    case 'facility':
      return names.get(answer as string) ?? (answer as string);
    default:
      return answer as string;
  }
}

/** The rows, and below them the sums where a column wants one. */
function rowsInWords(field: TableField, answer: unknown): string[][] {
  const rows = (answer as Record<string, unknown>[] | undefined) ?? [];
  const words = rows.map((row) => field.columns.map((column) => cellInWords(column, row[column.key])));
  const totals = tableTotals(field, rows);
  if (rows.length === 0 || Object.keys(totals).length === 0) return words;
  const sums = field.columns.map(({ key, type }, i) => {
    const sum = totals[key];
    if (sum === undefined) return i === 0 ? 'Toplam' : '';
    return type === 'money' ? lira({ minor: Number(sum), currency: 'TRY' }) : formatDecimal(sum, 'tr');
  });
  return [...words, sums];
}

function cellInWords(column: Column, cell: unknown): string {
  if (cell === undefined) return '';
  if (column.type === 'number') return formatDecimal(cell as string, 'tr');
  if (column.type === 'money') return lira(cell as MoneyAnswer);
  if (column.type === 'date') return day(cell as string);
  if (column.type === 'choice') return optionInWords(column, cell as string);
  return cell as string;
}
