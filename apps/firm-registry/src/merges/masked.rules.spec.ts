import { expect, test } from '@jest/globals';
import { masked } from './masked.rules.js';

test('a contact is told as far as it helps to decide', () => {
  expect(masked('ali.ornek@firma.com.tr')).toBe('a***@f***.com.tr');
  expect(masked('x@y')).toBe('x***@y***');
  expect(masked('+905991112233')).toBe('***33');
});
