import { describe, expect, it } from '@jest/globals';
import Big from 'big.js';
import fc from 'fast-check';
import { NumberCell } from './cell.js';
import {
  dotMeansIn,
  readDay,
  readDecimal,
  readEmail,
  readFlag,
  readInstant,
  readInteger,
  readPhone,
  readTime,
} from './values.js';

const number = (digits: string) => new NumberCell(digits);

describe('numbers', () => {
  it.each([
    ['1.234,5', '1234.5'],
    ['1234,50', '1234.5'],
    ['1234.5', '1234.5'],
    ['1,234.5', '1234.5'],
    ['1.234.567', '1234567'],
    ['1,234,567', '1234567'],
    ['1.234', '1234'],
    ['0.234', '0.234'],
    ['1,234', '1.234'],
    [',5', '0.5'],
    ['%12', '12'],
    ['12,5 %', '12.5'],
    ['1 234,50 TL', '1234.5'],
    ['₺ 99', '99'],
    ['-5,20', '-5.2'],
    ['−5', '-5'],
    ['(1.200)', '-1200'],
    ['-0', '0'],
    ["12'500", '12500'],
    ['12345678901234567890,123', '12345678901234567890.123'],
  ])('%j is %s', (text, value) => expect(readDecimal(text)).toBe(value));

  it.each(['', 'abc', '1.2.3', '1,2,3', '12,34.5', '1.23,4', '--5', '5 kWh', '1e5', '%', '1/2', '٣'])(
    '%j is none',
    (text) => expect(readDecimal(text)).toBeUndefined(),
  );

  it('takes numbers of the sheet by their digits, as Excel shows them', () => {
    expect(readDecimal(number('0.30000000000000004'))).toBe('0.3');
    expect(readDecimal(number('1234.567'))).toBe('1234.567');
    expect(readDecimal(number('1.2E-5'))).toBe('0.000012');
    expect(readDecimal(number('12345678901234567890'))).toBe('12345678901234567890');
    expect(readInteger(number('45.0'))).toBe(45);
    expect(readInteger('45,0')).toBe(45);
    expect(readInteger('45,5')).toBeUndefined();
    expect(readInteger('99999999999999999999')).toBeUndefined();
  });

  it('reads back what a Turkish spreadsheet shows', () => {
    const shown = (value: Big, places: number) => {
      const [whole, fraction] = value.abs().toFixed(places).split('.');
      return (
        (value.lt(0) ? '-' : '') + whole.replace(/\B(?=(\d{3})+$)/g, '.') + (fraction ? `,${fraction}` : '')
      );
    };
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }),
        fc.integer({ min: 0, max: 6 }),
        (digits, places) => {
          const value = new Big(digits.toString()).div(new Big(10).pow(places));
          const exact = new Big(value.toFixed(places));
          expect(readDecimal(shown(exact, places))).toBe(exact.toFixed().replace(/^-0$/, '0'));
        },
      ),
    );
  });

  it('lets the rest of the column decide what a lone dot means', () => {
    expect(dotMeansIn(['1.234', '12.5'])).toBe('decimals');
    expect(dotMeansIn(['1.234', '12.5', '3,1'])).toBe('thousands');
    expect(dotMeansIn(['1.234', '2.500'])).toBe('thousands');
    expect(readDecimal('1.234', 'decimals')).toBe('1.234');
  });
});

describe('days', () => {
  it.each([
    '14.03.2023',
    '14/3/23',
    '14-03-2023',
    '14 Mart 2023',
    '14 MART 2023 SALI',
    'Salı, 14 Mart 2023',
    '14 Mar. 2023'.replace('.', ''),
    '14-Mar-2023',
    '2023-03-14',
    ' 14 . 03 . 2023 ',
    '14.03.2023 10:30',
    '2023-03-14T10:30:00',
    '14 march 2023',
  ])('%j is 14 March 2023', (text) => expect(readDay(text)).toBe('2023-03-14'));

  it.each([
    '',
    '3/14/2023',
    '31.02.2023',
    '14.03',
    'Mart 2023',
    '14 Foo 2023',
    '14.03.2023 ?',
    '00.01.2023',
    '2023',
    '14.03.203',
  ])('%j is none', (text) => expect(readDay(text)).toBeUndefined());

  it('reads Excel dates and their serial numbers', () => {
    expect(readDay(new Date('2023-03-14T00:00:00Z'))).toBe('2023-03-14');
    expect(readDay(new Date('2023-03-13T23:59:59.999Z'))).toBe('2023-03-14');
    expect(readDay(number('44999'))).toBe('2023-03-14');
    expect(readDay(number('44999.4375'))).toBe('2023-03-14');
    expect(readDay(number('2023'))).toBeUndefined();
    expect(readDay(true)).toBeUndefined();
  });

  it('reads back every day in every form', () => {
    const months = [
      'Ocak',
      'Şubat',
      'Mart',
      'Nisan',
      'Mayıs',
      'Haziran',
      'Temmuz',
      'Ağustos',
      'Eylül',
      'Ekim',
      'Kasım',
      'Aralık',
    ];
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1955-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (at) => {
          const day = at.toISOString().slice(0, 10);
          const [y, m, d] = day.split('-');
          const written = [
            `${d}.${m}.${y}`,
            `${Number(d)}/${Number(m)}/${y}`,
            `${Number(d)} ${months[Number(m) - 1]} ${y}`,
            `${d} ${months[Number(m) - 1].toLocaleUpperCase('tr')} ${y}`,
          ];
          for (const text of written) expect(readDay(text)).toBe(day);
          expect(readDay(number(String(Date.parse(day) / 86_400_000 + 25_569)))).toBe(day);
        },
      ),
    );
  });

  it('reads instants of Türkiye', () => {
    expect(readInstant('14.03.2023 17:00')).toBe('2023-03-14T14:00:00.000Z');
    expect(readInstant('14 Mart 2023 saat 17.00')).toBe('2023-03-14T14:00:00.000Z');
    expect(readInstant('2023-03-14T17:00:00Z')).toBe('2023-03-14T17:00:00.000Z');
    expect(readInstant(new Date('2023-03-14T17:00:00Z'))).toBe('2023-03-14T14:00:00.000Z');
    expect(readInstant('14.03.2011')).toBe('2011-03-13T22:00:00.000Z');
  });

  it('reads times', () => {
    expect(readTime('9:30')).toBe('09:30');
    expect(readTime('09.30 - 12.00')).toBe('09:30');
    expect(readTime(new Date('1899-12-30T13:45:00Z'))).toBe('13:45');
    expect(readTime(number('0.5'))).toBe('12:00');
    expect(readTime('25:00')).toBeUndefined();
    expect(readTime(number('45000'))).toBeUndefined();
  });
});

describe('flags, addresses, phones', () => {
  it('reads ticks', () => {
    for (const yes of [
      'Evet',
      'EVET',
      ' x ',
      '✓',
      '✔️',
      'Var',
      'VAR',
      '1',
      'Katıldı',
      '+',
      true,
      number('1'),
    ])
      expect(readFlag(yes)).toBe(true);
    for (const no of ['Hayır', 'HAYIR', 'yok', '0', '-', 'KATILMADI', false, number('0')])
      expect(readFlag(no)).toBe(false);
    for (const other of ['belki', '2', '', number('3')]) expect(readFlag(other)).toBeUndefined();
  });

  it('reads e-mail addresses by ASCII rules', () => {
    expect(readEmail(' INFO@IZMIR.ORG ')).toBe('info@izmir.org');
    expect(readEmail('Ayşe Örnek <Ayse.Ornek@Firma.com.tr>')).toBe('ayse.ornek@firma.com.tr');
    expect(readEmail('mailto:a@b.tr;')).toBe('a@b.tr');
    for (const wrong of ['yok', 'a@b', 'ayşe@firma.com', 'a@@b.tr', 'a b@c', 'a(at)b.tr', '@x.tr'])
      expect(readEmail(wrong)).toBeUndefined();
  });

  it('reads phones', () => {
    for (const phone of [
      '0532 111 22 33',
      '+90 (532) 111 22 33',
      '5321112233',
      '0090 532 1112233',
      number('5321112233'),
      '0532 111 22 33 / 0212 000 00 00',
      '0532 111 22 33 dahili 12',
    ])
      expect(readPhone(phone)).toBe('+905321112233');
    for (const wrong of ['yok', '123', '']) expect(readPhone(wrong)).toBeUndefined();
  });
});
