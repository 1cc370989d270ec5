import { ensureBuilt } from './lib/built.mjs';
import { ensureInstalled } from './lib/installed.mjs';
import { close, jest, sum } from './lib/jest.mjs';
import { ensureNats } from './lib/nats.mjs';
import { checkNode } from './lib/node-version.mjs';
import { main, say } from './lib/say.mjs';
import { browserTests } from './lib/screens.mjs';

/** Those that look at screens: here in every look, in `npm test` in two that differ in everything. */
const LOOKING = ['screens', 'call-path'];
/** Is offline for a whole minute here, for a few seconds in `npm test`. */
const OFFLINE = 'offline';

/** `npm run test:long`: chaos, whole programmes, large data, strangers' tools; without a name also the screens in all eight looks, and a minute offline. */
await main(async () => {
  checkNode();
  await ensureInstalled();
  await ensureNats();
  await ensureBuilt();
  const args = process.argv.slice(2);
  const long = await jest('jest.long.config.js', args);
  if (args.length > 0) return close(long);
  say('');
  close(sum(long, await browserTests([...LOOKING, OFFLINE], { FILIZ_LOOKS: 'all', FILIZ_OFFLINE_S: '60' })));
});
