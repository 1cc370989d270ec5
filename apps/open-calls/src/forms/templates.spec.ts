import { describe, expect, test } from '@jest/globals';
import { formFaults } from '#contracts/open-calls/form/form-faults';
import { readForm } from '#contracts/open-calls/form/form-read';
import { TEMPLATES } from './templates.js';

describe('the house’s templates', () => {
  test('are there', () => expect(TEMPLATES.map((t) => t.key)).toEqual(['firm-call', 'open-innovation']));

  test.each(TEMPLATES)('$key is read and has no fault', ({ form }) => {
    expect(readForm(form).faults).toEqual([]);
    expect(formFaults(form)).toEqual([]);
  });
});
