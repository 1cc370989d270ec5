import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
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
  await build();

  const args = process.argv.slice(2);
  const name = args.includes('--cluster') ? 'cluster' : 'main';
  const file = join(root, 'dist/apps/house/src', `${name}.js`);
  if (!existsSync(file))
    throw new Trouble(`There is nothing to start: apps/house/src/${name}.ts is missing.`);
  process.argv = [process.argv[0], file, ...args.filter((arg) => arg !== '--cluster')];
  whenNpmIsGone(() => process.kill(process.pid, 'SIGTERM'));
  await import(pathToFileURL(file).href);
});

/** In a process of its own: the compiler's memory (50 MB) must not stay with the house. */
async function build() {
  const child = spawn(process.execPath, [join(root, 'scripts/build.mjs'), '--if-changed'], {
    stdio: 'inherit',
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) process.exit(code ?? 1); // it has told why
}
