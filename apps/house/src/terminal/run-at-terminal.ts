import { setTimeout as sleep } from 'node:timers/promises';
import { onStopSignal } from '#platform/embedded/stop-signal';
import { Trouble } from '#platform/embedded/trouble';

/** What lasts as long as the process: what was begun is undone in reverse order, whatever ends it. */
export interface Life {
  /** Aborted when a person wants it to end: a start that is under way gives up at the next step. */
  signal: AbortSignal;
  /** Called at once when the end begins, before anything is undone. */
  whenStopping(told: () => void): void;
  atEnd(undo: () => Promise<void> | void): void;
}

interface Terminal {
  say(line: string): void;
  complain(text: string): void;
  exit(code: number): void;
}

const here: Terminal = {
  say: (line) => process.stdout.write(`${line}\n`),
  complain: (text) => process.stderr.write(`\n${text}\n`),
  // All is undone when it is called: a socket that idles must not keep a stopped house at its terminal.
  exit: (code) => process.exit(code),
};

/** How long a start that is under way may take to notice that it is no longer wanted. */
const PATIENCE_MS = 15_000;

/**
 * Starts what lasts, and ends it on Ctrl-C, SIGTERM and a closed terminal, in the middle of the start too. A start that
 * fails is undone, told in words, and ends the process with 1.
 *
 * @returns takes the signal handlers away again (for tests)
 */
export function runAtTerminal(start: (life: Life) => Promise<void>, terminal: Terminal = here): () => void {
  const wanted = new AbortController();
  const undos: (() => Promise<void> | void)[] = [];
  const told: (() => void)[] = [];
  const undo = async () => {
    for (let last = undos.pop(); last; last = undos.pop()) await last();
  };
  const life: Life = {
    signal: wanted.signal,
    whenStopping: (listener) => told.push(listener),
    atEnd: (work) => undos.push(work),
  };
  let ending = false;
  const started = start(life).catch(async (error: unknown) => {
    if (wanted.signal.aborted) return;
    ending = true;
    terminal.complain(inWords(error));
    await undo().catch((fault: unknown) => terminal.complain(inWords(fault)));
    terminal.exit(1);
  });
  return onStopSignal(
    async () => {
      if (ending) return await started;
      terminal.say('\nStopping …');
      for (const listener of told) listener();
      wanted.abort();
      await Promise.race([started, sleep(PATIENCE_MS, undefined, { ref: false })]);
      await undo();
      terminal.say('Stopped. Everything is kept.');
    },
    (code) => terminal.exit(code),
  );
}

/** What a person can mend is said in a line; what only we can mend comes with its stack. */
function inWords(error: unknown): string {
  if (error instanceof Trouble) return error.message;
  return `Filiz could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
