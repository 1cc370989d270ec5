/**
 * Reads the raw files of the samples back, resolves who is who with the file of decisions, and prints each computed figure
 * beside the published one. Shares no code with the services.
 *
 *   node scripts/samples/check.mjs [--verbose] [folder …]      default: samples/dekvep samples/izmir
 *
 * The order of the lists and the moment of deciding must not matter: every way is tried. Exit 0 only when all agree.
 */
import { computeFigures } from './figures.mjs';
import { readProgramme } from './read/programme.mjs';
import { describe, resolveProgramme } from './resolve/programme.mjs';
import { selectFirms } from './selection.mjs';

const WAYS = {
  'decided after each list': {},
  'decided at once': { decide: 'at-once' },
  'decided at the end': { decide: 'at-the-end' },
  'attendance lists last': {
    order: (lists) =>
      lists
        .map((l, i) => [l, i])
        .sort(([a, i], [b, j]) => a[2] - b[2] || i - j)
        .map(([l]) => l),
  },
};

const args = process.argv.slice(2);
const verbose = args.includes('--verbose');
const folders = args.filter((a) => !a.startsWith('--'));
let wrong = 0;
const fail = (text) => {
  wrong++;
  console.log(`  WRONG ${text}`);
};

for (const dir of folders.length ? folders : ['samples/dekvep', 'samples/izmir']) {
  const data = await readProgramme(dir);
  console.log(`\n${dir}: ${data.programme?.title}`);
  reportProblems(data);
  const first = resolveProgramme(data);
  printFigures(computeFigures(first));
  checkSelection(data);
  for (const [name, options] of Object.entries(WAYS))
    checkWay(name, resolveProgramme(data, options), computeFigures(first));
  reportQueue(first);
}
console.log(wrong ? `\n${wrong} wrong` : '\nall agree');
process.exit(wrong ? 1 : 0);

function reportProblems(data) {
  const refused = data.problems.filter((p) => p.refused);
  console.log(`  ${data.problems.length} cells or rows reported, ${refused.length} rows refused`);
  for (const p of verbose ? data.problems : refused)
    console.log(`    ${p.file} ${p.sheet || ''} row ${p.row} ${p.column ?? ''}: ${p.code} ${p.value ?? ''}`);
}

function printFigures(figures) {
  for (const f of figures) {
    const mark =
      f.value === undefined
        ? 'no rule'
        : f.published === undefined
          ? ''
          : f.value === f.published
            ? 'ok'
            : 'DIFFERS';
    console.log(
      `  ${f.code.padEnd(6)} ${String(f.value).padStart(6)} ${String(f.published ?? '').padStart(6)} ${mark.padEnd(8)} ${f.name}`,
    );
    if (mark === 'DIFFERS' || mark === 'no rule') fail(`${f.code} ${f.rule}`);
  }
}

function checkSelection(data) {
  if (!data.decisionRows.length) return;
  const board = new Map(data.decisionRows.map(({ values: v }) => [v.number, v.result]));
  const differing = selectFirms(data).filter((a) => board.get(a.number) !== a.result);
  if (differing.length)
    fail(`selection differs from the board's list: ${differing.map((a) => a.number).join(', ')}`);
}

function checkWay(name, state, expected) {
  const differing = computeFigures(state).filter((f, i) => f.value !== expected[i].value);
  for (const f of differing) fail(`${name}: ${f.code} is ${f.value}`);
  for (const d of state.asked.filter((a) => !a.verdict)) {
    const show = (id) => describe(state.registry, d.kind, id).join(' · ');
    fail(`${name}: nobody decided ${d.kind} ${show(d.left)}  |  ${show(d.right)} (${d.alike.toFixed(2)})`);
  }
}

function reportQueue(state) {
  const count = (verdict) => state.asked.filter((a) => a.verdict === verdict).length;
  console.log(
    `  merge queue: ${state.asked.length} pairs, ${count('same')} same, ${count('different')} different; ${state.unused().length} decisions not asked for`,
  );
  if (!verbose) return;
  for (const d of state.asked) {
    const show = (id) => describe(state.registry, d.kind, id).join(' · ');
    console.log(
      `    ${d.verdict ?? 'UNDECIDED'} ${d.kind} ${show(d.left)}  |  ${show(d.right)} (${d.alike.toFixed(2)})`,
    );
  }
  for (const { values: v } of state.unused()) console.log(`    not asked: ${v.left} | ${v.right}`);
}
