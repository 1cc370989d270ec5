import { ensureNats } from './lib/nats.mjs';
import { main, say } from './lib/say.mjs';

/** Finds nats-server, or fetches it from Debian's packages. */
await main(async () => say(`nats-server: ${await ensureNats()}`));
