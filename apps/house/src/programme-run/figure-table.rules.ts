import type { Figure } from './figures.js';

/** The figures as lines of text; with the published ones beside them where any were published. */
export function figureTable(figures: readonly Figure[]): string[] {
  const compare = figures.some((f) => f.published !== undefined);
  const head = ['Kod', 'Gösterge', 'Hesaplanan', ...(compare ? ['Yayımlanan', ''] : []), 'Birim'];
  const rows = figures.map((f) => [
    f.code,
    f.name,
    f.value,
    ...(compare ? [f.published ?? '–', mark(f)] : []),
    f.unit,
  ]);
  const widths = head.map((title, i) =>
    Math.max(...[title, ...rows.map((row) => row[i])].map((cell) => [...cell].length)),
  );
  const isNumber = (i: number) => i === 2 || (compare && i === 3);
  const line = (cells: string[]) =>
    cells
      .map((cell, i) => pad(cell, widths[i], isNumber(i)))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '─'.repeat(width)).join('──'), ...rows.map(line)];
}

const mark = (f: Figure): string => (f.published === undefined ? '' : f.published === f.value ? 'ok' : '✗');

/** Counted in characters as people see them, not in code units. */
function pad(text: string, width: number, right: boolean): string {
  const blanks = ' '.repeat(Math.max(0, width - [...text].length));
  return right ? blanks + text : text + blanks;
}
