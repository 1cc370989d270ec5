import { expect, test } from '@jest/globals';
import { ListQuery } from './list-query.js';
import { encodeCursor } from './page.js';

/** What a list asks of the database, which answers with these rows. */
function asked(rows: object[]) {
  const statements: { sql: string; params: unknown[] }[] = [];
  const query = (sql: string, params: unknown[]) => {
    statements.push({ sql, params });
    return Promise.resolve(rows);
  };
  return { statements, source: { query: query as never } };
}

test('conditions without a value are none, words are letters and no patterns', async () => {
  const { statements, source } = asked([]);
  const list = new ListQuery({}, ['c.id']);
  list
    .equal({ 'c.state': 'open', 'c.kind': undefined, 'c.done': false })
    .words('c.search_key', '%İŞ_')
    .words('c.note', '');
  expect(await list.page(source, 'SELECT 1 FROM c', () => [])).toEqual({ items: [] });
  expect(statements).toEqual([
    {
      sql: `SELECT 1 FROM c WHERE true AND c.state = $2 AND c.done = $3 AND c.search_key LIKE '%' || $4 || '%' ORDER BY c.id ASC LIMIT $1`,
      params: [26, 'open', false, '\\%is\\_'],
    },
  ]);
});

test('a page begins after its cursor and names the next one', async () => {
  const { statements, source } = asked([{ id: 'c' }, { id: 'b' }, { id: 'a' }]);
  const query = { limit: 2, cursor: encodeCursor(['2026-03-01', 'd']) };
  const list = new ListQuery(query, ['c.on_day', 'c.id'], 'DESC').where(`c.state = 'open'`);
  expect(await list.page<{ id: string }>(source, 'SELECT', ({ id }) => ['2026-03-01', id])).toEqual({
    items: [{ id: 'c' }, { id: 'b' }],
    next: encodeCursor(['2026-03-01', 'b']),
  });
  expect(statements[0]).toEqual({
    sql: `SELECT WHERE true AND (c.on_day, c.id) < ($2, $3) AND c.state = 'open' ORDER BY c.on_day DESC, c.id DESC LIMIT $1`,
    params: [3, '2026-03-01', 'd'],
  });
  expect(() => new ListQuery({ cursor: 'x' }, ['c.id'])).toThrow('BAD_CURSOR');
});
