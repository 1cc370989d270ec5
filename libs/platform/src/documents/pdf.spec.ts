import { writeFile } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { Pdf, type PdfOptions } from './pdf.js';

/** A green square, 8 × 8. */
const LOGO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR4nGPQznPBihiGlgQAkMM3QRa2oKIAAAAASUVORK5CYII=',
  'base64',
);

const options: PdfOptions = {
  title: 'Katılımcı imza föyü',
  language: 'tr',
  createdAt: new Date('2026-03-14T09:00:00Z'),
  letterhead: {
    institution: 'Örnek Sanayi Odası',
    lines: ['Döngüsel Ekonomi Projesi (örnek)', 'Iğdır Cad. No: 1, Şişli / İstanbul'],
    logos: [LOGO, LOGO, LOGO],
  },
  pageQr: (page) => ({ text: `https://filiz.example/s/0199aaaa/${page}`, caption: `E-S1 · ${page}` }),
};

const signSheet = (people: number) =>
  new Pdf(options)
    .heading('Katılımcı imza föyü')
    .facts([
      ['Etkinlik', 'Döngüsel ekonomiye giriş semineri – ığdır şile çağ öğüt İĞNE ŞÖLEN ÇĞÖÜ ıi Iİ'],
      ['Tarih ve yer', '14 Mart 2026, 09:30 – Oda Konferans Salonu'],
    ])
    .table(
      [
        { title: 'Sıra', share: 0.5, align: 'right' },
        { title: 'Adı soyadı', share: 2 },
        { title: 'Firma / Kurum', share: 3 },
        { title: 'İmza', share: 2 },
      ],
      Array.from({ length: people }, (_, i) => [
        `${i + 1}`,
        `Ayşe Işıl Örnekoğlu ${i + 1}`,
        i % 3 ? 'Deneme Çağ Şişe Sanayi ve Ticaret Anonim Şirketi' : '',
        '',
      ]),
      { rowHeight: 26, grid: true },
    );

const pagesOf = (file: Buffer) => file.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
/** Set FILIZ_LOOK to a folder to keep the files and look at them. */
const look = async (name: string, file: Buffer) => {
  if (process.env.FILIZ_LOOK) await writeFile(`${process.env.FILIZ_LOOK}/${name}.pdf`, file);
};

describe('Pdf', () => {
  it('prints a sign sheet over several pages', async () => {
    const file = await signSheet(60).end();
    await look('sign-sheet', file);
    expect(file.toString('latin1', 0, 8)).toBe('%PDF-1.7');
    expect(pagesOf(file)).toBe(3);
  });

  it('prints a report', async () => {
    const file = await new Pdf({ ...options, pageQr: undefined, footer: 'Örnek Sanayi Odası' })
      .heading('Firma analiz raporu')
      .paragraph('Bu rapor örnek veriyle hazırlanmıştır. '.repeat(20))
      .heading('Önlemler', 2)
      .list(['Basınçlı hava kaçaklarının giderilmesi', 'Kompresör atık ısısının geri kazanımı; '.repeat(6)])
      .table(
        [{ title: 'Önlem', share: 4 }, { title: 'Tasarruf', align: 'right' }, { title: 'Birim' }],
        Array.from({ length: 70 }, (_, i) => [
          `Önlem ${i + 1} ${'uzun açıklama '.repeat(i % 7)}`,
          '1.234,5',
          'kWh',
        ]),
      )
      .heading('Doğrulama', 3)
      .qr('https://filiz.example/v/ABCD-1234', { caption: 'Bu belgeyi doğrulamak için kodu okutun.' })
      .signatures([
        { name: 'Elif Hayalikan', title: 'Proje koordinatörü' },
        { name: 'Zeynep Denemeyurt', title: 'Genel sekreter' },
      ])
      .end();
    await look('report', file);
    expect(pagesOf(file)).toBeGreaterThan(2);
  });

  it('prints landscape, and a row that no page could hold', async () => {
    const file = await new Pdf({ ...options, orientation: 'landscape' })
      .table(
        [{ title: 'Ad' }, { title: 'Metin', share: 3 }],
        [
          ['a', 'çok uzun bir metin '.repeat(2000)],
          ['b', 'Uzunsözcük'.repeat(60)],
        ],
      )
      .end();
    await look('landscape', file);
    expect(pagesOf(file)).toBe(9);
  });

  it('gives the same bytes for the same input', async () => {
    expect((await signSheet(5).end()).equals(await signSheet(5).end())).toBe(true);
  });

  it('holds the letters as text, so that they can be searched and read aloud', async () => {
    const file = await signSheet(1).end();
    const maps = [...file.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(
      ([, body]) => {
        try {
          return [inflateSync(Buffer.from(body, 'latin1')).toString('latin1')];
        } catch {
          return [];
        }
      },
    );
    const unicode = maps
      .filter((map) => map.includes('beginbfrange'))
      .join('\n')
      .toLowerCase();
    for (const letter of 'ığüşöçİĞŞ')
      expect(unicode).toContain(letter.codePointAt(0)!.toString(16).padStart(4, '0'));
  });
});
