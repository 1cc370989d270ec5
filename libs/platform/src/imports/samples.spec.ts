import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import type { Column } from './column.js';
import { formOf } from './form-reader.js';
import { readTable } from './table-reader.js';
import { personName, USUAL_TITLES } from './usual-titles.js';

/** The lists of the samples are as messy as real ones: whatever changes here, they must stay readable. */
const SAMPLES = fileURLToPath(new URL('../../../../samples/', import.meta.url));
const filesIn = (folder: string) => readdirSync(`${SAMPLES}${folder}`).map((name) => `${folder}/${name}`);

const PEOPLE = [
  ...personName,
  { key: 'organisation', titles: USUAL_TITLES.organisation, type: 'text' },
  { key: 'email', titles: USUAL_TITLES.email, type: 'email' },
  { key: 'phone', titles: USUAL_TITLES.phone, type: 'phone' },
] as const satisfies readonly Column[];

const lists = [
  ...filesIn('dekvep/attendance'),
  ...filesIn('dekvep/enrolments'),
  ...filesIn('izmir/enrolments'),
];

describe('lists of people in the samples', () => {
  it.each(lists)('%s is read to its last row', async (name) => {
    const table = await readTable(`${SAMPLES}${name}`, PEOPLE);
    expect(table.rows.length).toBeGreaterThan(10);
    expect(table.rows.filter((row) => row.refused)).toEqual([]);
    for (const { values } of table.rows) expect(values.name).not.toMatch(/toplam/i);
    // where the list says how many it has, that is how many were read
    const claimed = table.skipped.find((row) => row.why === 'TOTALS');
    if (claimed) expect(claimed.says).toMatch(new RegExp(`\\b${table.rows.length}\\b`));
    const head = formOf(table.above, [{ key: 'day', titles: USUAL_TITLES.day, type: 'date' }]);
    expect(head.problems).toEqual([]);
  });
});
