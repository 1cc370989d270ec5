import { api, ask, type Message } from '../api/client.js';

export const OUTCOMES = ['selected', 'reserve', 'rejected'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export type Top = Message<'SelectionPreview'> | Message<'Selection'>;
const PAGE = 100;

/** A page of the ranking, as previewed or as decided. */
export function rankingPage(
  callId: string,
  mode: 'decided' | 'preview',
  outcome: Outcome | undefined,
  cursor: string | undefined,
): Promise<Top> {
  const path = { callId };
  const query = { limit: PAGE, ...(outcome ? { outcome } : {}), ...(cursor ? { cursor } : {}) };
  return mode === 'preview'
    ? ask(api.POST('/calls/{callId}/selection/preview', { params: { path }, body: query }))
    : ask(api.GET('/calls/{callId}/selection', { params: { path, query } }));
}
