import type { DataSource } from 'typeorm';
import type { Page, PageQuery } from '#contracts/core/messages';
import { fold } from '#contracts/core/text';
import { decodeCursor, DEFAULT_PAGE, toPage } from './page.js';

/** `%` and `_` of what a person typed are letters, not patterns. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/**
 * One page of a list, asked in one statement: conditions gathered with their parameters, the rows after the cursor, and one
 * row more to know whether there is a next page.
 *
 *   const list = new ListQuery(query, ['c.starts_on', 'c.id'], 'DESC');
 *   list.where(visibleTo(actor, READERS, { program: 'c.program_id' }, list.params)).equal({ 'c.state': query.state });
 *   return list.page(source, 'SELECT … FROM course c', (row) => [row.startsOn, row.id]);
 */
export class ListQuery {
  readonly params: unknown[];
  private readonly limit: number;
  private readonly conditions: string[] = ['true'];

  /** `order`: by what rows are sorted, all the same way; together unique. Error: BAD_CURSOR. */
  constructor(
    page: Pick<PageQuery, 'limit' | 'cursor'>,
    private readonly order: readonly string[],
    private readonly direction: 'ASC' | 'DESC' = 'ASC',
  ) {
    this.limit = page.limit ?? DEFAULT_PAGE;
    this.params = [this.limit + 1];
    const after = decodeCursor(page.cursor, order.length)?.map((value) => this.parameter(value));
    const beyond = direction === 'ASC' ? '>' : '<';
    if (after) this.where(`(${order.join(', ')}) ${beyond} (${after.join(', ')})`);
  }

  /** Takes a value in; returns how the statement names it. */
  parameter(value: unknown): string {
    return `$${this.params.push(value)}`;
  }

  /** What must hold; its parameters are in `params` already. */
  where(condition: string): this {
    this.conditions.push(condition);
    return this;
  }

  /** What must hold if there is such a value; an empty text is none. */
  given<T>(value: T | undefined, condition: (parameter: string) => string): this {
    return value === undefined || value === '' ? this : this.where(condition(this.parameter(value)));
  }

  /** Columns that must have these values, as far as they are given. */
  equal(wanted: Record<string, string | boolean | undefined>): this {
    for (const [column, value] of Object.entries(wanted)) this.given(value, (n) => `${column} = ${n}`);
    return this;
  }

  /** Words to be found in a column of folded text. */
  words(column: string, q: string | undefined): this {
    return this.given(q && escapeLike(fold(q)), (n) => `${column} LIKE '%' || ${n} || '%'`);
  }

  /** `select` is the statement up to its WHERE; `sortValues` gives what `order` names, for the cursor. */
  async page<T>(
    source: Pick<DataSource, 'query'>,
    select: string,
    sortValues: (row: T) => readonly unknown[],
  ): Promise<Page<T>> {
    const order = this.order.map((column) => `${column} ${this.direction}`).join(', ');
    const rows = (await source.query(
      `${select} WHERE ${this.conditions.join(' AND ')} ORDER BY ${order} LIMIT $1`,
      this.params,
    )) as T[];
    return toPage(rows, this.limit, sortValues);
  }
}
