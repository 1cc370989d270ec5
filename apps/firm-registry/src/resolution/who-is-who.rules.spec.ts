import { describe, expect, test } from '@jest/globals';
import { institutionKindOf, isTckn, readTaxId } from './who-is-who.rules.js';

describe('a tax number as lists write it', () => {
  test.each([
    ['9900000011', 'vkn'],
    [' 990 000.0011 ', 'vkn'],
    ['', 'none'],
    [undefined, 'none'],
    ['9900000012', 'faulty'],
    ['yok', 'faulty'],
    ['123', 'faulty'],
    ['10000000146', 'tckn'],
    ['10000000147', 'faulty'],
  ])('%s is %s', (text, kind) => expect(readTaxId(text).kind).toBe(kind));

  test('gets back the leading zero that a spreadsheet took', () => {
    expect(readTaxId('0123456789')).toEqual({ kind: 'vkn', number: '0123456789' });
    expect(readTaxId('123456789')).toEqual({ kind: 'vkn', number: '0123456789' });
  });

  test('a TCKN does not begin with zero', () => expect(isTckn('00000000000')).toBe(false));
});

test.each([
  ['Düşsel Teknik Üniversitesi', 'university'],
  ['ÖRNEK BELEDİYESİ', 'municipality'],
  ['Kurgu Sanayi Odası', 'chamber'],
  ['Hayali Organize Sanayi Bölgesi', 'zone'],
  ['Masal Ortaokulu', 'school'],
  ['Varsayım İl Müdürlüğü', 'public'],
  ['Taslak Kalkınma Ajansı', 'agency'],
  ['Deneme Sanayicileri Derneği', 'ngo'],
  ['Temsili Grup', 'other'],
])('%s is a body of kind %s', (title, kind) => expect(institutionKindOf(title)).toBe(kind));
