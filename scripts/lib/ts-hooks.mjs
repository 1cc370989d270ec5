/** Module hooks that let plain Node run the TypeScript sources: `#…` and `./x.js` lead to `.ts`, swc takes the types out. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const options = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));

export async function resolve(specifier, context, next) {
  const inside = /^#(contracts|platform|testing)\/(.+)$/.exec(specifier);
  if (inside)
    return {
      url: pathToFileURL(join(root, 'libs', inside[1], 'src', `${inside[2]}.ts`)).href,
      shortCircuit: true,
    };
  if (/^\.{1,2}\//.test(specifier) && specifier.endsWith('.js') && context.parentURL?.endsWith('.ts')) {
    const file = fileURLToPath(new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL));
    if (existsSync(file)) return { url: pathToFileURL(file).href, shortCircuit: true };
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    ...options,
    filename,
    sourceMaps: 'inline',
    swcrc: false,
  });
  return { format: 'module', source: code, shortCircuit: true };
}
