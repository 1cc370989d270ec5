import { APPLICATION_STATES } from '#contracts/open-calls/application-states';
import type { ListApplications } from '#contracts/open-calls/application-list.messages';
import { decodeCursor } from '#platform/database/page';
import { DomainError } from '#platform/errors/domain-error';

type Wanted = Pick<ListApplications, 'sort' | 'sectorOrder' | 'cursor'>;

/** SQL of one order of `application a`; what it names is in the parameters already. */
export interface ApplicationOrder {
  /** What a row is sorted by, named `known` and `value`, and as an array of texts that the cursor keeps, named `cursor`. */
  columns: string;
  /** ORDER BY. */
  by: string;
  /** The same of what was selected as `page`. */
  ofPage: string;
  /** Rows after the cursor; absent on the first page. */
  after?: string;
}

/** By which value; what has none is known by `missing` and comes last, whichever way. */
interface Key {
  missing: string;
  /** Never null. */
  value: string;
  type: string;
}

/**
 * Orders other than the usual one have no index: to sort 20,000 takes a tenth of a second, and an index would cost each submission of
 * the last hour (test/large-list.long.spec.ts).
 *
 * The order that is wanted, with its place in it. Cursors keep the name of their order: one of another is refused.
 * `state`: SQL of the state as the asker may know it, since an order tells what it is by. Error: BAD_CURSOR.
 */
export function applicationOrder(query: Wanted, state: string, params: unknown[]): ApplicationOrder {
  const given = (value: unknown) => `$${params.push(value)}`;
  if (!query.sort) {
    const after = decodeCursor(query.cursor, 1);
    return {
      columns: 'ARRAY[a.id::text] AS cursor',
      by: 'a.id DESC',
      ofPage: 'page.id DESC',
      ...(after ? { after: `a.id < ${given(after[0])}` } : {}),
    };
  }
  const descending = query.sort.endsWith('-desc');
  const { missing, value, type } = keyOf(query, state, given);
  const known = descending ? `NOT (${missing})` : `(${missing})`;
  const direction = descending ? 'DESC' : 'ASC';
  const after = decodeCursor(query.cursor, 4);
  if (after && after[0] !== query.sort) throw new DomainError('BAD_CURSOR', { pointer: '/cursor' });
  return {
    columns: `${known} AS known, ${value} AS value, ARRAY['${query.sort}', (${known})::text, (${value})::text, a.id::text] AS cursor`,
    by: `${known} ${direction}, ${value} ${direction}, a.id ${direction}`,
    ofPage: `page.known ${direction}, page.value ${direction}, page.id ${direction}`,
    ...(after
      ? {
          after: `(${known}, ${value}, a.id) ${descending ? '<' : '>'} (${given(after[1])}::boolean, ${given(after[2])}::${type}, ${given(after[3])}::uuid)`,
        }
      : {}),
  };
}

function keyOf({ sort, sectorOrder }: Wanted, state: string, given: (value: unknown) => string): Key {
  switch (sort) {
    case 'submitted':
    case 'submitted-desc':
      return {
        missing: 'a.submitted_at IS NULL',
        value: `coalesce(a.submitted_at, '-infinity')`,
        type: 'timestamptz',
      };
    case 'number':
    case 'number-desc':
      return {
        missing: 'a.number IS NULL',
        value: `coalesce(a.number, '') COLLATE tr_numbers`,
        type: 'text COLLATE tr_numbers',
      };
    case 'sector':
    case 'sector-desc': {
      // Their names are the programme's: the asker says in which order they are; what it does not name follows by code.
      const order = `coalesce(array_position(${given(sectorOrder ?? [])}::text[], a.sector), 1000)`;
      return {
        missing: 'a.sector IS NULL',
        value: `lpad(${order}::text, 4, '0') || coalesce(a.sector, '')`,
        type: 'text',
      };
    }
    default:
      return {
        // Each has one; PostgreSQL takes no constant here.
        missing: 'a.id IS NULL',
        value: `array_position(${given(APPLICATION_STATES)}::text[], ${state})`,
        type: 'int',
      };
  }
}
