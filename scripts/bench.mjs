import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './lib/built.mjs';
import { ensureInstalled } from './lib/installed.mjs';
import { ensureNats } from './lib/nats.mjs';
import { checkNode } from './lib/node-version.mjs';
import { root } from './lib/root.mjs';
import { main } from './lib/say.mjs';

/** `npm run bench`: measures in one run, as ratios; `-- --write` keeps the result in docs/bench.md. */
await main(async () => {
  checkNode();
  await ensureInstalled();
  await ensureNats();
  await ensureBuilt();
  await import(pathToFileURL(join(root, 'dist/apps/house/src/bench/bench.js')).href);
});
