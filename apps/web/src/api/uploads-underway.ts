/** What is being sent now, for whoever shows it. */
export interface Underway {
  id: number;
  name: string;
  /** 0–100 */
  percent: number;
  /** The line is cut; it goes on by itself. */
  waiting: boolean;
  cancel: () => void;
}

let underway: readonly Underway[] = [];
let last = 0;
const listeners = new Set<() => void>();

function change(next: readonly Underway[]): void {
  underway = next;
  for (const listener of listeners) listener();
}

export const uploadsUnderway = (): readonly Underway[] => underway;

/** For `useSyncExternalStore`. */
export function watchUploads(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Enters an upload. */
export function enter(name: string, cancel: () => void) {
  const id = ++last;
  change([...underway, { id, name, percent: 0, waiting: false, cancel }]);
  return {
    say: (news: Partial<Pick<Underway, 'percent' | 'waiting'>>): void =>
      change(underway.map((one) => (one.id === id ? { ...one, ...news } : one))),
    leave: (): void => change(underway.filter((one) => one.id !== id)),
  };
}
