/** Storage that may be closed to us (private windows): then nothing is remembered, and nothing breaks. */
export function remember(where: 'local' | 'session', key: string, value: string | undefined): void {
  try {
    const storage = where === 'local' ? localStorage : sessionStorage;
    if (value === undefined) storage.removeItem(key);
    else storage.setItem(key, value);
  } catch {
    // See above.
  }
}
export function recall(where: 'local' | 'session', key: string): string | null {
  try {
    return (where === 'local' ? localStorage : sessionStorage).getItem(key);
  } catch {
    return null;
  }
}
