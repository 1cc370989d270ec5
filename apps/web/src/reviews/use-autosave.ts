import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api, ask, ifMatch, type Message } from '../api/client.js';
import { ApiProblem } from '../api/problem.js';

export type SaveState = 'saved' | 'saving' | 'unsaved' | 'clash';
const WAIT = 1000;
const AGAIN = 4000;

/**
 * Keeps a draft on the server a second after the last change, one request at a time. Without a connection it tries again; a
 * draft that somebody else (another window) has changed is not overwritten.
 */
export function useAutosave(
  review: Message<'Review'>,
  body: { scores: Message<'Score'>[]; comment?: string },
) {
  const client = useQueryClient();
  const [state, setState] = useState<SaveState>('saved');
  const [savedAt, setSavedAt] = useState(review.savedAt);
  const version = useRef(review.version);
  const text = JSON.stringify(body);
  const kept = useRef(text);
  const latest = useRef(body);
  const running = useRef<Promise<void>>(undefined);
  useEffect(() => {
    latest.current = body;
  });

  const save = useCallback(async (): Promise<void> => {
    while (running.current) await running.current;
    const sent = JSON.stringify(latest.current);
    if (sent === kept.current) return;
    setState('saving');
    const run = (async () => {
      try {
        const saved = await ask(
          api.PUT('/reviews/{reviewId}', {
            params: { path: { reviewId: review.id }, header: ifMatch(version.current) },
            body: latest.current,
          }),
        );
        version.current = saved.version;
        kept.current = sent;
        setSavedAt(saved.savedAt);
        setState('saved');
      } catch (error) {
        setState(error instanceof ApiProblem && error.status === 412 ? 'clash' : 'unsaved');
      }
    })();
    running.current = run;
    await run;
    running.current = undefined;
  }, [review.id]);

  useEffect(() => {
    if (text === kept.current || state === 'clash') return;
    const timer = setTimeout(() => void save(), state === 'unsaved' ? AGAIN : WAIT);
    return () => clearTimeout(timer);
  }, [text, state, save]);

  // Leaving the page keeps what was typed in the last second.
  useEffect(() => () => void save(), [save]);

  return {
    state,
    savedAt,
    version,
    save,
    /** After a clash: what is here goes over what is saved. */
    async insist() {
      const now = await ask(api.GET('/reviews/{reviewId}', { params: { path: { reviewId: review.id } } }));
      version.current = now.version;
      kept.current = '';
      await save();
    },
    /** After a clash: what is saved comes back. */
    giveIn: () => client.invalidateQueries({ queryKey: ['review', review.id] }),
  };
}
