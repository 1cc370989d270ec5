import { fold } from '#contracts/core/text';
import type { Criterion } from '#contracts/open-calls/call.messages';
import type { Score } from '#contracts/open-calls/review.messages';
import { NumberCell, type Cell } from '#platform/imports/cell';
import type { Column } from '#platform/imports/column';
import { readDecimal } from '#platform/imports/values';

/** Columns of a score sheet besides the criteria, which have one each (docs/raw-files.md). */
export const SCORE_COLUMNS = [
  {
    key: 'number',
    titles: ['Başvuru no', 'Başvuru numarası', 'Application no'],
    type: 'text',
    max: 60,
    required: true,
  },
  {
    key: 'reviewer',
    titles: ['Değerlendirici', 'Değerlendirici e-posta', 'Hakem', 'Bağımsız değerlendirici', 'Reviewer'],
    type: 'text',
    max: 254,
    required: true,
  },
  { key: 'scoredOn', titles: ['Tarih', 'Değerlendirme tarihi', 'Date'], type: 'date' },
  {
    key: 'comment',
    titles: ['Görüş', 'Açıklama', 'Yorum', 'Comment'],
    type: 'text',
    max: 4000,
    multiline: true,
  },
] as const satisfies readonly Column[];

/** The column of a criterion: its title is the code, begins with it (`Ö1 - Çevresel etki`), or is the criterion's title. */
export function columnOf({ code, title }: Criterion, titles: readonly string[]): string | undefined {
  const [codeKey, titleKey] = [fold(code), fold(title)];
  const begins = (text: string) =>
    text === codeKey || (text.startsWith(codeKey) && !/[\p{L}\p{N}]/u.test(text.charAt(codeKey.length)));
  return titles.find((t) => begins(fold(t))) ?? titles.find((t) => fold(t) === titleKey);
}

/** Marks of a row; a cell that is no number is left out, and missed when the marks are checked. */
export function scoresOf(
  rest: Readonly<Record<string, Cell>>,
  columns: ReadonlyMap<string, string>,
): Score[] {
  return [...columns].flatMap(([criterion, title]) => {
    const cell = rest[title] ?? null;
    // Marks are small: a dot in a text means decimals here, and nobody writes thousands.
    const points =
      cell instanceof NumberCell || typeof cell === 'string' ? readDecimal(cell, 'decimals') : undefined;
    return points === undefined ? [] : [{ criterion, points }];
  });
}
