/** What the importers of code lists share: the list and its `.meta.json` on the disk, and how they are called. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** The list at `into` by `parseList`; empty where there is none yet. */
export function readList(into, parseList) {
  return existsSync(into) ? parseList(readFileSync(into, 'utf8')) : new Map();
}

/**
 * Writes a list and what is known of it: what `meta` gives, and each file that was imported with its SHA-256. `name` is the
 * list's, where its meta file has yet to be made; `today` is `YYYY-MM-DD`.
 */
export function writeList({ into, name, text, files, today, source, meta }) {
  const metaPath = `${into.replace(/\.csv$/, '')}.meta.json`;
  const before = existsSync(metaPath) ? JSON.parse(readFileSync(metaPath, 'utf8')) : { list: name };
  const imported = files.map((path) => ({
    file: basename(path),
    sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
    date: today,
    ...(source && { source }),
  }));
  const imports = [...(before.imports ?? []), ...imported];
  replaceFile(into, text);
  replaceFile(metaPath, `${JSON.stringify({ ...before, ...meta, date: today, imports }, null, 2)}\n`);
}

/** A reader sees the old file or the new one, never half of one. */
function replaceFile(path, text) {
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
}

/**
 * Runs an importer if its file (`url`) is what was called. `headers` are the columns whose names may be given; `run` takes the
 * request and gives its report. Exit code: 0 all rows taken, 1 some refused, 2 nothing could be done.
 */
export async function runImporter({ url, usage, headers, mostFiles = Infinity, run, formatReport }) {
  if (!process.argv[1] || fileURLToPath(url) !== process.argv[1]) return;
  try {
    const { values, files } = readArguments(headers);
    if (!values.into || files.length === 0 || files.length > mostFiles) throw new Error(`usage: ${usage}`);
    const report = await run({
      into: values.into,
      files,
      today: new Date().toISOString().slice(0, 10),
      dryRun: values['dry-run'] ?? false,
      sheet: values.sheet,
      headers: Object.fromEntries(headers.map((name) => [name, values[name]])),
      source: values.source,
      revision: values.revision,
    });
    process.stdout.write(values.json ? `${JSON.stringify(report, null, 2)}\n` : formatReport(report));
    if (report.refused.length > 0) process.exitCode = 1;
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}

function readArguments(headers) {
  const texts = ['into', 'source', 'revision', 'sheet', ...headers];
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      ...Object.fromEntries(texts.map((name) => [name, { type: 'string' }])),
      'dry-run': { type: 'boolean' },
      json: { type: 'boolean' },
    },
  });
  return { values, files: positionals };
}
