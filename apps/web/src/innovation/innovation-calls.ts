import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, ask, type Message } from '../api/client.js';
import { useFormat } from '../ui/use-format.js';

/** Open-innovation calls of one programme that the reader may see. */
export const innovationCallsQuery = (programId: string) =>
  queryOptions({
    queryKey: ['innovation-calls', programId],
    queryFn: () =>
      ask(
        api.GET('/programs/{programId}/calls', {
          params: { path: { programId }, query: { kind: 'open-innovation', limit: 100 } },
        }),
      ),
    staleTime: 60_000,
  });

/** Calls may have one title: the code tells them apart. */
export const callLabel = (
  call: Pick<Message<'CallListItem'>, 'code' | 'title' | 'titleEn'>,
  text: ReturnType<typeof useFormat>['text'],
): string => `${call.code} · ${text(call.title, call.titleEn)}`;

export const programsQuery = queryOptions({
  queryKey: ['programs', 'first-hundred'],
  queryFn: () => ask(api.GET('/programs', { params: { query: { limit: 100 } } })),
  staleTime: 60_000,
});

/** Choices for a filter by call, of all programmes of the reader. */
export function useInnovationCalls(): { value: string; label: string }[] {
  const f = useFormat();
  const { data } = useQuery({
    queryKey: ['innovation-calls', 'all'],
    queryFn: async () => {
      const { items } = await ask(api.GET('/programs', { params: { query: { limit: 100 } } }));
      const calls: Message<'CallListItem'>[] = [];
      for (const { id } of items) {
        const page = await ask(
          api.GET('/programs/{programId}/calls', {
            params: { path: { programId: id }, query: { kind: 'open-innovation', limit: 100 } },
          }),
        );
        calls.push(...page.items);
      }
      return calls;
    },
    staleTime: 60_000,
  });
  return (data ?? []).map((c) => ({ value: c.id, label: callLabel(c, f.text) }));
}
