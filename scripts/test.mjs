import { ensureBrowser } from './lib/browser.mjs';
import { ensureBuilt } from './lib/built.mjs';
import { ensureInstalled } from './lib/installed.mjs';
import { close, jest, nothing, sum } from './lib/jest.mjs';
import { ensureNats } from './lib/nats.mjs';
import { checkNode } from './lib/node-version.mjs';
import { startSampleHouse } from './lib/sample-house.mjs';
import { main, say, timed } from './lib/say.mjs';

/** `npm test`: unit and end-to-end tests on real PostgreSQL and NATS, then the screens in a real browser. */
async function browserTests(args) {
  const browser = await ensureBrowser();
  if (!browser.path) return { ...nothing(), skipped: [`screens in the browser: ${browser.skipped}`] };
  const house = await timed('Starting a house with the sample for the browser', () => startSampleHouse());
  try {
    return await jest('jest.browser.config.js', args, {
      FILIZ_URL: house.url,
      FILIZ_SAMPLE_PASSWORD: house.password,
      CHROMIUM: browser.path,
    });
  } finally {
    await house.stop();
  }
}

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
