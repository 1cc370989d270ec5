/**
 * The fonts of our documents: DejaVu Sans, which has every Turkish letter. Parsing one costs more than a whole page, so it
 * is done once for the process; the parsed font holds nothing of any document.
 */
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

export interface Fonts {
  regular: PDFKit.Mixins.PDFFontSource;
  bold: PDFKit.Mixins.PDFFontSource;
}

/** What pdfkit keeps of an opened font; it takes the same object again, though its types do not say so. */
interface OpenedFont {
  _font: { font: PDFKit.Mixins.PDFFontSource };
}

const FILES = {
  regular: 'dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf',
  bold: 'dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf',
};

let parsed: Fonts | undefined;

export function documentFonts(): Fonts {
  parsed ??= { regular: parse(FILES.regular), bold: parse(FILES.bold) };
  return parsed;
}

function parse(file: string): PDFKit.Mixins.PDFFontSource {
  const path = createRequire(import.meta.url).resolve(file);
  return (new PDFDocument({ font: path }) as unknown as OpenedFont)._font.font;
}
