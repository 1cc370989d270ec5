import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { checkAnswers } from '#contracts/open-calls/form/form-check';
import { fieldsOf, type FormDef } from '#contracts/open-calls/form/form-def';
import { api, ask } from '../api/client.js';
import { recall, remember } from '../ui/list/storage.js';
import { notify } from '../ui/notices.js';
import type { Application } from './application-api.js';
import { DraftKeeper, type Snapshot } from './draft-keeper.js';
import { answersOf, keyOfField, keyOfPointer, valuesOf } from './draft.rules.js';

interface Shown {
  application: Application;
  /** The form as it is shown, and the number of the announced version of which it is. */
  def: FormDef;
  number: number | null;
  /** Whose device storage it is. */
  account: string;
  /** Asks for the form and the draft anew: staff have changed the form, or may have. */
  onForm: () => void;
}

/** A draft that keeps itself, also over a change of its form. */
export function useDraft({ application, def, number, account, onForm }: Shown): {
  keeper: DraftKeeper;
  snapshot: Snapshot;
} {
  const { t } = useTranslation();
  const now = useRef({ def, number, onForm });
  useLayoutEffect(() => {
    now.current = { def, number, onForm };
  });
  const [keeper] = useState(() => {
    const key = `filiz-application:${application.id}:${account}`;
    return new DraftKeeper(
      {
        send: (base, changes) =>
          ask(
            api.PATCH('/applications/{applicationId}', {
              params: { path: { applicationId: application.id } },
              body: { base, changes },
            }),
          ),
        keep: (text) => remember('local', key, text),
        faulty: (values) =>
          new Set(
            checkAnswers(now.current.def, answersOf(values), { partial: true }).map(({ pointer }) =>
              keyOfPointer(pointer ?? ''),
            ),
          ),
        form: (version) => {
          if (version === undefined || version !== now.current.number) now.current.onForm();
        },
      },
      { version: application.version, savedAt: application.savedAt, values: valuesOf(application) },
      recall('local', key),
    );
  });
  const snapshot = useSyncExternalStore(keeper.subscribe, keeper.snapshot);
  useEffect(() => keeper.start(), [keeper]);
  const adopted = useRef<number | null | undefined>(undefined);
  useEffect(() => {
    if (adopted.current === number) return;
    const first = adopted.current === undefined;
    adopted.current = number;
    const keys = new Set(fieldsOf(def).map(({ field }) => keyOfField(field.key)));
    const has = (key: string) => keys.has(key);
    // What was kept on this device may have been written for an earlier form, too.
    if (first && Object.keys(keeper.snapshot().sync.pending).every(has)) return;
    keeper.adopt({ version: application.version, values: valuesOf(application) }, has);
    if (!first) notify({ message: t('application.formChangedNow') });
  }, [number, def, application, keeper, t]);
  useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (current.pathname === next.pathname || !keeper.unsent) return false;
      await keeper.flush();
      return keeper.unsent && !window.confirm(t('application.leave'));
    },
    enableBeforeUnload: () => keeper.unsent,
  });
  return { keeper, snapshot };
}
