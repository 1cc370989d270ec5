/**
 * Prints the column tables of docs/raw-files.md from the forms: `node scripts/samples/docs.mjs` rewrites what stands between
 * the marks, `--check` only says whether it is up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import prettier from 'prettier';
import { FORMS } from './read/forms.mjs';

const FILE = 'docs/raw-files.md';
const TYPES = {
  text: 'text',
  date: 'date',
  instant: 'date and time',
  number: 'number',
  whole: 'whole number',
  yesNo: 'yes/no',
  taxNumber: 'tax number',
  phone: 'phone',
  email: 'e-mail',
  list: 'list',
};
const escape = (text) => text.replaceAll('|', '\\|');

function typeOf(column) {
  if (column.type !== 'choice') return TYPES[column.type];
  return `one of ${Object.entries(column.choices)
    .map(([code, words]) => `${words.join(' / ')} (\`${code}\`)`)
    .join('; ')}`;
}

function section([name, form]) {
  const place = form.sheet ? `${form.file}, sheet “${form.sheet}”` : form.file;
  const lines = form.columns.map((c) => {
    const headers = c.headers.map((h) => `\`${h}\``).join(', ');
    return `| ${escape(headers)} | ${escape(typeOf(c))} | ${c.required ? 'yes' : ''} | ${escape(c.doc)} |`;
  });
  if (form.extra) lines.push(`| by pattern | | yes | ${escape(form.extraDoc)} |`);
  return [
    `### ${place}`,
    '',
    `${form.title}. (\`${name}\`${form.must ? '; must be there' : ''})`,
    '',
    `| ${form.pairs ? 'Label' : 'Header'} and what else it may be called | Type | Required | Meaning |`,
    '|---|---|---|---|',
    ...lines,
    '',
  ].join('\n');
}

const [start, end] = ['<!-- forms: made by scripts/samples/docs.mjs -->', '<!-- end of forms -->'];
const before = readFileSync(FILE, 'utf8');
const at = [before.indexOf(start), before.indexOf(end)];
if (at.some((i) => i < 0)) throw new Error(`${FILE} has lost its marks`);
const joined = `${before.slice(0, at[0] + start.length)}\n\n${Object.entries(FORMS).map(section).join('\n')}\n${before.slice(at[1])}`;
const after = await prettier.format(joined, { ...(await prettier.resolveConfig(FILE)), parser: 'markdown' });
if (process.argv.includes('--check')) {
  console.log(
    after === before ? `${FILE} is up to date` : `${FILE} is out of date: run node scripts/samples/docs.mjs`,
  );
  process.exitCode = after === before ? 0 : 1;
} else {
  writeFileSync(FILE, after);
}
