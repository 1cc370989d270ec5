import { ensureBuilt } from './lib/built.mjs';
import { ensureInstalled } from './lib/installed.mjs';
import { close, jest } from './lib/jest.mjs';
import { ensureNats } from './lib/nats.mjs';
import { checkNode } from './lib/node-version.mjs';
import { main } from './lib/say.mjs';

/** `npm run test:long`: chaos, whole programmes, large data, strangers' tools. */
await main(async () => {
  checkNode();
  await ensureInstalled();
  await ensureNats();
  await ensureBuilt();
  close(await jest('jest.long.config.js', process.argv.slice(2)));
});
