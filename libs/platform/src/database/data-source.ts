import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSourceOptions, Logger as TypeOrmLogger } from 'typeorm';
import { SnakeNaming } from './naming.js';
import { pgTypes } from './pg-types.js';
import type { Class } from '#contracts/core/fields';

/** Counts the statements of one call, so that a test can assert that a list does not ask once a row. */
export const queryCounter = new AsyncLocalStorage<{ count: number; statements: string[] }>();

class CountingLogger implements TypeOrmLogger {
  logQuery(query: string): void {
    const counter = queryCounter.getStore();
    if (!counter) return;
    counter.count++;
    counter.statements.push(query);
  }
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}

/** TypeORM's settings for one service's pool. `migrations` are run by the owner role, never by this connection. */
export function dataSourceOptions(service: string, url: string, entities: readonly Class[], poolSize = 6): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: entities as never[],
    synchronize: false,
    migrationsRun: false,
    namingStrategy: new SnakeNaming(),
    logging: ['query'],
    logger: new CountingLogger(),
    applicationName: `filiz-${service}`,
    poolSize,
    // Idle connections are given back: eleven services on a laptop hold few at rest.
    extra: { idleTimeoutMillis: 15_000, connectionTimeoutMillis: 5_000, types: pgTypes, statement_timeout: 30_000 },
  } as DataSourceOptions;
}
