/** What surrounds the text of a page: letterhead, the page's own QR code, page number. */
import { cleanText } from './export-table.js';
import { drawQr } from './qr.js';

export interface Letterhead {
  institution: string;
  /** below the name: programme, address */
  lines?: string[];
  /** PNG or JPEG, side by side on top of the first page in the order that the funder's visibility rules ask */
  logos?: Buffer[];
}

/** What the code says, and a short line below it for people. */
export interface PageQr {
  text: string;
  caption?: string;
}

export const MARGIN = 50;
/** height kept free for the page number */
export const FOOTER = 24;
/** side of the page's code; it reaches into the upper margin */
export const PAGE_QR = 84;
const ABOVE = 24;
const LOGO_HEIGHT = 40;
/** below this the page's code is past */
export const PAGE_QR_END = MARGIN - ABOVE + PAGE_QR + 12;

export const INK = '#1b1f1d';
export const QUIET_INK = '#55605a';
export const GREEN = '#2b6e44';

export function drawPageQr(pdf: PDFKit.PDFDocument, { text, caption }: PageQr): void {
  const x = pdf.page.width - MARGIN - PAGE_QR;
  const y = MARGIN - ABOVE;
  drawQr(pdf, text, x, y, PAGE_QR);
  if (caption)
    pdf
      .font('regular')
      .fontSize(7)
      .fillColor(QUIET_INK)
      .text(cleanText(caption), x, y + PAGE_QR, {
        width: PAGE_QR,
        align: 'center',
        height: 10,
        ellipsis: true,
      });
  pdf.x = MARGIN;
  pdf.y = MARGIN;
}

/** Leaves the position below its rule. */
export function drawLetterhead(
  pdf: PDFKit.PDFDocument,
  { institution, lines, logos }: Letterhead,
  width: number,
): void {
  const top = MARGIN - 14;
  if (logos?.length) {
    const each = width / logos.length;
    logos.forEach((logo, i) => pdf.image(logo, MARGIN + i * each, top, { fit: [each - 12, LOGO_HEIGHT] }));
    pdf.y = top + LOGO_HEIGHT + 8;
  }
  pdf.font('bold').fontSize(12).fillColor(INK).text(cleanText(institution), MARGIN, pdf.y, { width });
  pdf.font('regular').fontSize(9).fillColor(QUIET_INK);
  for (const line of lines ?? []) pdf.text(cleanText(line), MARGIN, pdf.y, { width });
  const y = pdf.y + 6;
  pdf
    .save()
    .lineWidth(1.2)
    .strokeColor(GREEN)
    .moveTo(MARGIN, y)
    .lineTo(MARGIN + width, y)
    .stroke()
    .restore();
  pdf.y = y + 12;
}

export function drawFooter(pdf: PDFKit.PDFDocument, left: string, right: string): void {
  // Below the margin pdfkit would start a new page.
  pdf.page.margins.bottom = 0;
  const width = pdf.page.width - 2 * MARGIN;
  const y = pdf.page.height - MARGIN - 6;
  pdf.font('regular').fontSize(8).fillColor(QUIET_INK);
  pdf.text(cleanText(left), MARGIN, y, { width: width - 90, height: 10, ellipsis: true, lineBreak: false });
  pdf.text(right, MARGIN, y, { width, align: 'right', lineBreak: false });
}
