import pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import type { Class } from '#contracts/core/fields';
import { grantsFor, PlatformTables1700000000000 } from './platform-tables.js';

/** A service's place in the database server: one database, an owner with DDL, a runtime role without. */
export interface DatabasePlace {
  database: string;
  owner: string;
  ownerPassword: string;
  runtime: string;
  runtimePassword: string;
}

/** A name that may stand in a statement as it is. */
export const identifier = (name: string): string => {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(name)) throw new Error(`${name} is no identifier`);
  return name;
};
const literal = (text: string): string => pg.escapeLiteral(text);

/** The admin URL with another database, user and password. */
export function urlFor(adminUrl: string, database: string, user?: string, password?: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  if (user !== undefined) url.username = user;
  if (password !== undefined) url.password = password;
  return url.toString();
}

/** Runs statements on one connection and closes it. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  // A server that goes down ends the connection; the query under way reports it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Makes roles and database where they are missing, and sets the passwords. May be repeated. */
export async function provision(adminUrl: string, place: DatabasePlace): Promise<void> {
  const [database, owner, runtime] = [place.database, place.owner, place.runtime].map(identifier);
  await withClient(adminUrl, async (client) => {
    // Several starts at once must not race for the same roles.
    await client.query(`SELECT pg_advisory_lock(hashtext('filiz-provision'))`);
    for (const [role, password] of [
      [owner, place.ownerPassword],
      [runtime, place.runtimePassword],
    ]) {
      const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
      await client.query(
        `${rowCount ? 'ALTER' : 'CREATE'} ROLE ${role} LOGIN PASSWORD ${literal(password)} NOSUPERUSER NOCREATEDB NOCREATEROLE`,
      );
    }
    // An admin who is no superuser may hand a database only to a role it is a member of.
    await client.query(`GRANT ${owner} TO CURRENT_USER`);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (!rowCount) await client.query(`CREATE DATABASE ${database} OWNER ${owner}`);
    await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
    await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${runtime}`);
  });
}

/** Brings a service's database to its newest form, as the owner; then grants to the runtime role. Returns what was run. */
export async function migrate(
  adminUrl: string,
  place: DatabasePlace,
  migrations: readonly Class<MigrationInterface>[],
): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url: urlFor(adminUrl, place.database, place.owner, place.ownerPassword),
    migrations: [PlatformTables1700000000000, ...migrations],
    migrationsTransactionMode: 'all',
    poolSize: 1,
  });
  await source.initialize();
  try {
    await source.query(`SELECT pg_advisory_lock(hashtext('filiz-migrate'))`);
    const run = await source.runMigrations();
    await source.query(grantsFor(identifier(place.runtime)));
    return run.map((m) => m.name);
  } finally {
    await source.destroy();
  }
}
