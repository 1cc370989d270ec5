import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, ask } from '../api/client.js';
import { collator } from '../ui/formats.js';

/** The 81 provinces by plate number, in Turkish order. */
export function useProvinces(): { value: string; label: string }[] {
  const { data } = useQuery({
    queryKey: ['provinces'],
    queryFn: () =>
      ask(
        api.GET('/code-lists/{list}', {
          params: { path: { list: 'places' }, query: { level: 'province', limit: 100 } },
        }),
      ),
    staleTime: Infinity,
  });
  return useMemo(
    () =>
      (data?.items ?? [])
        .map((place) => ({ value: place.code, label: place.tr }))
        .sort((a, b) => collator.compare(a.label, b.label)),
    [data],
  );
}
