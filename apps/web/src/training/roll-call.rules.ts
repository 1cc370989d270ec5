/** Marks of a roll call by enrolment: true, came; false, did not. */
export type Changes = ReadonlyMap<string, boolean>;

/** What must be marked to come from one list to the other. */
export function changesBetween(from: ReadonlySet<string>, to: ReadonlySet<string>): Changes {
  return new Map([
    ...[...to].filter((id) => !from.has(id)).map((id) => [id, true] as const),
    ...[...from].filter((id) => !to.has(id)).map((id) => [id, false] as const),
  ]);
}

/** A list with marks put on it; what they do not speak of stays as it is. */
export function withChanges(present: readonly string[], changes: Changes): string[] {
  const here = new Set(present);
  for (const [id, came] of changes) {
    if (came) here.add(id);
    else here.delete(id);
  }
  return [...here];
}

/** What still waits once `sent` has arrived: marks that were made or changed since. */
export const withoutSent = (waiting: Changes, sent: Changes): Changes =>
  new Map([...waiting].filter(([id, came]) => sent.get(id) !== came));

/** As they lie in the browser's storage; nothing for none. */
export const writeChanges = (changes: Changes): string | undefined =>
  changes.size > 0 ? JSON.stringify([...changes]) : undefined;

/** Back from the storage; what cannot be read is none. */
export function readChanges(text: string | null): Changes {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return new Map(
      Array.isArray(value)
        ? value.filter(
            (pair): pair is [string, boolean] =>
              Array.isArray(pair) && typeof pair[0] === 'string' && typeof pair[1] === 'boolean',
          )
        : [],
    );
  } catch {
    return new Map();
  }
}
