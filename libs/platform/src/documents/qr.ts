/** QR codes as vectors: sharp in print at any size, and without an image to decode. */
import { create } from 'qrcode';

/** Blank modules around a code, without which readers miss it (ISO/IEC 18004). */
const QUIET = 4;

/**
 * Draws the code of a text into a square of `size` points, blank border included. Level M survives a coffee stain; a
 * module should stay above 1 mm for scanned paper, so keep the text short.
 */
export function drawQr(pdf: PDFKit.PDFDocument, text: string, x: number, y: number, size: number): void {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const unit = size / (modules.size + 2 * QUIET);
  pdf.save();
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (!modules.get(row, column)) continue;
      // Neighbours in one rectangle: seams between single modules show in some viewers.
      let end = column + 1;
      while (end < modules.size && modules.get(row, end)) end++;
      pdf.rect(x + (column + QUIET) * unit, y + (row + QUIET) * unit, (end - column) * unit, unit);
      column = end;
    }
  }
  pdf.fill('#000000').restore();
}
