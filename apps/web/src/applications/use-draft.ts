import { useEffect, useState, useSyncExternalStore } from 'react';
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { checkAnswers } from '#contracts/open-calls/form/form-check';
import type { FormDef } from '#contracts/open-calls/form/form-def';
import { api, ask } from '../api/client.js';
import { recall, remember } from '../ui/list/storage.js';
import type { Application } from './application-api.js';
import { DraftKeeper, type Snapshot } from './draft-keeper.js';
import { answersOf, keyOfPointer, valuesOf } from './draft.rules.js';

/** A draft that keeps itself; `account`: whose device storage it is. */
export function useDraft(
  application: Application,
  def: FormDef,
  account: string,
): { keeper: DraftKeeper; snapshot: Snapshot } {
  const { t } = useTranslation();
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
            checkAnswers(def, answersOf(values), { partial: true }).map(({ pointer }) =>
              keyOfPointer(pointer ?? ''),
            ),
          ),
      },
      { version: application.version, savedAt: application.savedAt, values: valuesOf(application) },
      recall('local', key),
    );
  });
  const snapshot = useSyncExternalStore(keeper.subscribe, keeper.snapshot);
  useEffect(() => keeper.start(), [keeper]);
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
