import 'reflect-metadata';
import { migrate, provision } from '#platform/database/provision';
import { secretsIn, withSecretFiles } from '#platform/env/secret-files';
import { placeOf } from '#platform/house/installation';
import { createLogger } from '#platform/log/logger';
import { services } from './services.js';

/**
 * A container's task before the services start: makes every service's database and roles where they are missing, sets
 * their passwords, brings the tables to their newest form, and ends. May be repeated.
 *
 * DATABASE_URL (or DATABASE_URL_FILE): the admin's, the only process that gets it. SECRETS_DIR: the roles' passwords, one
 * file each, `database-<service>-owner` and `database-<service>-app`.
 */
const env = withSecretFiles(process.env, ['DATABASE_URL']);
const { DATABASE_URL: adminUrl, SECRETS_DIR: folder } = env;
if (!adminUrl || !folder)
  throw new Error(
    'The environment is not complete:\n  DATABASE_URL (or DATABASE_URL_FILE) and SECRETS_DIR must be set',
  );

const log = createLogger('provision', env.LOG_LEVEL);
await Promise.all(
  services.map(async ({ contract, migrations }) => {
    const place = placeOf(contract.name, secretsIn(folder));
    await provision(adminUrl, place);
    const run = await migrate(adminUrl, place, migrations);
    log.info({ database: place.database, migrations: run }, 'database is ready');
  }),
);
