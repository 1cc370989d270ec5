/**
 * Ctrl-C, SIGTERM and a closed terminal mean the same: drain, then stop. npm hands a signal on that the terminal has
 * already sent to everybody, so one Ctrl-C under `npm start` arrives here twice; copies within two seconds count once.
 * A person who presses Ctrl-C again after that wants out: the process ends at once, and the guardians stop the servers.
 *
 * @param stop runs once; when it has resolved the process ends with 0, when it fails with 1
 * @returns takes the handlers away again (for tests)
 */
export function onStopSignal(
  stop: (signal: NodeJS.Signals) => Promise<void>,
  exit: (code: number) => void = (code) => process.exit(code),
): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  let first: number | undefined;
  const handle = (signal: NodeJS.Signals) => {
    if (first === undefined) {
      first = Date.now();
      stop(signal).then(
        () => exit(0),
        (error: unknown) => {
          process.stderr.write(
            `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
          );
          exit(1);
        },
      );
    } else if (Date.now() - first > 2_000) {
      exit(130);
    }
  };
  for (const signal of signals) process.on(signal, handle);
  return () => signals.forEach((signal) => process.off(signal, handle));
}
