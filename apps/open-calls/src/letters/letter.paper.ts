import { readFileSync } from 'node:fs';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { Pdf } from '#platform/documents/pdf';
import { DomainError } from '#platform/errors/domain-error';
import type { wordsOf } from './letter.data.js';
import { wordText, type WordBlock } from './word-text.js';

const HOUSE = new URL('./templates/decision-letter.docx', import.meta.url);

/** The house's own template, used where a call has none. */
export const houseTemplate = (): Buffer => readFileSync(HOUSE);

type Words = ReturnType<typeof wordsOf>;

/** Fills a Word template. A template that is none, or that names what nobody knows: LETTER_TEMPLATE, with the names. */
export function letterWord(template: Buffer, words: Words): Buffer {
  const unknown = new Set<string>();
  try {
    const word = new Docxtemplater(new PizZip(template), {
      paragraphLoop: true,
      linebreaks: true,
      nullGetter: ({ value }: { value?: string }) => {
        if (value) unknown.add(value);
        return '';
      },
    });
    word.render(words);
    if (unknown.size > 0) throw faulty([...unknown].join(', '));
    return word.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' }) as Buffer;
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw faulty(tagOf(error));
  }
}

const faulty = (names: string): DomainError =>
  new DomainError('LETTER_TEMPLATE', { pointer: '/fileId', params: { names: names.slice(0, 300) } });

/** What docxtemplater says of a template: the tag where it stumbled, or that it is no Word file. */
function tagOf(error: unknown): string {
  const { properties } = error as {
    properties?: { xtag?: string; errors?: { properties?: { xtag?: string } }[] };
  };
  const tags = [properties?.xtag, ...(properties?.errors ?? []).map((e) => e.properties?.xtag)];
  return tags.filter(Boolean).join(', ') || 'docx';
}

/**
 * The letter as PDF: what the filled Word template says, in the house's layout. The wording is the chamber's own; of the
 * letterhead its lines, since pictures and text boxes are Word's alone.
 */
export function letterPdf(word: Buffer, words: Words, releasedAt: Date, preview: boolean): Promise<Buffer> {
  const { header, body } = wordText(word);
  const [institution = words.kurum, ...lines] = header;
  const pdf = new Pdf({
    title: `Sonuç bildirimi ${words.basvuruNo}`,
    language: 'tr',
    createdAt: releasedAt,
    letterhead: { institution, lines: header.length > 0 ? lines : [words.proje] },
    footer: `${words.basvuruNo}${preview ? ' · ÖNİZLEME' : ''}`,
  });
  if (preview) pdf.paragraph('ÖNİZLEME', { bold: true, align: 'center', quiet: true });
  for (const block of body) write(pdf, block);
  return pdf.end();
}

function write(pdf: Pdf, block: WordBlock): void {
  if ('cells' in block) {
    const [label = '', ...values] = block.cells;
    pdf.facts([[label, values.join('    ')]]);
  } else if (block.text.trim() === '') pdf.space(8);
  else if (block.heading) pdf.heading(block.text, 2);
  else if (block.item) pdf.list([block.text]);
  else pdf.paragraph(block.text, { bold: block.bold, align: block.align });
}
