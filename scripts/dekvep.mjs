import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './lib/built.mjs';
import { ensureInstalled } from './lib/installed.mjs';
import { checkNode } from './lib/node-version.mjs';
import { root } from './lib/root.mjs';
import { main } from './lib/say.mjs';

/** `npm run dekvep`: a throw-away house runs a whole programme from raw files and compares its figures. */
await main(async () => {
  checkNode();
  await ensureInstalled();
  await ensureBuilt({ web: false });
  await import(pathToFileURL(join(root, 'dist/apps/house/src/dekvep.js')).href);
});
