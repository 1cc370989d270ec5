import { basename } from 'node:path';
import type { Command } from '#contracts/core/command';
import type { ImportFile, ImportIssue, ImportReport } from '#contracts/core/messages';
import { mergeCommands, type MergeCandidate } from '#contracts/firm-registry/merge.commands';
import type { Api } from './api.js';
import { answerFor, describe } from './merge-answers.rules.js';
import { NeedsPersonError, type Run } from './run.js';

interface ListToImport<Q extends ImportFile> {
  /** For the progress line. */
  what: string;
  /** Below the folder. */
  file: string;
  command: Command<Q, ImportReport>;
  request: Omit<Q, 'fileId' | 'dryRun'>;
  by: Api;
  /** Rows that the description of the files lets a service refuse. */
  mayBeRefused?: ReadonlySet<number>;
}

/**
 * Gives a list to its service as it is: upload, dry run, and only when that refuses nothing unforeseen the import itself;
 * then the merge queue is cleared. The same keys in every run, so a repeat meets its own file and its own reply.
 */
export async function importList<Q extends ImportFile>(
  run: Run,
  list: ListToImport<Q>,
): Promise<ImportReport> {
  const work = async () => {
    const { file, by, command } = list;
    const part = `${command.subject} ${file} ${list.request.sheet ?? ''}`;
    const fileId = await by.upload(run.folder.path(file), run.key('upload', file, part));
    const request = { ...list.request, fileId } as unknown as Q;
    const tried = await by.ask(command, { ...request, dryRun: true }, run.key('dry-run', part));
    stopAtSurprises(list.file, tried, list.mayBeRefused);
    const done = await by.ask(command, { ...request, dryRun: false }, run.key('import', part));
    stopAtSurprises(list.file, done, list.mayBeRefused);
    await clearQueue(run);
    return done;
  };
  return run.tell(list.what, work, summary);
}

const summary = (r: ImportReport): string =>
  [
    `${r.read} satır`,
    r.merged ? `${r.merged} bilinen` : '',
    r.doubtful ? `${r.doubtful} kuşkulu` : '',
    r.refused ? `${r.refused} alınmadı` : '',
  ]
    .filter(Boolean)
    .join(', ');

function stopAtSurprises(
  file: string,
  report: ImportReport,
  foreseen: ReadonlySet<number> = new Set(),
): void {
  const surprises = report.issues.filter((issue) => issue.outcome === 'refused' && !foreseen.has(issue.row));
  const hidden =
    report.refused - new Set(report.issues.filter((i) => i.outcome === 'refused').map((i) => i.row)).size;
  if (surprises.length === 0 && hidden <= 0) return;
  throw new NeedsPersonError(
    [
      `${file}: ${surprises.length + Math.max(hidden, 0)} satır alınmıyor:`,
      ...surprises.map((issue) => `  ${inWords(issue)}`),
    ].join('\n'),
  );
}

const inWords = (issue: ImportIssue): string =>
  [`satır ${issue.row}`, issue.column, issue.code, ...Object.values(issue.params ?? {})]
    .filter(Boolean)
    .join(' ');

/** Answers every doubtful pair from the file of decisions. @throws NeedsPersonError with the pairs that nobody has decided */
export async function clearQueue(run: Run): Promise<number> {
  const staff = run.as('chamber-staff');
  let answered = 0;
  // A merge may raise or settle others, so the queue is read again until it stays empty.
  for (;;) {
    const open = await staff.all(mergeCommands.listMergeCandidates, { state: 'open' });
    const doubtful = open.filter((c) => c.left.canonicalId !== c.right.canonicalId);
    if (doubtful.length === 0) return answered;
    const answers = doubtful.map((candidate) => ({
      candidate,
      decision: answerFor(candidate, run.decisions),
    }));
    const undecided = answers.filter((a) => !a.decision);
    if (undecided.length > 0) throw new NeedsPersonError(question(undecided.map((a) => a.candidate)));
    for (const { candidate, decision } of answers) {
      await staff.ask(
        mergeCommands.decideMerge,
        {
          candidateId: candidate.id,
          decision: decision!.verdict as 'same' | 'different',
          ...(decision!.reason ? { reason: decision!.reason } : {}),
        },
        run.key('decide', candidate.id),
      );
      answered++;
    }
  }
}

function question(pairs: readonly MergeCandidate[]): string {
  const lines = pairs.map(
    (c) =>
      `  ${c.kind === 'firm' ? 'Firma' : 'Kişi'}: ${describe(c.left)}\n     mi:  ${describe(c.right)}${c.source ? `   (${basename(c.source)})` : ''}`,
  );
  return [
    `Eşleştirme bekleyen ${pairs.length} çift için decisions.csv dosyasında karar yok:`,
    ...lines,
    'Kararları ekleyip yeniden başlatın.',
  ].join('\n');
}
