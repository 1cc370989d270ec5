import { useQuery } from '@tanstack/react-query';
import { api, ask, type Message } from '../api/client.js';

export const reviewersKey = (callId: string) => ['call-reviewers', callId];

/** The reviewers of a call, and how staff call them: by name, else by alias. */
export function useReviewers(callId: string) {
  const query = useQuery({
    queryKey: reviewersKey(callId),
    queryFn: () => ask(api.GET('/calls/{callId}/reviewers', { params: { path: { callId } } })),
  });
  const nameOf = (r: Pick<Message<'CallReviewer'>, 'alias' | 'name'>) =>
    r.name ? `${r.name} (${r.alias})` : r.alias;
  const byId = new Map(query.data?.items.map((r) => [r.id, nameOf(r)]));
  return { query, nameOf, name: (id: string) => byId.get(id) ?? '—' };
}
