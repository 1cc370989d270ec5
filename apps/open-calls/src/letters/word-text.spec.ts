import { expect, test } from '@jest/globals';
import PizZip from 'pizzip';
import { wordText } from './word-text.js';

const file = (parts: Record<string, string>): Buffer => {
  const zip = new PizZip();
  for (const [name, xml] of Object.entries(parts)) zip.file(name, xml);
  return zip.generate({ type: 'nodebuffer' }) as Buffer;
};
const run = (text: string, bold = '') =>
  `<w:r><w:rPr>${bold}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

test('a Word file is read as paragraphs, headings, items and rows, in their order', () => {
  const { header, body } = wordText(
    file({
      'word/header1.xml': '<w:hdr><w:p/></w:hdr>',
      'word/header2.xml': `<w:hdr><w:p>${run('Örnek Oda')}</w:p><w:p>${run('Çevre Birimi')}</w:p></w:hdr>`,
      'word/document.xml': [
        `<w:p w:rsidR="1"><w:pPr><w:pStyle w:val="Balk1"/><w:jc w:val="center"/></w:pPr>${run('Sonuç')}</w:p>`,
        `<w:p>${run('Say', '<w:b/>')}${run('ın A &amp; B &#x15F;', '<w:b/>')}</w:p>`,
        `<w:p>${run('Kalın', '<w:b/>')}${run(' değil', '<w:b w:val="0"/>')}<w:r><w:br/><w:t>alt</w:t></w:r></w:p>`,
        `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr>${run('madde')}</w:p>`,
        `<w:tbl><w:tr><w:tc><w:p>${run('Puan')}</w:p></w:tc><w:tc><w:p>${run('80')}</w:p><w:p>${run('iki')}</w:p></w:tc></w:tr></w:tbl>`,
        '<w:p w:rsidR="2"/>',
      ].join(''),
    }),
  );
  expect(header).toEqual(['Örnek Oda', 'Çevre Birimi']);
  expect(body).toMatchObject([
    { text: 'Sonuç', heading: true, align: 'center' },
    { text: 'Sayın A & B ş', bold: true, heading: false, align: 'left' },
    { text: 'Kalın değil\nalt', bold: false },
    { text: 'madde', item: true },
    { cells: ['Puan', '80\niki'] },
    { text: '' },
  ]);
});
