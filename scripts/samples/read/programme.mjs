/** Reads a programme's folder of raw files into plain rows. Files that are absent are simply absent. */
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fold } from '../resolve/text.mjs';
import { FORMS } from './forms.mjs';
import { openSheets, readPairs, readTable } from './tables.mjs';

/**
 * @param {string} dir
 * @returns {Promise<{dir: string, problems: object[]} & Record<string, any>>} each form's rows under the form's name
 *   (`{at: {file, sheet, row}, values, extra}`), the two sheets of pairs as their values; `attendance`, `enrolments`,
 *   `outputs` and `synergies` as lists of files; `problems` what was refused (`refused: true`) or read without a value.
 */
export async function readProgramme(dir) {
  const reader = { dir, problems: [], opened: new Map() };
  const data = { dir, problems: reader.problems };
  for (const [name, form] of Object.entries(FORMS)) {
    if (form.file.includes('*')) continue;
    data[name] = form.pairs ? await pairsOf(reader, form) : (await tableOf(reader, form.file, form)).rows;
  }
  data.attendance = await listed(reader, data.events, 'attendance', FORMS.attendance);
  data.enrolments = await listed(reader, data.courses, 'enrolments', FORMS.enrolments);
  data.outputs = [];
  for (const file of filesOf(dir, 'outputs')) {
    const roadmap = await tableOf(reader, file, FORMS.roadmap);
    const actionPlan = await tableOf(reader, file, FORMS.actionPlan);
    data.outputs.push({
      file,
      about: new Map([...roadmap.about, ...actionPlan.about]),
      roadmap: roadmap.rows,
      actions: actionPlan.rows,
    });
  }
  data.synergies = [];
  for (const file of filesOf(dir, 'synergy-tables'))
    data.synergies.push({ file, ...(await tableOf(reader, file, FORMS.synergies)) });
  return data;
}

const filesOf = (dir, folder) =>
  existsSync(join(dir, folder))
    ? readdirSync(join(dir, folder))
        .filter((f) => /\.(xlsx|csv)$/i.test(f))
        .sort()
        .map((f) => `${folder}/${f}`)
    : [];

/** Lists that another table names: events name their attendance list, courses their enrolments. */
async function listed(reader, owners, column, form) {
  const lists = [];
  for (const owner of owners) {
    const file = owner.values[column];
    if (!file) continue;
    if (!existsSync(join(reader.dir, file))) {
      reader.problems.push({ ...owner.at, column, code: 'file-missing', value: file });
      continue;
    }
    lists.push({ file, owner: owner.values, ...(await tableOf(reader, file, form)) });
  }
  return lists;
}

async function sheetOf(reader, file, name) {
  const path = join(reader.dir, file);
  if (!existsSync(path)) return undefined;
  if (!reader.opened.has(path)) reader.opened.set(path, await openSheets(path));
  const sheets = reader.opened.get(path);
  return name ? sheets.find((s) => fold(s.name) === fold(name)) : sheets[0];
}

async function tableOf(reader, file, form) {
  const sheet = await sheetOf(reader, file, form.sheet);
  if (!sheet) {
    if (form.must)
      reader.problems.push({ file, sheet: form.sheet, row: 0, code: 'file-missing', refused: true });
    return { rows: [], about: new Map() };
  }
  const { rows, about, problems } = readTable(sheet, form);
  const path = relative(reader.dir, join(reader.dir, file));
  reader.problems.push(...problems.map((p) => ({ file: path, ...p })));
  return { rows: rows.map((r) => ({ ...r, at: { file: path, ...r.at } })), about };
}

async function pairsOf(reader, form) {
  const sheet = await sheetOf(reader, form.file, form.sheet);
  if (!sheet) return undefined;
  const { values, problems } = readPairs(sheet, form);
  reader.problems.push(...problems.map((p) => ({ file: form.file, ...p })));
  return values;
}
