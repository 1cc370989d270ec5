import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres, type EmbeddedPostgres } from './postgres.js';

let folder: string;
const running: EmbeddedPostgres[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'filiz-postgres-'));
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(options: { port?: number; log?: (line: string) => void } = {}): Promise<EmbeddedPostgres> {
  const server = await startPostgres({ folder, durable: false, ...options });
  running.push(server);
  return server;
}

async function query(server: EmbeddedPostgres, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: server.adminUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

test('the second start keeps the data and makes nothing anew', async () => {
  const lines: string[] = [];
  const first = await run({ log: (line) => lines.push(line) });
  await query(first, 'create table saplings (name text)');
  await query(first, `insert into saplings values ('çınar')`);
  await first.stop();
  await first.stop(); // a second time does nothing

  const second = await run({ log: (line) => lines.push(line) });
  expect(await query(second, 'select name from saplings')).toEqual([{ name: 'çınar' }]);
  expect(lines).toEqual(['Making the database cluster']);
});

test('text is UTF-8 in the ICU root collation: no Turkish lower(), Turkish order where asked for', async () => {
  const server = await run();
  const [row] = await query(
    server,
    `select pg_encoding_to_char(encoding) as encoding, datlocale, lower('INFO@IZMIR.ORG') as lowered,
            (select string_agg(x, '' order by x collate "tr-x-icu") from unnest(array['ı','i','ç','c','d','h']) x) as sorted
       from pg_database where datname = current_database()`,
  );
  expect(row).toEqual({ encoding: 'UTF8', datlocale: 'und', lowered: 'info@izmir.org', sorted: 'cçdhıi' });
});

test('it asks for its password, listens on the loopback address only, and hides what is secret', async () => {
  const server = await run();
  const wrong = new pg.Client({ connectionString: server.adminUrl.replace(/:[^:@/]+@/, ':wrong@') });
  await expect(wrong.connect()).rejects.toThrow('password authentication failed');
  expect(await query(server, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  expect(await query(server, 'show unix_socket_directories')).toEqual([{ unix_socket_directories: '' }]);
  expect(statSync(join(folder, 'password')).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, 'server.log')).mode & 0o777).toBe(0o600);
});

test('statements with people in them do not reach the log', async () => {
  const server = await run();
  await query(
    server,
    `create table people (email text unique); insert into people values ('selin@ornek.example')`,
  );
  await expect(query(server, `insert into people values ('selin@ornek.example')`)).rejects.toThrow(
    'duplicate key',
  );
  const log = readFileSync(join(folder, 'server.log'), 'utf8');
  expect(log).toContain('duplicate key');
  expect(log).not.toContain('selin@ornek.example');
});

test('after kill -9 of the server, with clients connected, it comes back on the same port', async () => {
  const first = await run();
  const client = new pg.Client({ connectionString: first.adminUrl });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('create table if not exists kept (n int)');
  await client.query('insert into kept values (1)');
  const busy = client.query('select pg_sleep(30)').catch((error: Error) => error.message);
  process.kill(first.pid, 'SIGKILL');
  await first.exited;

  const second = await run({ port: first.port });
  expect(second.port).toBe(first.port);
  expect(await query(second, 'select n from kept')).toEqual([{ n: 1 }]);
  expect(await busy).toMatch(/terminated|ECONNRESET|crash/i);
});

test('a stale pid file that names somebody else’s living process blocks nothing, and that process lives on', async () => {
  await (await run()).stop();
  const lines = [process.pid, join(folder, 'data'), 1, 5432, '', '127.0.0.1', '  123   456', 'ready'];
  writeFileSync(join(folder, 'data/postmaster.pid'), `${lines.join('\n')}\n`);
  const server = await run();
  expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a first start that was killed half-way is repeated', async () => {
  const other = mkdtempSync(join(tmpdir(), 'filiz-postgres-'));
  mkdirSync(join(other, 'data.new/base'), { recursive: true });
  writeFileSync(join(other, 'data.new/PG_VERSION'), '18\n');
  const server = await startPostgres({ folder: other, durable: false });
  await server.stop();
  expect(existsSync(join(other, 'data.new'))).toBe(false);
  rmSync(other, { recursive: true, force: true });
});

test('data of another major version is left alone, with a word on what to do', async () => {
  const other = mkdtempSync(join(tmpdir(), 'filiz-postgres-'));
  mkdirSync(join(other, 'data'));
  writeFileSync(join(other, 'data/PG_VERSION'), '15\n');
  await expect(startPostgres({ folder: other })).rejects.toThrow('was made by PostgreSQL 15');
  rmSync(other, { recursive: true, force: true });
});
