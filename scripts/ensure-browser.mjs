import { ensureBrowser } from './lib/browser.mjs';
import { main, say } from './lib/say.mjs';

/** Installs Chromium for the browser tests, where it can; says why not, where it cannot. */
await main(async () => {
  const browser = await ensureBrowser();
  say('path' in browser ? `Chromium: ${browser.path}` : `No browser tests: ${browser.skipped}`);
});
