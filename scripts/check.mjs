import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled } from './lib/installed.mjs';
import { root } from './lib/root.mjs';
import { main, say, seconds, Trouble } from './lib/say.mjs';

/** `npm run check`: types, lint, style, walls, dead code, generated files. Under a minute with warm caches. */
const bin = (name) => join(root, 'node_modules', name);
const cacheIn = (folder) => [
  '--cache',
  '--cache-location',
  `.cache/${folder}`,
  '--cache-strategy',
  'content',
];

// The longest first, so that the two that run at once end together. Caches go by content: a fresh checkout of the same
// files is no change. (The linter judges a file anew when its own text changes; a clone without caches, as in .ci/run,
// judges every file.)
const checks = [
  ['lint', [bin('eslint/bin/eslint.js'), ...cacheIn('eslint/'), '--max-warnings', '0', '.']],
  [
    'style',
    [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', ...cacheIn('prettier'), '.'],
  ],
  [
    'walls',
    [
      bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      'apps',
      'libs',
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'err',
      '--cache',
      '.cache/dependency-cruiser',
      '--cache-strategy',
      'content',
    ],
  ],
  ['types', [bin('ts7/bin/tsc'), '--noEmit', '-p', 'tsconfig.json']],
  ['types of the web', [bin('ts7/bin/tsc'), '--noEmit', '-p', 'apps/web/tsconfig.json']],
  ['unused code', [bin('knip/bin/knip.js'), '--no-progress', '--tsConfig', 'tsconfig.build.json']],
  ['API types of the web', ['scripts/web/api-types.mjs', '--check']],
  ['generated files', ['--import', './scripts/lib/ts.mjs', 'scripts/generate.ts', '--check']],
];

function run([name, args]) {
  return new Promise((resolve) => {
    const start = Date.now();
    let output = '';
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, FORCE_COLOR: '0' } });
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('exit', (code) => {
      say(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds(Date.now() - start)})`);
      if (code !== 0) say(output.split('\n').slice(0, 200).join('\n'));
      resolve(code === 0);
    });
  });
}

await main(async () => {
  await ensureInstalled();
  const results = [];
  // Two at a time: the machine the house is built for has two cores.
  const queue = [...checks];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) results.push(await run(next));
  };
  await Promise.all([worker(), worker()]);
  if (results.includes(false)) throw new Trouble('The check has found faults.');
});
