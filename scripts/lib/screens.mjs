import { ensureBrowser } from './browser.mjs';
import { jestTwice, nothing } from './jest.mjs';
import { startSampleHouse } from './sample-house.mjs';
import { timed } from './say.mjs';

/** Runs browser tests against a house with the sample of their own; without a browser they are skipped, and why is said. */
export async function browserTests(args = [], env = {}) {
  const browser = await ensureBrowser();
  if (!browser.path) return { ...nothing(), skipped: [`screens in the browser: ${browser.skipped}`] };
  const house = await timed('Starting a house with the sample for the browser', () => startSampleHouse());
  try {
    return await jestTwice('jest.browser.config.js', args, {
      FILIZ_URL: house.url,
      FILIZ_SAMPLE_PASSWORD: house.password,
      CHROMIUM: browser.path,
      ...env,
    });
  } finally {
    await house.stop();
  }
}
