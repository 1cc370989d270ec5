import { readFileSync } from 'node:fs';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { LetterKind } from '#contracts/open-calls/letter.messages';
import { Pdf } from '#platform/documents/pdf';
import { DomainError } from '#platform/errors/domain-error';
import type { wordsOf } from './letter.data.js';

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

const SENTENCES: Record<LetterKind, (w: Words) => string[]> = {
  selected: (w) => [
    `“${w.cagri}” kapsamındaki ${w.basvuruNo} numaralı başvurunuz, Yönetim Kurulumuzun ${w.kararTarihi} tarihli ve ${w.kararNo} sayılı kararıyla asil listede yer almıştır.`,
    'Katılım sözleşmesini başvurunuzun sayfasından onaylamanızı rica ederiz.',
  ],
  reserve: (w) => [
    `“${w.cagri}” kapsamındaki ${w.basvuruNo} numaralı başvurunuz, Yönetim Kurulumuzun ${w.kararTarihi} tarihli ve ${w.kararNo} sayılı kararıyla yedek listede${w.yedekSira ? ` ${w.yedekSira}. sırada` : ''} yer almıştır.`,
    'Asil listeden feragat eden olursa, yedek listedeki sıraya göre size bilgi verilecektir.',
  ],
  rejected: (w) => [
    `“${w.cagri}” kapsamındaki ${w.basvuruNo} numaralı başvurunuz, Yönetim Kurulumuzun ${w.kararTarihi} tarihli ve ${w.kararNo} sayılı kararıyla seçilmemiştir.`,
  ],
  ineligible: (w) => [
    `“${w.cagri}” kapsamındaki ${w.basvuruNo} numaralı başvurunuz uygunluk kontrolünde uygun bulunmamıştır.`,
    ...(w.gerekce ? [`Gerekçe: ${w.gerekce}`] : []),
  ],
};

/** The letter as PDF, on the house's own letterhead. */
export function letterPdf(
  kind: LetterKind,
  words: Words,
  releasedAt: Date,
  preview: boolean,
): Promise<Buffer> {
  const pdf = new Pdf({
    title: `Sonuç bildirimi ${words.basvuruNo}`,
    language: 'tr',
    createdAt: releasedAt,
    letterhead: { institution: words.kurum, lines: [words.proje] },
    footer: `${words.basvuruNo}${preview ? ' · ÖNİZLEME' : ''}`,
  });
  pdf.paragraph(words.tarih, { align: 'right' });
  pdf.paragraph(words.firma, { bold: true });
  pdf.heading(preview ? 'Sonuç bildirimi (önizleme)' : 'Sonuç bildirimi');
  for (const sentence of SENTENCES[kind](words)) pdf.paragraph(sentence);
  if (words.puan)
    pdf.facts([['Puan', words.puan], ...(words.sira ? [['Sıra', words.sira] as [string, string]] : [])]);
  if (words.itiraz)
    pdf.paragraph(
      `Bu sonuca, bildirimin size tebliğ edildiği günden başlayarak ${words.itirazGunu} gün içinde başvurunuzun sayfasından itiraz edebilirsiniz.`,
    );
  pdf.paragraph('Bilgilerinize sunarız.');
  pdf.space(24);
  pdf.paragraph(words.kurum, { align: 'right' });
  return pdf.end();
}
