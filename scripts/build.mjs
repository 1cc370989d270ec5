import { ensureBuilt } from './lib/built.mjs';
import { ensureInstalled } from './lib/installed.mjs';
import { checkNode } from './lib/node-version.mjs';
import { main } from './lib/say.mjs';

/** Builds everything anew into dist/. `--no-web` leaves the screens out; `--if-changed` builds only what has changed. */
await main(async () => {
  checkNode();
  await ensureInstalled();
  const flags = process.argv.slice(2);
  await ensureBuilt({ web: !flags.includes('--no-web'), force: !flags.includes('--if-changed') });
});
