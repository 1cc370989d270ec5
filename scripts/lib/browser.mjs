import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall, mayInstall } from './apt.mjs';
import { timed } from './say.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The Chromium of this machine: CHROMIUM_PATH, else one on PATH or in /usr/bin. */
export function findBrowser(env = process.env) {
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'].filter(
    Boolean,
  );
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [env.CHROMIUM_PATH, ...candidates].find((file) => file && isProgram(file));
}

/**
 * Finds Chromium, and installs Debian's where that is possible.
 *
 * @returns {Promise<{ path: string } | { skipped: string }>} skipped: why the browser tests cannot run, and what would help
 */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found) return { path: found };
  const help = 'install it (Debian: apt-get install chromium), or set CHROMIUM_PATH';
  if (!mayInstall()) return { skipped: `there is no Chromium, and only root can install it: ${help}` };
  try {
    await timed('Installing Chromium', () => aptInstall(['chromium', 'fonts-dejavu-core']));
  } catch (error) {
    return {
      skipped: `there is no Chromium, and it could not be installed (${error.message.split('\n')[0]}): ${help}`,
    };
  }
  const installed = findBrowser();
  return installed ? { path: installed } : { skipped: `the package chromium holds no program: ${help}` };
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
