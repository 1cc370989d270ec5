import { useState } from 'react';
import { loadTitles, shortId } from './titles.js';

/** Firm titles of the rows of a list, asked with each page; ids whose firm the reader may not see stay ids. */
export function useRowTitles() {
  const [titles] = useState(() => new Map<string, string>());
  return {
    named: (firmId: string | null): string => (firmId ? (titles.get(firmId) ?? shortId(firmId)) : ''),
    /** `whole`: for a file, where an id in place of a title would stay; refused while titles cannot be asked. */
    async load<P extends { items: { firmId: string | null }[] }>(page: P, whole = false): Promise<P> {
      const ids = page.items.flatMap((row) => row.firmId ?? []);
      const found = await loadTitles('firm', ids).catch((error: unknown) => {
        if (whole) throw error;
        return new Map<string, { title: string | null }>();
      });
      for (const [id, { title }] of found) if (title) titles.set(id, title);
      return page;
    },
  };
}
