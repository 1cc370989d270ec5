import { ensureInstalled } from './lib/installed.mjs';
import { checkNode } from './lib/node-version.mjs';
import { main, say } from './lib/say.mjs';

/** Installs the packages of package-lock.json if they are not there. */
await main(async () => {
  checkNode();
  if (!(await ensureInstalled())) say('The packages are installed.');
});
