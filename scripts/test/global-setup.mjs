/** One PostgreSQL for a whole test run, in a folder of its own that goes with it; each test file clones its databases. */
import { join } from 'node:path';
import '../lib/ts.mjs';
import { runFolder } from '../lib/run-folder.mjs';

export default async function setup() {
  const { startPostgres } = await import('../../libs/platform/src/embedded/postgres.ts');
  const { passableFolder } = await import('../../libs/platform/src/embedded/instance-folder.ts');
  // As root the database runs as another user, who must pass through.
  const folder = passableFolder(runFolder('test'));
  const server = await startPostgres({ folder: join(folder, 'postgres'), durable: false });
  process.env.FILIZ_TEST_POSTGRES = server.adminUrl;
  process.env.FILIZ_TEST_FOLDER = folder;
  globalThis.__filizPostgres = server;
}
