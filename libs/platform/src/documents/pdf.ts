/**
 * A small kit for what the house prints: letterhead, headings, paragraphs, tables, QR codes, signatures, page numbers.
 * The same input gives the same bytes. Measures are points (1/72 inch).
 */
import PDFDocument from 'pdfkit';
import type { Language } from '../money/decimal.js';
import { cleanText } from './export-table.js';
import { documentFonts } from './fonts.js';
import {
  drawFooter,
  drawLetterhead,
  drawPageQr,
  FOOTER,
  GREEN,
  INK,
  MARGIN,
  PAGE_QR,
  PAGE_QR_END,
  QUIET_INK,
  type Letterhead,
  type PageQr,
} from './pdf-frame.js';
import { drawTable, type PdfColumn, type PdfTableOptions, type TablePage } from './pdf-table.js';
import { drawQr } from './qr.js';

export interface PdfOptions {
  title: string;
  language: Language;
  createdAt: Date;
  letterhead?: Letterhead;
  orientation?: 'portrait' | 'landscape';
  /** left of the page number */
  footer?: string;
  /** a QR code on top of every page (page from 1), so that a scanned page finds its record; with a line below it */
  pageQr?: (page: number) => PageQr;
}

const PAGE_WORD: Record<Language, string> = { tr: 'Sayfa', en: 'Page' };

/** One document; write from top to bottom, then `end()`. */
export class Pdf {
  private readonly pdf: PDFKit.PDFDocument;
  private readonly parts: Buffer[] = [];
  private readonly finished: Promise<void>;
  private pages = 0;

  constructor(private readonly options: PdfOptions) {
    const { regular, bold } = documentFonts();
    this.pdf = new PDFDocument({
      size: 'A4',
      layout: options.orientation ?? 'portrait',
      margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOTER },
      bufferPages: true,
      autoFirstPage: false,
      lang: options.language === 'tr' ? 'tr-TR' : 'en-GB',
      displayTitle: true,
      pdfVersion: '1.7',
      info: {
        Title: cleanText(options.title),
        Author: cleanText(options.letterhead?.institution ?? 'Filiz'),
        Creator: 'Filiz',
        Producer: 'Filiz',
        CreationDate: options.createdAt,
        ModDate: options.createdAt,
      },
    });
    this.pdf.registerFont('regular', regular).registerFont('bold', bold);
    this.finished = new Promise((resolve, reject) => {
      this.pdf.on('data', (part: Buffer) => this.parts.push(part));
      this.pdf.on('end', resolve).on('error', reject);
    });
    this.pdf.on('pageAdded', () => this.startPage());
    this.pdf.addPage();
  }

  /** Points between the margins. */
  get width(): number {
    return this.pdf.page.width - 2 * MARGIN;
  }

  heading(text: string, level: 1 | 2 | 3 = 1): this {
    const size = { 1: 16, 2: 12.5, 3: 10.5 }[level];
    // With room for the first lines of what follows, or for a table's header and first row.
    this.keepTogether(size * (level === 1 ? 4 : 8));
    if (this.pdf.y > MARGIN + 10) this.pdf.moveDown(level === 1 ? 0.6 : 0.8);
    this.use(true, size);
    this.pdf
      .fillColor(level === 1 ? GREEN : INK)
      .text(cleanText(text), MARGIN, this.pdf.y, { width: this.free() });
    this.pdf.moveDown(0.35);
    return this;
  }

  paragraph(
    text: string,
    style: { bold?: boolean; size?: number; align?: 'left' | 'center' | 'right'; quiet?: boolean } = {},
  ): this {
    this.use(style.bold ?? false, style.size ?? 10);
    this.pdf.fillColor(style.quiet ? QUIET_INK : INK).text(cleanText(text), MARGIN, this.pdf.y, {
      width: this.free(),
      align: style.align ?? 'left',
      lineGap: 1.5,
    });
    this.pdf.moveDown(0.5);
    return this;
  }

  list(items: string[]): this {
    this.use(false, 10);
    this.pdf.fillColor(INK);
    for (const item of items) {
      this.keepTogether(14);
      const y = this.pdf.y;
      this.pdf.text('•', MARGIN + 4, y, { lineBreak: false });
      this.pdf.text(cleanText(item), MARGIN + 16, y, { width: this.width - 16, lineGap: 1.5 });
    }
    this.pdf.moveDown(0.5);
    return this;
  }

  /** Label and value side by side: date, place, code. */
  facts(pairs: [label: string, value: string][]): this {
    const labels = Math.min(this.free() * 0.35, 150);
    for (const [label, value] of pairs) {
      this.use(false, 10);
      const width = this.free() - labels;
      const height = this.pdf.heightOfString(cleanText(value) || ' ', { width });
      this.keepTogether(height);
      const y = this.pdf.y;
      this.use(true, 10);
      this.pdf.fillColor(QUIET_INK).text(cleanText(label), MARGIN, y, { width: labels - 8 });
      const below = this.pdf.y;
      this.use(false, 10);
      this.pdf.fillColor(INK).text(cleanText(value), MARGIN + labels, y, { width });
      this.pdf.y = Math.max(this.pdf.y, below) + 2;
    }
    this.pdf.moveDown(0.5);
    return this;
  }

  table(columns: PdfColumn[], rows: string[][], options: PdfTableOptions = {}): this {
    this.belowQr();
    const page: TablePage = {
      pdf: this.pdf,
      left: MARGIN,
      width: this.width,
      top: () => (this.options.pageQr ? PAGE_QR_END : MARGIN),
      bottom: () => this.bottom(),
      nextPage: () => {
        this.pdf.addPage();
        this.belowQr();
      },
      useFont: (bold, size) => this.use(bold, size),
    };
    const clean = (text: string): string => cleanText(text);
    drawTable(
      page,
      columns.map((column) => ({ ...column, title: clean(column.title) })),
      rows.map((cells) => cells.map(clean)),
      options,
    );
    this.pdf.moveDown(0.8);
    return this;
  }

  /** A QR code where the text is, with an optional line beside it. */
  qr(text: string, options: { size?: number; caption?: string } = {}): this {
    const size = options.size ?? 96;
    this.belowQr();
    this.keepTogether(size);
    const y = this.pdf.y;
    drawQr(this.pdf, text, MARGIN, y, size);
    if (options.caption) {
      this.use(false, 9);
      this.pdf
        .fillColor(QUIET_INK)
        .text(cleanText(options.caption), MARGIN + size + 8, y + 10, { width: this.width - size - 8 });
    }
    this.pdf.y = y + size + 6;
    return this;
  }

  /** Lines to sign on, side by side: name and title below each. */
  signatures(people: { name: string; title?: string }[]): this {
    const each = this.width / Math.max(people.length, 1);
    this.keepTogether(90);
    const y = this.pdf.y + 44;
    people.forEach(({ name, title }, i) => {
      const x = MARGIN + i * each;
      this.pdf
        .save()
        .lineWidth(0.7)
        .strokeColor(QUIET_INK)
        .moveTo(x + 12, y)
        .lineTo(x + each - 12, y)
        .stroke()
        .restore();
      this.use(true, 10);
      this.pdf.fillColor(INK).text(cleanText(name), x + 6, y + 6, { width: each - 12, align: 'center' });
      this.use(false, 9);
      if (title)
        this.pdf
          .fillColor(QUIET_INK)
          .text(cleanText(title), x + 6, this.pdf.y, { width: each - 12, align: 'center' });
    });
    this.pdf.x = MARGIN;
    this.pdf.y = y + 40;
    return this;
  }

  space(points: number): this {
    this.keepTogether(points);
    this.pdf.y += points;
    return this;
  }

  newPage(): this {
    this.pdf.addPage();
    return this;
  }

  /** Numbers the pages and gives the whole file. */
  async end(): Promise<Buffer> {
    const { count } = this.pdf.bufferedPageRange();
    const word = PAGE_WORD[this.options.language];
    for (let i = 0; i < count; i++) {
      this.pdf.switchToPage(i);
      drawFooter(this.pdf, this.options.footer ?? this.options.title, `${word} ${i + 1} / ${count}`);
    }
    this.pdf.end();
    await this.finished;
    return Buffer.concat(this.parts);
  }

  private startPage(): void {
    this.pages++;
    this.pdf.x = MARGIN;
    this.pdf.y = MARGIN;
    const qr = this.options.pageQr?.(this.pages);
    if (qr) drawPageQr(this.pdf, qr);
    if (this.pages === 1 && this.options.letterhead)
      drawLetterhead(this.pdf, this.options.letterhead, this.free());
  }

  private use(bold: boolean, size: number): void {
    this.pdf.font(bold ? 'bold' : 'regular').fontSize(size);
  }

  private bottom(): number {
    return this.pdf.page.height - MARGIN - FOOTER;
  }

  /** What must not be cut by the page's end begins a new page if it has to. */
  private keepTogether(height: number): void {
    if (this.pdf.y + height > this.bottom()) this.pdf.addPage();
  }

  /** Width beside the page's code, as long as the text stands there. */
  private free(): number {
    return this.options.pageQr && this.pdf.y < PAGE_QR_END ? this.width - PAGE_QR - 10 : this.width;
  }

  private belowQr(): void {
    if (this.options.pageQr) this.pdf.y = Math.max(this.pdf.y, PAGE_QR_END);
  }
}
