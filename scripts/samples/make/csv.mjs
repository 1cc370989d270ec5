/** Writes CSV as offices save it: `;` or `,`, UTF-8 with or without a mark, or windows-1254. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { stringify } from 'csv-stringify/sync';

/**
 * @param {string} file
 * @param {{title?: unknown[][], header: string[], rows: unknown[][], footer?: unknown[][], delimiter?: string,
 *   encoding?: 'utf-8' | 'utf-8-bom' | 'windows-1254', eol?: string}} table
 */
export function writeCsv(
  file,
  { title = [], header, rows, footer = [], delimiter = ';', encoding = 'utf-8', eol = '\r\n' },
) {
  const width = header.length;
  const pad = (row) => [...row, ...Array(Math.max(0, width - row.length)).fill('')];
  const text = stringify([...title, header, ...rows, ...footer].map(pad), {
    delimiter,
    record_delimiter: eol,
  });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, encode(text, encoding));
}

function encode(text, encoding) {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-8-bom') return Buffer.from(`\ufeff${text}`);
  const table = new Map();
  const decoder = new TextDecoder('windows-1254');
  for (let byte = 0; byte < 256; byte++) table.set(decoder.decode(new Uint8Array([byte])), byte);
  return Buffer.from(
    Array.from(text, (c) => {
      if (!table.has(c)) throw new Error(`windows-1254 has no ${c}`);
      return table.get(c);
    }),
  );
}
