import { expect, test } from '@jest/globals';
import { MASK, masked } from './mask.rules.js';

const telling = {
  titles: ['Örnek Işık Tekstil Sanayi ve Ticaret A.Ş.'],
  numbers: ['1234567890', '+902160000001'],
  words: ['Deneme Kişioğlu', 'bilgi@ornek-isik.example', 'ornek-isik.example'],
};

test('title, numbers, people and addresses are taken out of what a firm writes, however it writes them', () => {
  for (const text of [
    'Örnek Işık Tekstil Sanayi ve Ticaret A.Ş.',
    'ÖRNEK IŞIK TEKSTİL SAN. VE TİC. A.Ş.',
    'örnek ışık tekstil',
    'Ornek Isik Tekstil',
    '123 456 78 90',
    '1234567890',
    'DENEME KİŞİOĞLU',
    'bilgi@ornek-isik.example',
    'www.ornek-isik.example',
  ]) {
    const read = masked({ hedef: `Biz ${text}, yüzde 10 tasarruf ederiz.` }, telling).hedef;
    expect(read).toContain(MASK);
    expect(read).toContain('yüzde 10 tasarruf ederiz');
    expect(read).not.toMatch(/örnek|ornek|1234|kişioğlu|KİŞİOĞLU/i);
  }
});

test('the rest stays as it is: other words, figures, tables', () => {
  const answers = {
    hedef: 'Tekstil sektöründe örnek bir iş; ışık tüketimi 1234 kWh.',
    tablo: [{ ad: 'Örnek Işık Tekstil’in hattı', kwh: '1200' }],
    sayi: 3,
    yok: null,
  };
  expect(masked(answers, telling)).toEqual({
    ...answers,
    tablo: [{ ad: `${MASK}’in hattı`, kwh: '1200' }],
  });
});

test('a core of one short word is no name, and who is not known hides nothing', () => {
  const text = { a: 'Su tüketimi azalır.' };
  expect(masked(text, { titles: ['Su A.Ş.'], numbers: [], words: [] })).toEqual(text);
  expect(masked(text, { titles: [], numbers: [], words: [] })).toEqual(text);
});
