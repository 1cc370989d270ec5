import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { ApiProblem, problemText } from '../api/problem.js';
import { recall, remember } from '../ui/list/storage.js';
import { useFormat } from '../ui/use-format.js';

type State = 'still' | 'saving' | 'failed';

/**
 * Who is there. Each change is sent at once, one request at a time, always the newest list; what the server has not taken yet lies in
 * the browser's storage, so that neither a lost connection nor a closed tab loses a name.
 */
export function useRollCall(courseId: string, sessionId: string, saved: readonly string[]) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const client = useQueryClient();
  const key = `filiz-roll:${sessionId}`;
  const kept = useRef(readKept(recall('local', key)));
  const [present, setPresent] = useState<ReadonlySet<string>>(() => new Set(kept.current ?? saved));
  const [before, setBefore] = useState<readonly (readonly string[])[]>([]);
  const [state, setState] = useState<State>('still');
  const [why, setWhy] = useState<string>();
  const [savedAt, setSavedAt] = useState<string>();
  const wanted = useRef<readonly string[] | undefined>(kept.current);
  const busy = useRef(false);

  const save = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    setState('saving');
    try {
      while (wanted.current) {
        const sent = wanted.current;
        await ask(
          api.PUT('/sessions/{sessionId}/attendance', {
            params: { path: { sessionId } },
            body: { present: [...sent] },
          }),
        );
        client.setQueryData(['attendance', sessionId], { sessionId, taken: true, present: [...sent] });
        if (wanted.current === sent) {
          wanted.current = undefined;
          remember('local', key, undefined);
        }
      }
      setState('still');
      setSavedAt(new Date().toISOString());
      await client.invalidateQueries({ queryKey: ['course-sessions', courseId] });
    } catch (error) {
      setState('failed');
      setWhy(
        error instanceof ApiProblem && error.status > 0
          ? problemText(error, language, t('problem.pageFailed'))
          : undefined,
      );
    } finally {
      busy.current = false;
    }
  }, [client, courseId, key, language, sessionId, t]);

  const change = (next: readonly string[]) => {
    setPresent(new Set(next));
    wanted.current = next;
    remember('local', key, JSON.stringify(next));
    void save();
  };
  // What an earlier tab could not send is sent now; and again when the connection is back.
  useEffect(() => {
    const again = () => {
      if (wanted.current) void save();
    };
    again();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [save]);

  const replace = (next: readonly string[]) => {
    setBefore([...before, [...present]]);
    change(next);
  };
  return {
    present,
    state,
    why,
    savedAt,
    save: () => void save(),
    set(id: string, here: boolean) {
      if (present.has(id) === here) return;
      replace(here ? [...present, id] : [...present].filter((other) => other !== id));
    },
    replace,
    canUndo: before.length > 0,
    undo() {
      const earlier = before.at(-1);
      if (!earlier) return;
      setBefore(before.slice(0, -1));
      change(earlier);
    },
  };
}

function readKept(text: string | null): readonly string[] | undefined {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : undefined;
  } catch {
    return undefined;
  }
}
