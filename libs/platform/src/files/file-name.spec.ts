import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanFileName, contentDisposition } from './file-name.js';

describe('cleanFileName', () => {
  it.each([
    ['C:\\Users\\ayşe\\Başvuru formu.xlsx', 'Başvuru formu.xlsx'],
    ['../../etc/passwd', 'passwd'],
    ['..', 'dosya'],
    ['', 'dosya'],
    ['rapor\u202Efdp.exe', 'raporfdp.exe'],
    ['a:b?.pdf', 'a_b_.pdf'],
    ['  çok   boşluk .csv', 'çok boşluk .csv'],
  ])('%j becomes %j', (given, clean) => expect(cleanFileName(given)).toBe(clean));

  it('keeps the extension of a long name', () => {
    const name = cleanFileName(`${'ş'.repeat(400)}.docx`);
    expect([...name]).toHaveLength(150);
    expect(name.endsWith('ş.docx')).toBe(true);
  });
});

describe('contentDisposition', () => {
  it('gives both names', () => {
    expect(contentDisposition('rapor.pdf')).toBe('attachment; filename="rapor.pdf"');
    expect(contentDisposition("Işıl'ın raporu.pdf", 'inline')).toBe(
      `inline; filename="Isil'in raporu.pdf"; filename*=UTF-8''I%C5%9F%C4%B1l%27%C4%B1n%20raporu.pdf`,
    );
  });

  it('is a safe header value whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const value = contentDisposition(name);
        expect(value).toMatch(
          /^attachment; filename="[\x20-\x21\x23-\x5b\x5d-\x7e]+"(; filename\*=UTF-8''[\w!#$&+.^`|~%-]+)?$/,
        );
        const encoded = /filename\*=UTF-8''(.+)$/.exec(value)?.[1];
        if (encoded) expect(decodeURIComponent(encoded)).toBe(cleanFileName(name));
      }),
    );
  });
});
