import { expect, test } from '@jest/globals';
import { mergeHits, mergeTasks } from './merge.rules.js';

const task = (id: string, dueAt?: string) => ({
  id,
  kind: 'x.y',
  params: {},
  href: '/',
  count: 1,
  ...(dueAt ? { dueAt } : {}),
});
const hit = (id: string) => ({ kind: 'x', id, title: id, href: '/' });

test('what is due first stands first, what has no date last', () => {
  const merged = mergeTasks([
    { service: 'a', reply: { items: [task('1'), task('2', '2026-05-01T00:00:00Z')] } },
    { service: 'b', reply: { items: [task('3', '2026-04-01T00:00:00+03:00'), task('4')] } },
  ]);
  expect(merged.map((t) => [t.service, t.id])).toEqual([
    ['b', '3'],
    ['a', '2'],
    ['a', '1'],
    ['b', '4'],
  ]);
});

test('a service with many hits does not hide another’s only one', () => {
  const merged = mergeHits(
    [
      { service: 'a', reply: { items: ['1', '2', '3'].map(hit) } },
      { service: 'b', reply: { items: [hit('9')] } },
    ],
    2,
  );
  expect(merged.map((h) => h.id)).toEqual(['1', '9', '2', '3']);
});
