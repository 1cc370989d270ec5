import { rmSync } from 'node:fs';

export default async function teardown() {
  await globalThis.__filizPostgres?.stop();
  if (process.env.FILIZ_TEST_FOLDER) rmSync(process.env.FILIZ_TEST_FOLDER, { recursive: true, force: true });
}
