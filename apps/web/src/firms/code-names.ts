import { queryOptions } from '@tanstack/react-query';
import { api, ask } from '../api/client.js';

/** Districts of a province. */
export const districtsQuery = (province: string | null) =>
  queryOptions({
    queryKey: ['districts', province],
    queryFn: () =>
      ask(
        api.GET('/code-lists/{list}', {
          params: { path: { list: 'places' }, query: { parent: province!, limit: 100 } },
        }),
      ),
    enabled: province !== null,
    staleTime: Infinity,
  });

/** What a NACE code stands for. */
export const naceQuery = (code: string) =>
  queryOptions({
    queryKey: ['nace-entry', code],
    queryFn: () =>
      ask(
        api.GET('/code-lists/{list}', { params: { path: { list: 'nace' }, query: { q: code, limit: 5 } } }),
      ),
    select: ({ items }) => items.find((item) => item.code === code),
    enabled: code !== '',
    staleTime: Infinity,
  });
