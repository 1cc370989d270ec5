/** Filters under a name, kept on this device per account and list. */
export interface SavedView {
  id: string;
  name: string;
  filters: Record<string, string>;
}

/** Filters that say the same, whatever their order. */
export function sameFilters(a: Record<string, string>, b: Record<string, string>): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

/** What storage holds, or nothing where it is not ours or broken. */
export function readViews(text: string | null): SavedView[] {
  if (!text) return [];
  try {
    const value = JSON.parse(text) as unknown;
    return Array.isArray(value) ? value.filter(isView) : [];
  } catch {
    // Somebody else's text under our key: begin anew rather than fail.
    return [];
  }
}

function isView(value: unknown): value is SavedView {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, filters } = value as Partial<SavedView>;
  return (
    typeof id === 'string' &&
    typeof name === 'string' &&
    typeof filters === 'object' &&
    filters !== null &&
    Object.values(filters).every((text) => typeof text === 'string')
  );
}

export const withView = (views: readonly SavedView[], view: SavedView): SavedView[] =>
  views.some((v) => v.id === view.id) ? views.map((v) => (v.id === view.id ? view : v)) : [...views, view];
export const withoutView = (views: readonly SavedView[], id: string): SavedView[] =>
  views.filter((view) => view.id !== id);
