/** `node --import ./scripts/lib/ts.mjs file.ts`: runs sources without a build. For tests, benches and tools. */
import { register } from 'node:module';

register('./ts-hooks.mjs', import.meta.url);
