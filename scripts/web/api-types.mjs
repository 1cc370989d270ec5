/**
 * Writes apps/web/src/api/schema.d.ts from the OpenAPI document, which the gateway makes from the contracts' catalogue: no
 * server is needed. `--url http://localhost:3000` asks a running house instead; `--check` only says whether the file is up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { register } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const target = join(root, 'apps/web/src/api/schema.d.ts');
const args = process.argv.slice(2);
const url = args.includes('--url') ? args[args.indexOf('--url') + 1] : undefined;

/** The screens name paths as they stand below `/api/v1`. */
const BASE = '/api/v1';

async function ownDocument() {
  register('../lib/ts-hooks.mjs', import.meta.url);
  await import('reflect-metadata');
  const { openApiDocument } = await import(
    new URL('../../apps/gateway/src/openapi/document.ts', import.meta.url).href
  );
  return openApiDocument();
}

const document = url ? await (await fetch(new URL('/api/openapi.json', url))).json() : await ownDocument();
// The screens read every refusal as problem+json and ask nothing of the services' own maintenance: both would be most of the file.
document.paths = Object.fromEntries(
  Object.entries(document.paths)
    .map(([path, item]) => [path.startsWith(BASE) ? path.slice(BASE.length) : path, item])
    .filter(([path]) => !path.startsWith('/system/services/')),
);
for (const operation of Object.values(document.paths).flatMap((item) => Object.values(item)))
  if (operation.responses)
    operation.responses = Object.fromEntries(
      Object.entries(operation.responses).filter(([status]) => status.startsWith('2')),
    );
const ast = await openapiTS(document, { alphabetize: true });
const text = `/* Made by scripts/web/api-types.mjs from the OpenAPI document. Do not edit. */\n${astToString(ast)}`;

if (!args.includes('--check')) {
  writeFileSync(target, text);
  console.log(`${Object.keys(document.paths).length} paths`);
} else if (readFileSync(target, 'utf8') !== text) {
  console.error('apps/web/src/api/schema.d.ts is stale: run node scripts/web/api-types.mjs');
  process.exit(1);
}
