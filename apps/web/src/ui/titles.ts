import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, ask } from '../api/client.js';
import { queryClient } from '../api/query-client.js';

type Kind = 'firm' | 'person' | 'institution';
interface Named {
  id: string;
  /** The record it turned out to be. */
  canonicalId: string;
  title: string | null;
}
const AT_ONCE = 100;

async function askFor(kind: Kind, ids: string[]): Promise<Named[]> {
  switch (kind) {
    case 'firm':
      return (await ask(api.GET('/firms/titles', { params: { query: { ids } } }))).items;
    case 'institution':
      return (await ask(api.GET('/institutions/titles', { params: { query: { ids } } }))).items.map(
        (item) => ({ ...item, canonicalId: item.id }),
      );
    case 'person':
      return (await ask(api.POST('/people/names', { body: { ids } }))).items.map((item) => ({
        id: item.id,
        canonicalId: item.canonicalId,
        title: item.name,
      }));
  }
}

/** Asks for what is not known yet, a hundred at a time; what may not be seen stays unknown. */
export async function loadTitles(kind: Kind, ids: readonly string[]): Promise<Map<string, Named>> {
  const wanted = [...new Set(ids)];
  const key = (id: string) => ['title', kind, id];
  const missing = wanted.filter((id) => queryClient.getQueryData(key(id)) === undefined);
  for (let i = 0; i < missing.length; i += AT_ONCE) {
    const batch = missing.slice(i, i + AT_ONCE);
    const found = new Map((await askFor(kind, batch)).map((item) => [item.id, item]));
    for (const id of batch) queryClient.setQueryData(key(id), found.get(id) ?? null);
  }
  return new Map(
    wanted.flatMap((id): [string, Named][] => {
      const named = queryClient.getQueryData<Named | null>(key(id));
      return named ? [[id, named]] : [];
    }),
  );
}

const NONE = new Map<string, Named>();

/** Titles of firms, names of people or institutions by id, asked in batches from their owner. */
export function useTitles(kind: Kind, ids: readonly (string | null | undefined)[]): Map<string, Named> {
  const wanted = useMemo(() => [...new Set(ids.filter((id): id is string => !!id))].sort(), [ids]);
  const { data } = useQuery({
    queryKey: ['titles', kind, wanted],
    queryFn: () => loadTitles(kind, wanted),
    enabled: wanted.length > 0,
    placeholderData: (before) => before,
    staleTime: 60_000,
  });
  return data ?? NONE;
}

/** A short id for what has no name that may be shown. */
export const shortId = (id: string): string => id.slice(-8);
