/** Tables of a PDF: columns by share of the width, wrapped cells, the header again on every page, no row cut in two. */
export interface PdfColumn {
  title: string;
  /** share of the width, default 1 */
  share?: number;
  align?: 'left' | 'right' | 'center';
}

export interface PdfTableOptions {
  size?: number;
  /** least height of a row in points: room for a signature is 26 */
  rowHeight?: number;
  /** grid lines everywhere (forms to fill in by hand) rather than between rows */
  grid?: boolean;
}

/** What the table needs of its page. */
export interface TablePage {
  pdf: PDFKit.PDFDocument;
  left: number;
  width: number;
  /** where content begins on a new page, and the lowest point it may reach */
  top: () => number;
  bottom: () => number;
  nextPage: () => void;
  useFont: (bold: boolean, size: number) => void;
}

const PAD = 4;
const INK = '#1b1f1d';
const LINE = '#9aa89f';
const HEADER_FILL = '#e3efe6';

/** Draws from the present position down, over as many pages as it takes. Leaves the position below the table. */
export function drawTable(
  page: TablePage,
  columns: PdfColumn[],
  rows: string[][],
  options: PdfTableOptions = {},
): void {
  const size = options.size ?? 9;
  const shares = columns.reduce((sum, column) => sum + (column.share ?? 1), 0);
  const widths = columns.map((column) => (page.width * (column.share ?? 1)) / shares);
  const header = columns.map((column) => column.title);
  const style: RowStyle = { bold: false, size, least: options.rowHeight ?? 0, grid: options.grid ?? false };
  const headerStyle: RowStyle = { ...style, bold: true, least: 0 };
  const headerHeight = heightOf(page, widths, header, headerStyle);
  const room = (): number => page.bottom() - page.pdf.y;
  const wholePage = page.bottom() - page.top() - headerHeight;
  const breakPage = (): void => {
    page.nextPage();
    drawRow(page, columns, widths, header, headerStyle);
  };

  // A header alone at the foot of a page says nothing.
  const first = rows.length ? heightOf(page, widths, rows[0], style) : 0;
  if (room() < headerHeight + (first <= wholePage ? first : wholePage / 4)) page.nextPage();
  drawRow(page, columns, widths, header, headerStyle);
  for (const cells of rows) {
    let left: string[] | undefined = cells;
    while (left) {
      const height = heightOf(page, widths, left, style);
      if (height > room() && (height <= wholePage || room() < wholePage / 4)) breakPage();
      if (height <= room()) {
        drawRow(page, columns, widths, left, style);
        break;
      }
      // Only a row that no page holds is cut in two.
      const [here, rest] = splitRow(page, widths, left, style, room());
      drawRow(page, columns, widths, here, style);
      left = rest;
    }
  }
  page.pdf.x = page.left;
}

interface RowStyle {
  bold: boolean;
  size: number;
  least: number;
  grid: boolean;
}

function drawRow(
  page: TablePage,
  columns: PdfColumn[],
  widths: number[],
  cells: string[],
  style: RowStyle,
): void {
  const { pdf } = page;
  const top = pdf.y;
  const height = heightOf(page, widths, cells, style);
  if (style.bold) pdf.save().rect(page.left, top, page.width, height).fill(HEADER_FILL).restore();
  let x = page.left;
  cells.forEach((text, i) => {
    const options = { width: widths[i] - 2 * PAD, align: columns[i].align ?? 'left' } as const;
    // tall rows (room for a signature) look better with their text in the middle
    const y = top + (style.least > 0 ? (height - pdf.heightOfString(text || ' ', options)) / 2 : PAD);
    pdf.fillColor(INK).text(text, x + PAD, y, options);
    x += widths[i];
  });
  pdf.save().lineWidth(0.5).strokeColor(LINE);
  if (style.grid) {
    let edge = page.left;
    for (const width of [...widths, 0]) {
      pdf.moveTo(edge, top).lineTo(edge, top + height);
      edge += width;
    }
    pdf.moveTo(page.left, top).lineTo(page.left + page.width, top);
  }
  pdf
    .moveTo(page.left, top + height)
    .lineTo(page.left + page.width, top + height)
    .stroke()
    .restore();
  pdf.x = page.left;
  pdf.y = top + height;
}

function heightOf(page: TablePage, widths: number[], cells: string[], style: RowStyle): number {
  page.useFont(style.bold, style.size);
  const heights = cells.map((text, i) =>
    page.pdf.heightOfString(text || ' ', { width: widths[i] - 2 * PAD }),
  );
  return Math.max(Math.max(...heights) + 2 * PAD, style.least);
}

/** What of each cell fits into `room`, and what is left for the next page. At least a word goes, so that it ends. */
function splitRow(
  page: TablePage,
  widths: number[],
  cells: string[],
  style: RowStyle,
  room: number,
): [string[], string[]] {
  page.useFont(style.bold, style.size);
  const here = cells.map((text, i) => {
    const options = { width: widths[i] - 2 * PAD };
    const fits = (length: number): boolean =>
      page.pdf.heightOfString(text.slice(0, length) || ' ', options) <= room - 2 * PAD;
    if (fits(text.length)) return text;
    let [low, high] = [1, text.length];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (fits(middle)) low = middle;
      else high = middle - 1;
    }
    const word = text.slice(0, low).search(/\s\S*$/);
    return text.slice(0, word > 0 ? word + 1 : low);
  });
  return [here, cells.map((text, i) => text.slice(here[i].length))];
}
