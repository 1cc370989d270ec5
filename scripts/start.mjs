import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './lib/built.mjs';
import { ensureInstalled } from './lib/installed.mjs';
import { checkNode } from './lib/node-version.mjs';
import { whenNpmIsGone } from './lib/parents.mjs';
import { root } from './lib/root.mjs';
import { main, Trouble } from './lib/say.mjs';

/**
 * `npm start`: installs what is missing, builds what has changed, then becomes the house: its main file is imported, not
 * spawned, so Ctrl-C and SIGTERM reach one process only. `--cluster` starts one process per service; every other
 * argument is the house's.
 */
await main(async () => {
  checkNode();
  await ensureInstalled();
  await ensureBuilt();

  const args = process.argv.slice(2);
  const name = args.includes('--cluster') ? 'cluster' : 'main';
  const file = join(root, 'dist/apps/house/src', `${name}.js`);
  if (!existsSync(file))
    throw new Trouble(`There is nothing to start: apps/house/src/${name}.ts is missing.`);
  process.argv = [process.argv[0], file, ...args.filter((arg) => arg !== '--cluster')];
  whenNpmIsGone(() => process.kill(process.pid, 'SIGTERM'));
  await import(pathToFileURL(file).href);
});
