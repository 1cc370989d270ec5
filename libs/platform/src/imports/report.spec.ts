import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../errors/domain-error.js';
import { ReportBuilder } from './report.js';
import { readTable } from './table-reader.js';
import { csv, PEOPLE } from './test/lists.js';

describe('ReportBuilder', () => {
  it('gives every row one outcome and keeps the first issues', async () => {
    const { rows } = await readTable(csv('Ad Soyad;Mail', 'a;x', ';y@z.tr', 'c;', 'd;'), PEOPLE);
    const report = new ReportBuilder('0199aaaa-0000-7000-8000-000000000001', true);
    report
      .warn(2, { code: 'LATE' })
      .set(4, 'doubtful', { code: 'NAMESAKE', params: { name: 'c' } })
      .set(4, 'merged')
      .set(5, 'accepted');
    expect(rows.map((row) => report.check(row))).toEqual([true, false, true, true]);
    report.set(2, 'accepted');
    expect(report.build()).toEqual({
      importId: '0199aaaa-0000-7000-8000-000000000001',
      dryRun: true,
      read: 4,
      accepted: 2,
      merged: 0,
      doubtful: 1,
      refused: 1,
      issues: [
        { row: 2, code: 'LATE', outcome: 'warning' },
        {
          row: 2,
          column: 'Mail',
          code: 'CELL_UNREADABLE',
          params: { value: 'x', expected: 'ad@ornek.org' },
          outcome: 'warning',
        },
        { row: 3, column: 'Ad Soyad', code: 'CELL_REQUIRED', outcome: 'refused' },
        { row: 4, code: 'NAMESAKE', params: { name: 'c' }, outcome: 'doubtful' },
      ],
    });
    const many = new ReportBuilder('x', false);
    for (let row = 1; row <= 600; row++) many.set(row, 'refused', { code: 'X' });
    expect(many.build()).toMatchObject({ refused: 600, read: 600 });
    expect(many.build().issues).toHaveLength(500);
  });

  it('counts the rows of several sheets as one report', () => {
    const report = new ReportBuilder('x', true);
    const second = report.anotherSheet().set(2, 'merged').set(3, 'accepted');
    report.set(2, 'accepted').notices([{ row: 2, notice: 'BAD_TAX_NUMBER' }, { row: 3 }], () => 'VKN');
    second.refuseFor(4, new DomainError('TOO_SMALL', { params: { min: 0 } }));
    expect(() => second.refuseFor(5, new Error('not of the domain'))).toThrow('not of the domain');
    expect(report.build()).toMatchObject({
      read: 4,
      accepted: 2,
      merged: 1,
      refused: 1,
      issues: [
        { row: 2, column: 'VKN', code: 'BAD_TAX_NUMBER', outcome: 'warning' },
        { row: 4, code: 'TOO_SMALL', params: { min: 0 }, outcome: 'refused' },
      ],
    });
  });
});
