/** The lines of long work: on a terminal each takes the place of the one before, elsewhere they stand one below the other. */
export interface ProgressLine {
  tell(line: string): void;
  /** Ends it: on a terminal its last line is kept, so that it says where the work stopped, or gives way to `last`. */
  end(last?: string): void;
}

type Terminal = Pick<NodeJS.WriteStream, 'write'> & { isTTY?: boolean; columns?: number };

export function progressLine(to: Terminal = process.stdout): ProgressLine {
  const clear = '\r\x1b[K';
  let open = false;
  return {
    tell(line) {
      if (!to.isTTY) return void to.write(`${line}\n`);
      open = true;
      to.write(clear + [...line].slice(0, (to.columns || 80) - 1).join(''));
    },
    end(last) {
      if (open) to.write(last === undefined ? '\n' : clear);
      open = false;
      if (last !== undefined) to.write(`${last}\n`);
    },
  };
}
