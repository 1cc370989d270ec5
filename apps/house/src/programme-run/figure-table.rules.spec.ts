import { describe, expect, it } from '@jest/globals';
import { figureTable } from './figure-table.rules.js';

describe('the table of figures', () => {
  const figures = [
    { code: 'G1', name: 'Seçilen firma', value: '21', unit: 'firma', published: '21' },
    { code: 'G2', name: 'Belge', value: '136', unit: 'belge', published: '137' },
    { code: 'G3', name: 'Toplam katılım', value: '596', unit: 'katılım' },
  ];

  it('marks what agrees and what does not, and leaves open what was never published', () => {
    expect(figureTable(figures)).toEqual([
      'Kod  Gösterge        Hesaplanan  Yayımlanan      Birim',
      '────────────────────────────────────────────────────────',
      'G1   Seçilen firma           21          21  ok  firma',
      'G2   Belge                  136         137  ✗   belge',
      'G3   Toplam katılım         596           –      katılım',
    ]);
  });

  it('has no second column for a programme that has published nothing', () => {
    expect(figureTable([figures[2]])[0]).toBe('Kod  Gösterge        Hesaplanan  Birim');
  });
});
