import { ensureBuilt } from './lib/built.mjs';
import { ensureInstalled } from './lib/installed.mjs';
import { close, jest, nothing, sum } from './lib/jest.mjs';
import { ensureNats } from './lib/nats.mjs';
import { checkNode } from './lib/node-version.mjs';
import { main, say } from './lib/say.mjs';
import { browserTests } from './lib/screens.mjs';

/** `npm test`: unit and end-to-end tests on real PostgreSQL and NATS, then the screens in a real browser. */
await main(async () => {
  checkNode();
  await ensureInstalled();
  await ensureNats();
  await ensureBuilt();
  const args = process.argv.slice(2).filter((arg) => arg !== '--no-browser');
  const own = await jest('jest.config.js', args);
  say('');
  const screens = process.argv.includes('--no-browser')
    ? { ...nothing(), skipped: ['screens in the browser: --no-browser'] }
    : await browserTests(args);
  close(sum(own, screens));
});
