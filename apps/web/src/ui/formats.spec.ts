import fc from 'fast-check';
import {
  daysBetween,
  formatDay,
  formatDecimal,
  formatDue,
  formatInstant,
  formatMoney,
  parseDay,
  parseDecimal,
  reached,
} from './formats.js';

describe('numbers as people write them', () => {
  it.each([
    ['1.234,5', '1234.5'],
    ['1234,5', '1234.5'],
    ['1.234', '1234'],
    ['12.5', '12.5'],
    ['-1.234.567,89', '-1234567.89'],
    [' 7 ', '7'],
    ['007', '7'],
  ])('%s is %s in Turkish', (typed, value) => expect(parseDecimal(typed, 'tr')).toBe(value));
  it('reads the same digits otherwise in English', () =>
    expect([parseDecimal('1,234.5', 'en'), parseDecimal('1,234', 'en')]).toEqual(['1234.5', '1234']));
  it.each(['', 'abc', '1.2.3', '1,2,3', '1.23,4.5'])('%s is no number', (typed) =>
    expect(parseDecimal(typed, 'tr')).toBeUndefined(),
  );
  it('keeps every digit there and back', () =>
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
        fc.integer({ min: 0, max: 999 }),
        fc.constantFrom('tr' as const, 'en' as const),
        (whole, part, language) => {
          const value = `${whole}${part % 10 ? `.${part}` : ''}`;
          expect(parseDecimal(formatDecimal(value, language), language)).toBe(value);
        },
      ),
    ));
  it('shows money from its smallest unit', () =>
    expect([
      formatMoney({ minor: 125050, currency: 'TRY' }, 'tr'),
      formatMoney({ minor: -5, currency: 'EUR' }, 'en'),
    ]).toEqual(['1.250,50 TL', '−0.05 EUR']));
});

describe('dates', () => {
  it.each([
    ['21.11.2026', '2026-11-21'],
    ['1.3.26', '2026-03-01'],
    ['21/11/2026', '2026-11-21'],
    ['2026-11-21', '2026-11-21'],
    ['29.02.2024', '2024-02-29'],
  ])('%s is %s', (typed, day) => expect(parseDay(typed)).toBe(day));
  it.each(['29.02.2023', '31.04.2026', '1.13.2026', 'dün', ''])('%s is none', (typed) =>
    expect(parseDay(typed)).toBeUndefined(),
  );
  it('understands a day as it is shown in a field that was filled before, in both languages', () => {
    for (let month = 1; month <= 12; month++) {
      const day = `2026-${String(month).padStart(2, '0')}-09`;
      expect((['tr', 'en'] as const).map((language) => parseDay(formatDay(day, language)))).toEqual([
        day,
        day,
      ]);
    }
    expect(parseDay('31 Feb 2026')).toBeUndefined();
  });
  it('stand as people write them', () =>
    expect([formatDay('2026-03-01', 'tr'), formatDay('2026-03-01', 'en')]).toEqual([
      '01.03.2026',
      '1 Mar 2026',
    ]));
  it('show Istanbul’s time', () =>
    expect(formatInstant('2026-11-21T22:30:00Z', 'tr')).toBe('22.11.2026 01:30'));
  it('end with the day that ends', () =>
    expect([formatDue('2022-09-02T21:00:00.000Z', 'tr'), formatDue('2022-09-02T20:00:00Z', 'tr')]).toEqual([
      '02.09.2022',
      '02.09.2022 23:00',
    ]));
  it('count days by Istanbul’s calendar', () =>
    expect(daysBetween(new Date('2026-11-21T20:30:00Z'), new Date('2026-11-21T21:30:00Z'))).toBe(1));
});

describe('the share of a target', () => {
  it('starts from the baseline', () => expect(reached('15', '20', '10')).toBe(50));
  it('may pass the target', () => expect(reached('30', '20', null)).toBe(150));
  it('is unknown without a target', () => expect(reached('3', null, null)).toBeUndefined());
});
