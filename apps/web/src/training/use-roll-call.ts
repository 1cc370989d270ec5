import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../api/client.js';
import { ApiProblem, problemText } from '../api/problem.js';
import { recall, remember } from '../ui/list/storage.js';
import { useFormat } from '../ui/use-format.js';
import { changesBetween, readChanges, withChanges, withoutSent, writeChanges } from './roll-call.rules.js';

type State = 'still' | 'saving' | 'failed';

/**
 * Who is there. Each change is sent at once, one request at a time, on top of the list as the server has it then: two trainers at
 * two doors do not take each other's marks away. What the server has not taken yet lies in the browser's storage, so that neither a
 * lost connection nor a closed tab loses a name.
 */
export function useRollCall(courseId: string, sessionId: string, saved: readonly string[]) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const client = useQueryClient();
  const key = `filiz-roll:${sessionId}`;
  const waiting = useRef<ReadonlyMap<string, boolean>>(undefined);
  waiting.current ??= readChanges(recall('local', key));
  const [present, setPresent] = useState<ReadonlySet<string>>(
    () => new Set(withChanges(saved, waiting.current!)),
  );
  const [before, setBefore] = useState<readonly ReadonlySet<string>[]>([]);
  const [state, setState] = useState<State>('still');
  const [why, setWhy] = useState<string>();
  const [savedAt, setSavedAt] = useState<string>();
  const busy = useRef(false);
  const asked = useRef(false);
  const params = useMemo(() => ({ path: { sessionId } }), [sessionId]);

  const keep = useCallback(
    (changes: ReadonlyMap<string, boolean>) => {
      waiting.current = changes;
      remember('local', key, writeChanges(changes));
    },
    [key],
  );
  const save = useCallback(async () => {
    asked.current = true;
    if (busy.current) return;
    busy.current = true;
    setState('saving');
    try {
      while (asked.current) {
        asked.current = false;
        const sent = waiting.current!;
        const now = await ask(api.GET('/sessions/{sessionId}/attendance', { params }));
        const next = withChanges(now.present, sent);
        await ask(api.PUT('/sessions/{sessionId}/attendance', { params, body: { present: next } }));
        keep(withoutSent(waiting.current!, sent));
        setPresent(new Set(withChanges(next, waiting.current!)));
        client.setQueryData(['attendance', sessionId], { sessionId, taken: true, present: next });
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
  }, [client, courseId, keep, language, params, sessionId, t]);

  // What an earlier tab could not send is sent now; and again when the connection is back.
  useEffect(() => {
    const again = () => {
      if (waiting.current!.size > 0) void save();
    };
    again();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [save]);

  const change = (next: ReadonlySet<string>) => {
    keep(new Map([...waiting.current!, ...changesBetween(present, next)]));
    setPresent(next);
    void save();
  };
  const replace = (ids: readonly string[]) => {
    setBefore([...before, present]);
    change(new Set(ids));
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
