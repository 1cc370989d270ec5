import { expect, test } from '@jest/globals';
import { DEFAULT_PART, rulesFrom, type SelectionPart } from './announced.rules.js';
import { criteria } from './test/samples.js';

const call = {
  sectors: [{ sector: 'textile', min: 1, max: 2, reserve: 1 }, { sector: 'plastics' }],
  criteria: criteria.map((c) => ({ ...c, title: c.code })),
  threshold: '60',
  reviewersPerApplication: 2,
  maxSelected: 4,
  maxReserve: null,
  tieBreakers: ['earlier'],
};
const rules = (part: Partial<SelectionPart> = {}) => rulesFrom(call as never, { ...DEFAULT_PART, ...part });

test('the call’s sectors are the groups, its tie-breakers hold; of criteria only what counts', () => {
  expect(rules()).toMatchObject({
    criteria,
    groupBy: 'sector',
    groups: [{ value: 'textile', min: 1, max: 2, reserve: 1 }, { value: 'plastics' }],
    limits: [],
    budget: null,
    tieBreakers: ['earlier'],
  });
});

test('tie-breakers of the selection’s own part go instead of the call’s', () => {
  const sections = [{ name: 'etki', criteria: ['Ö1'] }];
  expect(rules({ sections, tieBreakers: ['section:etki'] })).toMatchObject({
    sections,
    tieBreakers: ['section:etki'],
  });
});

test('grouped by an answer, maxima of sectors stay as limits', () => {
  const groups = [{ value: 'kobi', min: 2 }];
  const limits = [{ dimension: 'answer:il', max: 3 }];
  expect(rules({ groupBy: 'answer:olcek', groups, limits })).toMatchObject({
    groupBy: 'answer:olcek',
    groups,
    limits: [...limits, { dimension: 'sector', value: 'textile', max: 2 }],
  });
});
