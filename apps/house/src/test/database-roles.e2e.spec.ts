import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { allContracts } from '#contracts/catalogue';
import { newId } from '#platform/database/ids';
import { urlFor, withClient } from '#platform/database/provision';
import { Installation } from '#platform/house/installation';
import { dropDatabase, testPostgres } from '#testing/databases';
import { accountsService } from '../../../accounts/src/accounts.service-definition.js';
import { programsService } from '../../../programs/src/programs.service-definition.js';

/** Databases and roles as an installation makes them, on a real server: what a service may do with its own, and with others'. */
let folder: string;
let installation: Installation;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'filiz-roles-'));
  installation = await Installation.open({
    folder,
    adminUrl: testPostgres(),
    natsUrl: 'nats://127.0.0.1:1',
    natsUsers: true,
    contracts: allContracts,
    prefix: `r_${newId().replaceAll('-', '').slice(-12)}`,
  });
  await installation.migrate(accountsService);
  await installation.migrate(programsService);
});
afterAll(async () => {
  for (const name of ['accounts', 'programs']) {
    const place = installation.place(name);
    await dropDatabase(place);
    await withClient(testPostgres(), (client) => client.query(`DROP ROLE ${place.owner}, ${place.runtime}`));
  }
  rmSync(folder, { recursive: true, force: true });
});

/** PostgreSQL's code for what the role was refused, or `done`. */
async function as(role: 'runtime' | 'owner', of: string, sql: string, database = of): Promise<string> {
  const place = installation.place(of);
  const [user, password] =
    role === 'runtime' ? [place.runtime, place.runtimePassword] : [place.owner, place.ownerPassword];
  const target = database === 'postgres' ? 'postgres' : installation.place(database).database;
  try {
    await withClient(urlFor(testPostgres(), target, user, password), (client) => client.query(sql));
    return 'done';
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code) return error.code;
    throw error;
  }
}
/** insufficient_privilege */
const REFUSED = '42501';
const AUDIT = `INSERT INTO audit (id, at, actor_type, actor_id, action, noun, request_id) VALUES ('${newId()}', now(), 'user', 'x', 'x', 'x', 'x')`;

describe('the role that a service runs as', () => {
  test.each([
    'CREATE TABLE x (id int)',
    'CREATE TEMP TABLE x (id int)',
    'CREATE SCHEMA x',
    "CREATE FUNCTION x() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    'ALTER TABLE account ADD COLUMN x int',
    'DROP TABLE account CASCADE',
    'TRUNCATE account CASCADE',
    'CREATE INDEX x ON account (id)',
    'ALTER TABLE audit DISABLE TRIGGER ALL',
    "COPY account TO PROGRAM 'cat'",
    "SELECT pg_read_file('/etc/passwd')",
    'CREATE ROLE x',
    'CREATE EXTENSION dblink',
  ])('makes and changes no table: %s', async (sql) =>
    expect(await as('runtime', 'accounts', sql)).toBe(REFUSED),
  );

  test('adds to the audit trail and reads it, and nothing else', async () => {
    expect(await as('runtime', 'accounts', AUDIT)).toBe('done');
    expect(await as('runtime', 'accounts', 'SELECT * FROM audit')).toBe('done');
    for (const sql of [
      `UPDATE audit SET action = 'y'`,
      'DELETE FROM audit',
      'TRUNCATE audit',
      'SELECT * FROM audit FOR UPDATE',
    ])
      expect([sql, await as('runtime', 'accounts', sql)]).toEqual([sql, REFUSED]);
  });

  test('takes nothing back that it said or heard', async () => {
    for (const sql of [
      'DELETE FROM outbox',
      'DELETE FROM inbox',
      'TRUNCATE outbox',
      'SELECT * FROM migrations',
    ])
      expect([sql, await as('runtime', 'accounts', sql)]).toEqual([sql, REFUSED]);
  });

  test('does not rewrite what it said: of a fact only where the stream keeps it changes', async () => {
    for (const sql of [
      `UPDATE outbox SET data = '{}'`,
      'UPDATE outbox SET actor_id = type',
      'UPDATE outbox SET occurred_at = now()',
      'UPDATE inbox SET seq = 1',
    ])
      expect([sql, await as('runtime', 'accounts', sql)]).toEqual([sql, REFUSED]);
    expect(await as('runtime', 'accounts', 'UPDATE outbox SET seq = seq, stream_seq = NULL')).toBe('done');
  });

  test('does not come into a neighbour’s database, nor does its owner', async () => {
    for (const role of ['runtime', 'owner'] as const)
      expect(await as(role, 'accounts', 'SELECT 1', 'programs')).toBe(REFUSED);
  });

  test('sees no neighbour’s statements and cannot become another role', async () => {
    for (const sql of [
      `SET ROLE ${installation.place('accounts').owner}`,
      `SET ROLE ${installation.place('programs').runtime}`,
      'SET ROLE postgres',
    ])
      expect(await as('runtime', 'accounts', sql)).toBe(REFUSED);
  });
});
