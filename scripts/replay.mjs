import { readFileSync } from 'node:fs';
import { register } from 'node:module';

/**
 * `npm run replay -- FILE [--jwks KEYS.json]`: computes a selection again from its dossier alone, with no database and no
 * network, and says whether it gives the same (docs/dossier.md). Exit code 0: the same; 1: not, or not a dossier; 2: usage.
 */
register('./lib/ts-hooks.mjs', import.meta.url);

const args = process.argv.slice(2);
const at = args.indexOf('--jwks');
const [, keys] = at < 0 ? [] : args.splice(at, 2);
if (args.length !== 1 || (at >= 0 && !keys)) {
  console.error('npm run replay -- FILE [--jwks KEYS.json]');
  process.exit(2);
}
const { replay } = await import('../apps/open-calls/src/selection/replay.rules.ts');
let bytes;
let pinned;
try {
  bytes = readFileSync(args[0]);
  pinned = keys ? JSON.parse(readFileSync(keys, 'utf8')) : undefined;
} catch (error) {
  console.error(`Cannot be read: ${error.message}`);
  process.exit(2);
}
const { same, differences, test, kid, about } = await replay(bytes, pinned);
if (about) console.log(about);
if (differences.length > 0) console.log('Where it differs:');
for (const difference of differences) console.log(`  ${difference}`);
if (test) console.log('Signed with the key of a sample instance: not a real decision.');
if (kid) console.log(`Key ${kid}${pinned ? '' : ' (not compared with published keys: see --jwks)'}`);
if (same)
  console.log(
    'Spelling, hashes, signature, announced rules and committed seed hold; computed anew from its marks, every line is as the file says.',
  );
console.log(same ? 'same result' : 'NOT the same result');
process.exitCode = same ? 0 : 1;
