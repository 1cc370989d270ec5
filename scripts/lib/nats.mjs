import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './built.mjs';
import { ensureInstalled } from './installed.mjs';
import { root } from './root.mjs';
import { say } from './say.mjs';

/**
 * Finds nats-server, or fetches it. How is told once, in libs/platform; that is why this needs the (one-second) build of
 * the services.
 *
 * @returns {Promise<string>} the program's path
 */
export async function ensureNats() {
  await ensureInstalled();
  await ensureBuilt({ web: false });
  const module = join(root, 'dist/libs/platform/src/embedded/nats-binary.js');
  const { ensureNatsServer } = await import(pathToFileURL(module).href);
  return ensureNatsServer(say);
}
