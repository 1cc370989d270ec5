import type { DataSourceOptions, Logger as TypeOrmLogger } from 'typeorm';
import { SnakeNaming } from './naming.js';
import { pgTypes } from './pg-types.js';
import type { Class } from '#contracts/core/fields';

/** Counts statements while a test listens, so that it can assert that a list does not ask once a row. */
export class CountingLogger implements TypeOrmLogger {
  private statements?: string[];

  listen(): void {
    this.statements = [];
  }
  heard(): string[] {
    const statements = this.statements ?? [];
    this.statements = undefined;
    return statements;
  }
  logQuery(query: string): void {
    this.statements?.push(query);
  }
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}

/** TypeORM's settings for one service's pool. `migrations` are run by the owner role, never by this connection. */
export function dataSourceOptions(
  service: string,
  url: string,
  entities: readonly Class[],
  poolSize = 6,
): DataSourceOptions {
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
    extra: {
      idleTimeoutMillis: 15_000,
      connectionTimeoutMillis: 5_000,
      types: pgTypes,
      statement_timeout: 30_000,
    },
  } as DataSourceOptions;
}
