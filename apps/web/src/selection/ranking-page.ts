import { api, ask, type Message } from '../api/client.js';

export const OUTCOMES = ['selected', 'reserve', 'rejected'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export type Top = Message<'SelectionPreview'> | Message<'Selection'>;
const PAGE = 100;
/** Which lines of the ranking are shown; absent: all. */
export interface Shown {
  outcome?: Outcome;
  /** Words of a firm’s title, or of an application’s number. */
  find?: string;
}

/** A page of the ranking, as previewed or as decided. */
export function rankingPage(
  callId: string,
  mode: 'decided' | 'preview',
  { outcome, find }: Shown,
  cursor: string | undefined,
): Promise<Top> {
  const path = { callId };
  const query = {
    limit: PAGE,
    ...(outcome ? { outcome } : {}),
    ...(find ? { q: find } : {}),
    ...(cursor ? { cursor } : {}),
  };
  return mode === 'preview'
    ? ask(api.POST('/calls/{callId}/selection/preview', { params: { path }, body: query }))
    : ask(api.GET('/calls/{callId}/selection', { params: { path, query } }));
}
