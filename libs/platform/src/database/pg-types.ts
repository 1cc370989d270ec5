import pg from 'pg';

const INT8 = 20;
const NUMERIC = 1700;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

/**
 * How PostgreSQL's values reach JavaScript (DESIGN §6.6): int8 as a number, guarded; numeric as an exact string; dates as
 * `YYYY-MM-DD`; instants as Date. Given to each pool, so nothing global is changed.
 */
export const pgTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
    if (format !== 'binary') {
      if (oid === INT8) return guardedInteger;
      if (oid === NUMERIC || oid === DATE) return (value) => value;
      if (oid === TIMESTAMPTZ) return (value) => new Date(value);
    }
    return pg.types.getTypeParser(oid, format as 'text') as (value: string) => unknown;
  },
};

function guardedInteger(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`int8 ${value} does not fit a number`);
  return number;
}
