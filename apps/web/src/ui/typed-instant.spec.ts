import { parseInstant, typedInstant } from './typed-instant.js';

test.each([
  ['30.11.2026 17:00', '2026-11-30T14:00:00.000Z'],
  [' 1.3.26 9.05 ', '2026-03-01T06:05:00.000Z'],
  ['2026-11-30 00:30', '2026-11-29T21:30:00.000Z'],
])('%s is an instant in Istanbul', (typed, instant) => {
  expect(parseInstant(typed)).toBe(instant);
});

test.each(['', '30.11.2026', '31.2.2026 10:00', '30.11.2026 24:00', '30.11.2026 10:60'])(
  '“%s” is none',
  (typed) => {
    expect(parseInstant(typed)).toBeUndefined();
  },
);

test('an instant is typed as it is shown', () => {
  expect(parseInstant(typedInstant('2026-11-30T14:00:00.000Z'))).toBe('2026-11-30T14:00:00.000Z');
});
