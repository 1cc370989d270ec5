import { useCallback, useEffect, useRef, useState } from 'react';
import type { FormDef } from '#contracts/open-calls/form/form-def';
import { ApiProblem } from '../api/problem.js';
import { recall, remember } from '../ui/list/storage.js';
import { saveForm } from './form-api.js';

/** How long somebody pauses before it is saved. */
const PAUSE_MS = 800;
/** How long until a failed save is tried again. */
const AGAIN_MS = 5000;

export type SaveState = 'idle' | 'saving' | 'saved' | 'failed' | 'conflict';

/**
 * Keeps a form as it is written: one save at a time, the newest last; what is not saved yet lies on this device. A save over
 * somebody else's work is refused by the server and stops here until a person decides.
 */
export function useAutosave(
  callId: string,
  start: { version: number; savedAt: string | null },
  enabled: boolean,
) {
  const [state, setState] = useState<SaveState>('idle');
  const [savedAt, setSavedAt] = useState(start.savedAt);
  const version = useRef(start.version);
  const waiting = useRef<FormDef>(undefined);
  const underway = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const key = `filiz-form:${callId}`;

  const send = useCallback(async () => {
    clearTimeout(timer.current);
    const form = waiting.current;
    if (!form || underway.current) return;
    underway.current = true;
    waiting.current = undefined;
    setState('saving');
    try {
      const saved = await saveForm(callId, version.current, form);
      version.current = saved.version;
      setSavedAt(saved.savedAt);
      if (!waiting.current) {
        remember('local', key, undefined);
        setState('saved');
      }
    } catch (error) {
      waiting.current ??= form;
      const conflict = error instanceof ApiProblem && error.status === 412;
      setState(conflict ? 'conflict' : 'failed');
      if (!conflict) timer.current = setTimeout(() => void send(), AGAIN_MS);
      underway.current = false;
      return;
    }
    underway.current = false;
    if (waiting.current) void send();
  }, [callId, key]);

  const save = useCallback(
    (form: FormDef) => {
      remember('local', key, JSON.stringify({ version: version.current, form }));
      if (!enabled) return;
      waiting.current = form;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void send(), PAUSE_MS);
    },
    [enabled, key, send],
  );

  useEffect(() => {
    const back = () => void send();
    const leave = (event: BeforeUnloadEvent) => {
      if (waiting.current || underway.current) event.preventDefault();
    };
    window.addEventListener('online', back);
    window.addEventListener('beforeunload', leave);
    return () => {
      window.removeEventListener('online', back);
      window.removeEventListener('beforeunload', leave);
      // Leaving within the house: what waits is sent at once.
      void send();
    };
  }, [send]);

  return {
    state,
    savedAt,
    save,
    /** The version that the next save takes the place of. */
    version,
    /** What is written here takes the place of the version given. */
    overwrite: (over: number) => {
      version.current = over;
      void send();
    },
    /** Forgets what waits. */
    forget: () => {
      clearTimeout(timer.current);
      waiting.current = undefined;
      remember('local', key, undefined);
      setState('idle');
    },
  };
}

/** What was written on this device on top of this version and never reached the server. */
export function unsaved(callId: string, version: number): FormDef | undefined {
  try {
    const kept = JSON.parse(recall('local', `filiz-form:${callId}`) ?? 'null') as {
      version: number;
      form: FormDef;
    } | null;
    return kept?.version === version ? kept.form : undefined;
  } catch {
    // Not ours.
    return undefined;
  }
}
