import { ensureBuilt } from './lib/built.mjs';
import { ensureInstalled } from './lib/installed.mjs';
import { close, jest, sum } from './lib/jest.mjs';
import { ensureNats } from './lib/nats.mjs';
import { checkNode } from './lib/node-version.mjs';
import { main, say } from './lib/say.mjs';
import { browserTests } from './lib/screens.mjs';

/** `npm run test:long`: chaos, whole programmes, large data, strangers' tools; without a name also what takes long in a browser: every screen in all eight looks, the whole path of a call, a minute offline. */
await main(async () => {
  checkNode();
  await ensureInstalled();
  await ensureNats();
  await ensureBuilt();
  const args = process.argv.slice(2);
  const long = await jest('jest.long.config.js', args);
  if (args.length > 0) return close(long);
  say('');
  close(sum(long, await browserTests(['test/long/'], { FILIZ_LONG: '1' })));
});
