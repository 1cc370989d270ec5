import { expect, test } from '@jest/globals';
import {
  QueryFailedError,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
} from 'typeorm';
import { isDatabaseDown } from './driver-error.js';

test('a connection that broke in the middle of a transaction is a database that is away, however TypeORM tells it', () => {
  for (const error of [
    Object.assign(new Error('the database system is starting up'), { code: '57P03' }),
    new QueryFailedError('', [], Object.assign(new Error('gone'), { code: 'ECONNRESET' })),
    new Error('Connection terminated unexpectedly'),
    new QueryRunnerAlreadyReleasedError(),
    new QueryRunnerProviderAlreadyReleasedError(),
  ])
    expect([error.message, isDatabaseDown(error)]).toEqual([error.message, true]);
});

test('what is wrong with the data is not', () => {
  for (const error of [
    new QueryFailedError('', [], Object.assign(new Error('twice'), { code: '23505' })),
    new Error('x'),
    null,
  ])
    expect(isDatabaseDown(error)).toBe(false);
});
